import { readFileSync } from "node:fs";
import { hashPassword } from "~/identity/passwords.server";
import { insertCarrierMember, insertCustomer, insertPartnerMember } from "~/identity/people-store.server";
import type { PageContext, Site } from "~/kit/page-context";
import type { CarrierRole, PartnerRole } from "~/kit/scope";
import { mintSystemScope } from "~/kit/scope-mint";
import { write } from "~/platform/database.server";
import { insertPartner } from "~/tenancy/partner-store.server";

const scope = mintSystemScope("test");

export const rightPassword = "copper kettle on the hill";
let hashed: Promise<string> | undefined;
const rightHash = () => (hashed ??= hashPassword(rightPassword));

export const platformSite: Site = { kind: "platform" };
export const shopSite = (partnerId: string): Site => ({
  kind: "storefront",
  partner: { id: partnerId, slug: partnerId, name: partnerId, kind: "msp", isSample: true, revision: 1 },
});

/** What a loader or action gets for one request, as the front gate would make it. */
export function knock(
  site: Site,
  options: { path?: string; cookie?: string; address?: string; form?: Record<string, string> } = {},
): { request: Request; context: PageContext; params: Record<string, string> } {
  const siteOrigin = site.kind === "platform" ? "http://localhost:3000" : `http://${site.partner.slug}.localhost:3000`;
  const request = new Request(siteOrigin + (options.path ?? "/"), {
    headers: options.cookie ? { Cookie: options.cookie } : {},
    ...(options.form ? { method: "POST", body: new URLSearchParams(options.form) } : {}),
  });
  const context: PageContext = {
    site,
    siteOrigin,
    peerAddress: options.address ?? "192.0.2.1",
    nonce: "",
    page: { cache: null, styles: [], frames: [], errorId: null },
    preview: null,
  };
  return { request, context, params: {} };
}

/** The cookie, or the first of several, as a browser sends it back. */
export const cookieOf = (setCookie: string | string[]) => [setCookie].flat()[0]?.split(";", 1)[0] ?? "";

export const addPartner = (id: string, kind: "msp" | "carrier" = "msp") =>
  write((tx) => insertPartner(scope, tx, { id, slug: id, name: id, kind, isSample: true }));

export const setPartnerStatus = (id: string, status: string) =>
  write((tx) => tx.db.partner.update({ where: { id }, data: { status } }));

export async function addPartnerMember(partnerId: string, email: string, role: PartnerRole) {
  const passwordHash = await rightHash();
  return write((tx) => insertPartnerMember(scope, tx, { partnerId, email, name: "Pat Member", passwordHash, role }));
}

export async function addCarrierMember(email: string, role: CarrierRole) {
  const passwordHash = await rightHash();
  return write((tx) => insertCarrierMember(scope, tx, { email, name: "Cary Desk", passwordHash, role }));
}

export async function addCustomer(partnerId: string, email: string) {
  const passwordHash = await rightHash();
  return write((tx) =>
    insertCustomer(scope, tx, { partnerId, email, name: "Chris Customer", company: "Corner Bakery", passwordHash }),
  );
}

/** Every byte of the database and its log, to look for what must not be there. */
export function databaseBytes(folder: string): string {
  return ["portal.db", "portal.db-wal"].map((name) => readFileSync(`${folder}/${name}`).toString("latin1")).join("");
}
