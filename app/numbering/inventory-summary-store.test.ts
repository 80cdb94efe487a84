import { beforeAll, expect, test } from "vitest";
import { mintCarrierScope } from "~/kit/scope-mint";
import { write } from "~/platform/database.server";
import { freshDatabase } from "../../tests/support/database";
import { summarizeInventory } from "./inventory-summary-store.sqlite.server";

const number = (line: string, over: object) => {
  const digits = `201555${line}`;
  const split = { e164: `+1${digits}`, digits, npa: "201", nxx: "555", line };
  return {
    ...split,
    type: "local",
    state: "NJ",
    features: 1,
    productSku: "local",
    holderProviderId: "us",
    status: "available",
    changedAt: new Date(),
    ...over,
  };
};

beforeAll(async () => {
  await freshDatabase();
  await write(async (tx) => {
    await tx.db.provider.createMany({
      data: [
        { id: "us", name: "Us", isOurs: true },
        { id: "other", name: "Other" },
      ],
    });
    await tx.db.telephoneNumber.createMany({
      data: [
        number("0100", {}),
        number("0101", { status: "assigned" }),
        number("0102", { state: null, type: "toll-free" }),
        number("0103", { holderProviderId: "other" }),
      ],
    });
  });
});

test("counts every number once by place and once by holder, the largest holder first", () => {
  const { byPlace, byHolder } = summarizeInventory(mintCarrierScope("viewer", { door: "carrier", id: "p", name: "P" }));
  expect(byPlace.reduce((sum, row) => sum + row.count, 0)).toBe(4);
  expect(byPlace).toContainEqual({ state: "NJ", type: "local", status: "available", count: 2 });
  expect(byPlace).toContainEqual({ state: null, type: "toll-free", status: "available", count: 1 });
  expect(byHolder).toEqual([
    { id: "us", name: "Us", isOurs: true, count: 3 },
    { id: "other", name: "Other", isOurs: false, count: 1 },
  ]);
});
