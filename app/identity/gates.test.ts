import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Site } from "~/kit/page-context";
import { write } from "~/platform/database.server";
import { freshDatabase } from "../../tests/support/database";
import {
  addCarrierMember,
  addCustomer,
  addPartner,
  addPartnerMember,
  cookieOf,
  knock,
  platformSite,
  setPartnerStatus,
  shopSite,
} from "../../tests/support/people";
import { type Door, DoorScope } from "./door";
import { carrierGate, customerGate, optionalCustomer, partnerGate, signedInMember, storefrontGate } from "./gates.server";
import { startSession } from "./session.server";

let database: Awaited<ReturnType<typeof freshDatabase>>;
const ids = { owner: "", viewer: "", operations: "", customer: "", customerPerson: "" };
const shopA = shopSite("a");

beforeAll(async () => {
  database = await freshDatabase();
  await addPartner("a");
  await addPartner("b");
  ids.owner = (await addPartnerMember("a", "owner@example.com", "owner")).personId;
  ids.viewer = (await addPartnerMember("a", "viewer@example.com", "viewer")).personId;
  ids.operations = (await addCarrierMember("ops@example.com", "operations")).personId;
  const customer = await addCustomer("a", "chris@example.com");
  ids.customer = customer.customerId;
  ids.customerPerson = customer.personId;
});
afterAll(() => database.close());

async function signedIn(site: Site, door: Door, personId: string, path?: string) {
  const setCookie = await startSession(knock(site), DoorScope.at(site, door), personId);
  return () => knock(site, { cookie: cookieOf(setCookie), path });
}

describe("gates", () => {
  it("give a storefront's visitor that storefront, and nothing elsewhere", () => {
    expect(storefrontGate(knock(shopA))).toEqual({ kind: "storefront", partnerId: "a", preview: null });
    expect(() => storefrontGate(knock(platformSite))).toThrowError(expect.objectContaining({ code: "not-found" }));
  });

  it("know the customer of this storefront", async () => {
    const args = await signedIn(shopA, "shop", ids.customerPerson);
    expect(await customerGate(args())).toMatchObject({
      kind: "customer",
      partnerId: "a",
      customerId: ids.customer,
      actor: { door: "customer" },
    });
    expect(await signedInMember(args(), "shop")).toMatchObject({ role: "customer", email: "chris@example.com" });
  });

  it("send a stranger to sign in, with the way back; what was posted is not replayed", async () => {
    const at = async (work: Promise<unknown>) => ((await work.catch((e: unknown) => e)) as Response).headers.get("Location");
    expect(await at(customerGate(knock(shopA, { path: "/account?tab=2" })))).toBe("/sign-in?to=%2Faccount%3Ftab%3D2");
    expect(await at(partnerGate(knock(platformSite, { path: "/partner/brand" }), "brand.read"))).toBe(
      "/partner/sign-in?to=%2Fpartner%2Fbrand",
    );
    expect(await at(carrierGate(knock(platformSite, { path: "/carrier", form: {} }), "audit.read"))).toBe("/carrier/sign-in");
    expect(await optionalCustomer(knock(shopA))).toBeNull();
  });

  it("let a role do what its table says and nothing more", async () => {
    const viewer = await signedIn(platformSite, "partner", ids.viewer);
    expect(await partnerGate(viewer(), "brand.read")).toMatchObject({ kind: "partner", partnerId: "a", role: "viewer" });
    await expect(partnerGate(viewer(), "brand.edit")).rejects.toMatchObject({ code: "not-allowed" });
    const operations = await signedIn(platformSite, "carrier", ids.operations);
    expect(await carrierGate(operations(), "catalog.edit")).toMatchObject({ kind: "carrier", role: "operations" });
    await expect(carrierGate(operations(), "partners.edit")).rejects.toMatchObject({ code: "not-allowed" });
    await expect(partnerGate(viewer(), "" as never)).rejects.toMatchObject({ code: "not-allowed" });
  });

  it("answer not found at a host without the door, signed in or not", async () => {
    for (const args of [knock(shopA), (await signedIn(shopA, "shop", ids.customerPerson))()]) {
      await expect(partnerGate(args, "brand.read")).rejects.toMatchObject({ code: "not-found" });
      await expect(carrierGate(args, "audit.read")).rejects.toMatchObject({ code: "not-found" });
    }
    await expect(customerGate(knock(platformSite))).rejects.toMatchObject({ code: "not-found" });
    await expect(optionalCustomer(knock(platformSite))).rejects.toMatchObject({ code: "not-found" });
  });

  it("take a role or a membership away at once, within the same session", async () => {
    const { personId } = await addPartnerMember("a", "moved@example.com", "admin");
    const args = await signedIn(platformSite, "partner", personId);
    await partnerGate(args(), "brand.edit");
    await write((tx) => tx.db.partnerMember.updateMany({ where: { partnerId: "a", personId }, data: { role: "viewer" } }));
    await expect(partnerGate(args(), "brand.edit")).rejects.toMatchObject({ code: "not-allowed" });
    await write((tx) => tx.db.partnerMember.updateMany({ where: { partnerId: "a", personId }, data: { role: "emperor" } }));
    await expect(partnerGate(args(), "brand.read")).rejects.toMatchObject({ code: "not-allowed" });
    await write((tx) => tx.db.partnerMember.deleteMany({ where: { partnerId: "a", personId } }));
    await expect(partnerGate(args(), "brand.read")).rejects.toMatchObject({ status: 302 });
    expect(await signedInMember(args(), "partner")).toBeNull();
  });

  it("answer not found to the team of a suspended partner", async () => {
    const args = await signedIn(platformSite, "partner", ids.owner);
    await setPartnerStatus("a", "suspended");
    await expect(partnerGate(args(), "brand.read")).rejects.toMatchObject({ code: "not-found" });
    expect(await signedInMember(args(), "partner")).toBeNull();
    await setPartnerStatus("a", "live");
    expect(await signedInMember(args(), "partner")).toMatchObject({ partnerSlug: "a", role: "owner" });
  });

  it("do not take a customer for another shop's", async () => {
    const [, id] = (await signedIn(shopA, "shop", ids.customerPerson))().request.headers.get("Cookie")?.split("=") ?? [];
    expect(await optionalCustomer(knock(shopSite("b"), { cookie: `__Host-portal-shop=${id}` }))).toBeNull();
  });
});

