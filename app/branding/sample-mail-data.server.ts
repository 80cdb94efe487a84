import { partner, shop } from "~/kit/paths";
import { days, minutes } from "~/kit/time";
import type { MailKind } from "~/platform/mail-queue-store.server";
import { consoleOrigin } from "~/tenancy/storefront-origin.server";

/** A question that somebody could have asked. */
const question = {
  name: "Alex Example",
  email: "alex@example.com",
  company: "Example Bakery",
  message: "Could we keep our number when we move to you? We have two lines and a fax.",
};

const noLink = "a-sample-that-opens-nothing";
const after = (ms: number) => new Date(Date.now() + ms).toISOString();
const by = "Alex Example";
const domain = () => ({
  ...{ domainId: "sample", host: "phones.example.com", removalAt: Date.now() + days(14) },
  wrong: [{ record: "CNAME phones.example.com", expected: "shop.example.com", seen: "" }],
});
const signedIn = () => ({ at: after(0), where: "Firefox on Linux" });

/** For each mail that a shop sends, made-up people, and links that open nothing. */
export const sampleMailData = {
  "enquiry-copy": () => question,
  "enquiry-received": () => question,
  "account-reset": () => ({ path: shop.resetPassword(noLink), door: "shop", expiresAt: after(minutes(30)) }),
  "account-changed": () => ({ what: "password-reset", door: "shop" }),
  "account-sign-in": () => ({ ...signedIn(), door: "shop" }),
  "team-invitation": () => ({
    ...{ url: consoleOrigin() + partner.invitation(noLink), role: "sales", invitedBy: by },
    expiresAt: after(days(7)),
  }),
  "team-role": () => ({ role: "admin", by }),
  "team-removed": () => ({ by }),
  "team-second-step": () => ({ by, hasOne: false }),
  "domain-failing": domain,
  "domain-leaving": domain,
  "domain-removed": domain,
  "domain-records": () => ({
    host: "phones.example.com",
    records: [{ type: "CNAME", name: "phones.example.com", values: ["shop.example.com"] }],
    by: { name: by, email: "alex@example.com" },
  }),
  "price-changes": () => ({
    changes: 1,
    products: [{ name: "Local number", fromMs: Date.now() + days(30), isInForce: false }],
    more: 0,
  }),
} satisfies Partial<Record<MailKind, () => Record<string, unknown>>>;

/** Mails to the carrier's own staff, about its record and not about a shop. */
export const deskMailKinds: ReadonlySet<string> = new Set<MailKind>(["items-lapse"]);

/** Mails that only the partner's own team reads: they lead to the console, whose address may name the carrier. */
export const teamMailKinds: ReadonlySet<string> = new Set<MailKind>([
  ...(["enquiry-received", "team-invitation", "team-role", "team-removed", "team-second-step", "price-changes"] as const),
  ...(["domain-failing", "domain-leaving", "domain-removed"] as const),
]);
