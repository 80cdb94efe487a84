import { afterAll, beforeAll, expect, it } from "vitest";
import { write } from "~/platform/database.server";
import { insertDemoProviders } from "~/providers/insert-demo-providers.server";
import { openTestShop, system } from "../../tests/support/catalog";
import { freshDatabase } from "../../tests/support/database";
import { addCustomer, addPartnerMember } from "../../tests/support/people";
import { readDrift } from "./read-drift.server";

let close = async () => {};
let shop: Awaited<ReturnType<typeof openTestShop>>;
let other: typeof shop;

beforeAll(async () => {
  ({ close } = await freshDatabase());
  await insertDemoProviders(system);
  shop = await openTestShop("shop-a");
  other = await openTestShop("shop-b");
  await addPartnerMember(shop.partnerId, "dana@own.example", "owner");
});
afterAll(() => close());

let line = 100;
async function addNumber(email: string) {
  const { partnerId } = shop;
  const { customerId } = await addCustomer(partnerId, email);
  const digits = `20155501${line++ % 100}`;
  const parts = { digits, npa: "201", nxx: "555", line: digits.slice(6), e164: `+1${digits}` };
  const row = { type: "local", features: 1, productSku: "local", holderProviderId: "keystone", status: "assigned" };
  await write(async ({ db }) => {
    const { id: numberId } = await db.telephoneNumber.create({ data: { ...parts, ...row, changedAt: new Date() } });
    await db.customerNumber.create({ data: { partnerId, id: digits, customerId, numberId, activeSince: new Date() } });
  });
}

it("says so of numbers under an account of the partner's own team, and of no customer's", async () => {
  await addNumber("customer@other.example");
  expect(readDrift(shop.staff)).toEqual([]);
  await addNumber("dana@own.example");
  expect(readDrift(shop.staff)).toMatchObject([
    { kind: "own-team", isHop: false, what: expect.stringMatching(/^1 number stands/) },
  ]);
  expect(readDrift(other.staff)).toEqual([]);
});