describe("a form that was made for another team", () => {
  async function twoTeams() {
    const { personId } = await addPartnerMember("a", `${crypto.randomUUID()}@example.com`, "owner");
    await write((tx) =>
      tx.db.partnerMember.create({ data: { partnerId: "b", personId, role: "viewer", createdAt: new Date() } }),
    );
    const setCookie = await startSession(knock(platformSite), DoorScope.at(platformSite, "partner"), personId, {
      chosenTeam: "b",
    });
    return (path: string, form?: Record<string, string>) => knock(platformSite, { cookie: cookieOf(setCookie), path, form });
  }
  const refused = async (work: Promise<unknown>) => {
    const answer = (await work.catch((e: unknown) => e)) as Response;
    return { status: answer.status, ...(await answer.json()) };
  };

  it("is refused whatever it asks for, with what was typed and the way there", async () => {
    const at = await twoTeams();
    const form = { name: "Typed", password: "secret words" };
    const answer = await refused(partnerGate(at("/partner/brand?x=1&team=a", form), "brand.read"));
    expect(answer).toMatchObject({ status: 409, message: expect.stringContaining("Nothing was saved") });
    expect(answer.otherTeam).toEqual({
      name: "a",
      action: "/partner/switch-team?to=a&next=%2Fpartner%2Fbrand%3Fx%3D1%26team%3Da",
      fields: [{ id: 0, name: "name", value: "Typed" }],
      hasFiles: false,
    });
    expect(await partnerGate(at("/partner/brand?team=b", form), "brand.read")).toMatchObject({ partnerId: "b" });
    expect(await partnerGate(at("/partner/brand?team=a"), "brand.read"), "only looked at").toMatchObject({ partnerId: "b" });
  });

  it("is refused without a name, and with that of a team that is not theirs", async () => {
    const at = await twoTeams();
    for (const path of ["/partner/brand", "/partner/brand?team=", "/partner/brand?team=c", "/partner/brand?team=c&team=b"]) {
      const answer = await refused(partnerGate(at(path, {}), "brand.read"));
      expect(answer, path).toMatchObject({ status: 409 });
      expect(answer.otherTeam, path).toBeUndefined();
    }
  });

  it("is known by its team even where the person has but one", async () => {
    const one = await signedIn(platformSite, "partner", ids.owner, "/partner");
    const cookie = one().request.headers.get("Cookie") ?? "";
    expect(await partnerGate(knock(platformSite, { cookie, form: {} }), "brand.read")).toMatchObject({ partnerId: "a" });
    expect((await refused(partnerGate(knock(platformSite, { cookie, form: {}, path: "/?team=b" }), "brand.read"))).status).toBe(
      409,
    );
  });
});
