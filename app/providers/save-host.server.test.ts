import { afterAll, beforeAll, expect, it } from "vitest";
import { Refusal } from "~/kit/refusal";
import { mintCarrierScope, mintStorefrontScope, mintSystemScope } from "~/kit/scope-mint";
import { listAudit } from "~/platform/audit-store.server";
import { carrierRevision } from "~/tenancy/revisions-store.server";
import { freshDatabase } from "../../tests/support/database";
import { insertDemoProviders } from "./insert-demo-providers.server";
import { hostBelongsTo } from "./provider-hosts";
import { findProvider } from "./provider-store.sqlite.server";
import { addHost, dropHost } from "./save-host.server";

const staff = mintCarrierScope("admin", { door: "carrier", id: "p1", name: "Robin Vale" });
const network = () => findProvider(mintStorefrontScope("any"), "granite")?.hosts ?? [];
const good = { providerId: "granite", host: "203.0.113.9/28", source: "Peering sheet", checkedOn: "2026-11-20" };
const refused = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof Refusal ? [error.code, Object.keys(error.fields)] : error),
  );

let close: () => Promise<void>;
beforeAll(async () => {
  ({ close } = await freshDatabase());
  await insertDemoProviders(mintSystemScope("test"));
});
afterAll(() => close());

it("adds and removes an entry, each with a trail and a new revision", async () => {
  const revision = carrierRevision();
  await addHost(staff, good);
  expect(network()).toContainEqual(expect.objectContaining({ pattern: "203.0.113.0/28", checkedBy: "Robin Vale" }));
  expect(hostBelongsTo(network(), "203.0.113.15")).toBe(true);
  await dropHost(staff, { providerId: "granite", pattern: "203.0.113.0/28" });
  expect(hostBelongsTo(network(), "203.0.113.15")).toBe(false);
  expect(carrierRevision()).toBe(revision + 2);
  const trail = await listAudit(staff, { limit: 2 });
  expect(trail.map(({ action }) => action)).toEqual(["provider.host-remove", "provider.host-add"]);
});

const wrong: [string, Partial<typeof good>, unknown][] = [
  ["what is no host", { host: "not a host" }, ["bad-input", ["host"]]],
  ["half the internet", { host: "0.0.0.0/1" }, ["bad-input", ["host"]]],
  ["no source", { source: " " }, ["bad-input", ["hostSource"]]],
  ["no day", { checkedOn: "" }, ["bad-input", ["hostCheckedOn"]]],
  ["a day to come", { checkedOn: "2036-01-01" }, ["bad-input", ["hostCheckedOn"]]],
  ["an address that a range holds", { host: "198.51.100.3" }, ["conflict", ["host"]]],
  ["a company of nobody", { providerId: "nobody" }, ["not-found", []]],
];
it.each(wrong)("refuses %s", async (_what, change, outcome) => {
  const before = network();
  expect(await refused(addHost(staff, { ...good, ...change }))).toEqual(outcome);
  expect(network()).toEqual(before);
});

it("does not find an entry that is not there", async () => {
  expect(await refused(dropHost(staff, { providerId: "keystone", pattern: "198.51.100.0/25" }))).toEqual(["not-found", []]);
});
