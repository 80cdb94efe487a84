import { describe, expect, test, vi } from "vitest";
import { writePreviewToken } from "~/branding/preview-token.server";
import { hours } from "~/kit/time";
import { ask } from "../../support/http";
import type { Site } from "./site";

const person = { "User-Agent": "Mozilla/5.0 (X11; Linux x86_64; rv:144.0) Gecko/20100101 Firefox/144.0" };
const robot = { "User-Agent": "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)" };

export function visitTests(site: () => Site) {
  const get = (host: string, path: string, headers: Record<string, string> = person, method = "GET") =>
    ask(site().portal.port, path, { host, headers, method });

  const counted = (slug: "a" | "b") =>
    site()
      .watch.rows(
        `SELECT "page", SUM("visits") AS n FROM "VisitDay" WHERE "partnerId" = ? GROUP BY "page"`,
        site()[slug].partnerId,
      )
      .map(({ page, n }) => `${page} ${n}`)
      .sort();

  /** Nothing of these may be counted. */
  async function askAsNobody(host: string) {
    await get(host, "/contact", robot);
    await get(host, "/contact", {});
    await get(host, "/contact", person, "HEAD");
    await get(host, "/contact", { ...person, "Sec-Purpose": "prefetch" });
    await get(host, "/contact", { ...person, "Sec-Purpose": "prefetch;prerender" });
    await get(host, "/contact", { ...person, Purpose: "prefetch" });
    await get(host, "/no-such-page");
    await get(host, "/products/no-such-product");
    await get(host, "/legal/no-such-page");
    await get(host, "/sign-in");
    await get(host, "/robots.txt");
    await get(host, "/sitemap.xml");
    await get(host, "/speculation-rules.json");
    const { partnerId } = site().a;
    const expiresAt = Math.floor((Date.now() + hours(1)) / 1000);
    const token = writePreviewToken({ partnerId, of: 1, place: "frame", holder: "p1", expiresAt });
    expect((await get(host, `/preview/${token}/contact`)).status).toBe(200);
    // Not what a browser asks when a page that was fetched ahead is opened.
    await get(host, "/speculation-rules.json?opened=contact&n=1");
    await get(host, "/speculation-rules.json?opened=__proto__&n=1", { ...person, "Sec-Fetch-Dest": "speculationrules" });
  }

  describe("visits", () => {
    test("are counted for persons who open a page, by partner and kind of page, stored pages too", {
      timeout: 60_000,
    }, async () => {
      const { hostA, hostB } = site();
      await askAsNobody(hostA);
      const first = await get(hostA, "/numbers?npa=201");
      await get(hostA, "/numbers?npa=203&sort=memorable");
      const again = await get(hostA, "/numbers?npa=201", { ...person, "If-None-Match": String(first.headers.etag) });
      await get(hostA, "/contact", { ...person, Cookie: "__Host-portal-shop=x" });
      await Promise.all(Array.from({ length: 5 }, () => get(hostB, "/products/local-standard")));
      expect([first.status, again.status]).toEqual([200, 304]);
      const ahead = await get(hostB, "/messaging", { ...person, "Sec-Purpose": "prefetch" });
      const rules = /"([^"]+)"/.exec(String(ahead.headers["speculation-rules"]))?.[1] ?? "";
      expect(rules).toMatch(/^\/speculation-rules\.json\?opened=messaging&n=\w+$/);
      await get(hostB, rules, { ...person, "Sec-Fetch-Dest": "speculationrules" });
      await vi.waitFor(() => expect(counted("b")).not.toEqual([]), { timeout: 30_000, interval: 200 });
      expect(counted("a")).toEqual(["contact 1", "numbers 3"]);
      expect(counted("b")).toEqual(["messaging 1", "product 5"]);
    });

    test("leave an answer as it is for who opens the page", async () => {
      const { headers } = await get(site().hostA, "/messaging");
      expect(headers["speculation-rules"]).toBe('"/speculation-rules.json"');
      expect(headers["set-cookie"]).toBeUndefined();
    });
  });
}
