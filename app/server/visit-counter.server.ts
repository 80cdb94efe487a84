import { days, isoDay } from "~/kit/time";
import type { VisitPage } from "~/tenancy/visit-pages";
import type { VisitCount } from "~/tenancy/visit-store.server";

type ShopCounts = Map<VisitPage, number>;

/** Days that are kept while they cannot be written; what is older is given up, so that memory stays bounded. */
const mostDays = 3;

/**
 * Visits since the last time they were written. One number per shop, kind of page and day: nothing of who came is in it, and it
 * cannot grow beyond the shops there are.
 */
export class VisitCounter {
  readonly #days = new Map<string, Map<string, ShopCounts>>();
  #today = new Map<string, ShopCounts>();
  #todayEndsAtMs = 0;

  count(partnerId: string, page: VisitPage, nowMs = Date.now()) {
    if (nowMs >= this.#todayEndsAtMs) this.#begin(nowMs);
    let shop = this.#today.get(partnerId);
    if (!shop) {
      shop = new Map();
      this.#today.set(partnerId, shop);
    }
    shop.set(page, (shop.get(page) ?? 0) + 1);
  }

  /** Everything counted so far, which starts again at nothing. */
  take(): VisitCount[] {
    const counts = [...this.#days].flatMap(([day, shops]) =>
      [...shops].flatMap(([partnerId, pages]) => [...pages].map(([page, visits]) => ({ partnerId, day, page, visits }))),
    );
    this.#days.clear();
    this.#todayEndsAtMs = 0;
    return counts;
  }

  /** Gives back what could not be written. */
  putBack(counts: readonly VisitCount[]) {
    for (const { partnerId, day, page, visits } of counts) {
      const shops = this.#of(day);
      const shop = shops.get(partnerId) ?? new Map<VisitPage, number>();
      shops.set(partnerId, shop);
      shop.set(page, (shop.get(page) ?? 0) + visits);
    }
  }

  #begin(nowMs: number) {
    this.#todayEndsAtMs = (Math.floor(nowMs / days(1)) + 1) * days(1);
    this.#today = this.#of(isoDay(nowMs));
  }

  #of(day: string): Map<string, ShopCounts> {
    let shops = this.#days.get(day);
    if (!shops) {
      shops = new Map();
      this.#days.set(day, shops);
      const [oldest] = [...this.#days.keys()].sort();
      if (oldest && this.#days.size > mostDays) this.#days.delete(oldest);
    }
    return shops;
  }
}
