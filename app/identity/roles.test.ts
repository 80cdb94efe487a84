import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { carrierMay, carrierPermissions, partnerMay, partnerPermissions } from "./roles";

const allPartner = partnerPermissions.owner;
const allCarrier = carrierPermissions.admin;

describe("roles", () => {
  it("let a partner's viewer read and never edit, and keep the trail and the team from the lower roles", () => {
    for (const permission of allPartner.filter((p) => p.endsWith(".edit"))) expect(partnerMay("viewer", permission)).toBe(false);
    for (const role of ["sales", "support", "viewer"]) {
      expect(partnerMay(role, "audit.read")).toBe(false);
      expect(partnerMay(role, "team.read")).toBe(false);
      expect(partnerMay(role, "brand.edit")).toBe(false);
    }
    expect(partnerMay("support", "listings.edit")).toBe(false);
    expect(partnerMay("sales", "listings.edit")).toBe(true);
  });

  it("give the desk's mailbox, which shows invitation links, and partners to administrators alone", () => {
    for (const role of ["operations", "viewer"]) {
      expect(carrierMay(role, "mail.read")).toBe(false);
      expect(carrierMay(role, "partners.edit")).toBe(false);
    }
    for (const permission of allCarrier.filter((p) => p.endsWith(".edit"))) expect(carrierMay("viewer", permission)).toBe(false);
  });

  it("deny a role that is not in the table, its prototype's names included", () => {
    const strangers = fc.oneof(
      fc.string(),
      fc.constantFrom("", "__proto__", "constructor", "toString", "hasOwnProperty", "Owner", "owner "),
    );
    fc.assert(
      fc.property(strangers, fc.constantFrom(...allPartner), fc.constantFrom(...allCarrier), (role, p, c) => {
        if (!["owner", "admin", "sales", "support", "viewer"].includes(role)) expect(partnerMay(role, p)).toBe(false);
        if (!["admin", "operations", "viewer"].includes(role)) expect(carrierMay(role, c)).toBe(false);
      }),
    );
  });

  it("deny what is empty or of the other door", () => {
    const nothing = ["", "catalog.edit", "length", "includes", "constructor"] as unknown as typeof allPartner;
    for (const permission of nothing) expect(partnerMay("owner", permission)).toBe(false);
    const foreign = ["", "brand.edit", "team.read", "0"] as unknown as typeof allCarrier;
    for (const permission of foreign) expect(carrierMay("admin", permission)).toBe(false);
  });
});
