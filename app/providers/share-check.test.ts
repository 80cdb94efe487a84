import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { days } from "~/kit/time";
import { openTestShop } from "../../tests/support/catalog";
import { freshDatabase } from "../../tests/support/database";
import { readSharedCheck, removeSharedCheck, shareCheck } from "./share-check.server";

type Shop = Awaited<ReturnType<typeof openTestShop>>;
let close = async () => {};
let [shop, other]: [Shop, Shop] = [undefined as never, undefined as never];
let address = 0;

beforeAll(async () => {
  ({ close } = await freshDatabase());
  [shop, other] = [await openTestShop("fernhill"), await openTestShop("thornbury")];
});
afterAll(() => close());
afterEach(() => {
  vi.useRealTimers();
});

const share = (fields: Record<string, string> = { name: "Acme Voice", "item-6": "no" }) =>
  shareCheck(shop.visitor, { fields, visitorAddress: `192.0.2.${++address}` });

describe("a shared check", () => {
  it("is read at its own shop only, with the answers that were given", async () => {
    const { id } = await share();
    expect(id.length).toBeGreaterThanOrEqual(16);
    const { answers, madeAt, endsAt } = await readSharedCheck(shop.visitor, id);
    expect([answers.name, answers.items[6], answers.items[4]]).toEqual(["Acme Voice", "no", "unknown"]);
    expect(endsAt - madeAt).toBe(days(90));
    await expect(readSharedCheck(other.visitor, id)).rejects.toMatchObject({ code: "not-found" });
  });

  it("is taken away by its maker's secret and by nothing else", async () => {
    const { id, removal } = await share();
    await expect(removeSharedCheck(shop.visitor, { id, removal: "guessed" })).rejects.toMatchObject({ code: "not-found" });
    await expect(removeSharedCheck(other.visitor, { id, removal })).rejects.toMatchObject({ code: "not-found" });
    await readSharedCheck(shop.visitor, id);
    await removeSharedCheck(shop.visitor, { id, removal });
    await expect(readSharedCheck(shop.visitor, id)).rejects.toMatchObject({ code: "not-found" });
  });

  it("ends after ninety days", async () => {
    const { id } = await share();
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + days(90) + 1 });
    await expect(readSharedCheck(shop.visitor, id)).rejects.toMatchObject({ code: "not-found" });
  });

  it("is refused without anything in it, and after ten from one place", async () => {
    await expect(share({})).rejects.toMatchObject({ code: "bad-input" });
    const from = () => shareCheck(shop.visitor, { fields: { name: "Acme" }, visitorAddress: "198.51.100.7" });
    for (let count = 0; count < 10; count++) await from();
    await expect(from()).rejects.toMatchObject({ code: "too-many-requests" });
  });
});
