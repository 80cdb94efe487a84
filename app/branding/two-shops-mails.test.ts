import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { insertPartnerInvitation } from "~/identity/invitations.server";
import { askReset } from "~/identity/password-reset.server";
import { mintSystemPartnerScope, mintSystemScope } from "~/kit/scope-mint";
import { read, write } from "~/platform/database.server";
import { amendEnv } from "~/platform/env.server";
import { type MailKind, queueMail } from "~/platform/mail-queue-store.server";
import { insertPartner } from "~/tenancy/partner-store.server";
import { freshDatabase } from "../../tests/support/database";
import { type MailServer, type ReceivedMail, startMailServer } from "../../tests/support/mail-server";
import { addCustomer, addPartnerMember, knock, platformSite, shopSite } from "../../tests/support/people";
import { type Brand, defaultBrand } from "./brand";
import { insertFirstBrand } from "./brand-store.server";
import { sendQueuedMail } from "./mail.jobs.server";

const system = mintSystemScope("test two shops");
const consoleHost = "console.portal-host.test";
/** What names the carrier or the portal. */
const betrayals = /granite|portal-host/i;

interface Shop {
  /** Also its slug, and in the address of everybody who gets its mail. */
  id: string;
  host: string;
  fromAddress: string;
  brand: Brand;
  names: RegExp;
}

/** Stands under a domain of its own and names its carrier. */
const harbor: Shop = {
  id: "harborside",
  host: "phones.harbor-it.test",
  fromAddress: `no-reply@${consoleHost}`,
  names: /harbor/i,
  brand: {
    ...defaultBrand("Harborside IT"),
    ...{ tagline: "Harbor technology", primary: "#0e5a73", font: "public-sans", radius: "square" },
    ...{ supportPhone: "(207) 555-0142", supportEmail: "help@harbor-it.example", supportHours: "Harbor hours" },
    ...{ mailSenderName: "Harborside crew", mailFooter: "In a storm, ring the harbor." },
  },
};

/** Stands under its free name and hides its carrier. */
const meadow: Shop = {
  id: "meadowview",
  host: "meadowview.shops.test",
  fromAddress: "no-reply@meadowview.shops.test",
  names: /meadow/i,
  brand: {
    ...defaultBrand("Meadowview Telephones"),
    ...{ tagline: "Meadow telephones", primary: "#a3195b", font: "fraunces", radius: "pill", carrierShown: "our-carrier" },
    ...{ supportPhone: "(802) 555-0118", supportEmail: "office@meadow.example", supportHours: "Meadow hours" },
    ...{ mailSenderName: "The Meadow office", mailFooter: "Yours from the meadow." },
  },
};
const shops = [harbor, meadow];

const question = { name: "Quinn Asker", email: "quinn@asker.example", message: "How much?", aboutE164: "+12015550133" };
const domain = (shop: Shop) => ({
  domainId: "claim-1",
  host: `www.${shop.id}.test`,
  removalAt: Date.UTC(2026, 11, 9),
  wrong: [{ record: `CNAME www.${shop.id}.test`, expected: `${shop.id}.shops.test`, seen: "" }],
});
const records = (shop: Shop) => ({
  host: `www.${shop.id}.test`,
  records: [{ type: "CNAME", name: `www.${shop.id}.test`, values: [`${shop.id}.shops.test`] }],
  by: { name: "Olive Owner", email: `olive@${shop.id}-people.example` },
});

const signedIn = { at: "2026-11-25T12:00:00.000Z", where: "Firefox on Linux" };

type Send = (shop: Shop, to: string) => Promise<unknown>;
const queued =
  (kind: MailKind, data: (shop: Shop) => Record<string, unknown>): Send =>
  (shop, to) =>
    write((tx) => queueMail(mintSystemPartnerScope("test", shop.id), tx, { kind, to, data: data(shop) }));
const invited: Send = (shop, email) =>
  write((tx) => insertPartnerInvitation(system, tx, { partnerId: shop.id, email, role: "sales" }));
const resetAtShop: Send = async (shop, email) => {
  await addCustomer(shop.id, email);
  await askReset(knock(shopSite(shop.id)), { door: "shop", email });
};
const resetAtConsole: Send = async (shop, email) => {
  await addPartnerMember(shop.id, email, "sales");
  await askReset(knock(platformSite), { door: "partner", email });
};

interface Sample {
  kind: MailKind;
  /** Who reads it: those outside never see the console, where the team signs in. */
  to: "outside" | "team";
  send: Send;
}

const byKind: Record<MailKind, Omit<Sample, "kind">[]> = {
  "enquiry-copy": [{ to: "outside", send: queued("enquiry-copy", () => question) }],
  "enquiry-received": [{ to: "team", send: queued("enquiry-received", () => question) }],
  "domain-failing": [{ to: "team", send: queued("domain-failing", domain) }],
  "domain-leaving": [{ to: "team", send: queued("domain-leaving", domain) }],
  "domain-removed": [{ to: "team", send: queued("domain-removed", domain) }],
  "domain-records": [{ to: "outside", send: queued("domain-records", records) }],
  "price-changes": [
    {
      to: "team",
      send: queued("price-changes", () => ({
        changes: 1,
        products: [{ name: "Local number", fromMs: Date.UTC(2026, 11, 9), isInForce: false }],
        more: 0,
      })),
    },
  ],
  "items-lapse": [
    {
      to: "team",
      send: queued("items-lapse", () => ({
        providerId: "p1",
        items: [{ title: "Listed in the Robocall Mitigation Database", expiresOn: Date.UTC(2027, 2, 1), daysLeft: 7 }],
      })),
    },
  ],
  "team-invitation": [{ to: "team", send: invited }],
  "team-role": [{ to: "team", send: queued("team-role", () => ({ role: "admin", by: "Olive Owner" })) }],
  "team-removed": [{ to: "team", send: queued("team-removed", () => ({ by: "Olive Owner" })) }],
  "team-second-step": [{ to: "team", send: queued("team-second-step", () => ({ by: "Olive Owner", hasOne: false })) }],
  "account-changed": [
    { to: "outside", send: queued("account-changed", () => ({ what: "password-reset", door: "shop" })) },
    { to: "team", send: queued("account-changed", () => ({ what: "password", door: "partner" })) },
  ],
  "account-sign-in": [
    { to: "outside", send: queued("account-sign-in", () => ({ ...signedIn, door: "shop" })) },
    { to: "team", send: queued("account-sign-in", () => ({ ...signedIn, door: "partner" })) },
  ],
  "account-reset": [
    { to: "outside", send: resetAtShop },
    { to: "team", send: resetAtConsole },
  ],
};
const samples = Object.entries(byKind).flatMap(([kind, all]) => all.map((one): Sample => ({ kind: kind as MailKind, ...one })));
const addressOf = ({ kind, to }: Sample, shop: Shop) => `${kind}.${to}@${shop.id}-people.example`;

let close = async () => {};
let server: MailServer;

beforeAll(async () => {
  const database = await freshDatabase();
  server = await startMailServer();
  amendEnv({ portalOrigin: `https://${consoleHost}`, storefrontRoot: "shops.test", ownDomainPort: 443, smtpUrl: server.url });
  close = async () => {
    await server.close();
    await database.close();
  };
  await write(async (tx) => {
    await tx.db.provider.create({ data: { id: "ours", name: "Granite Exchange Carrier", isOurs: true, category: "carrier" } });
    for (const { id, brand } of shops) {
      await insertPartner(system, tx, { id, slug: id, name: brand.name, kind: "msp", isSample: true });
      await insertFirstBrand(system, tx, { partnerId: id, brand, by: "test" });
    }
    const claim = { partnerId: harbor.id, id: "own", host: harbor.host, heldHost: harbor.host, challenge: "x" };
    await tx.db.domain.create({
      data: { ...claim, state: "serving", isPrimary: true, createdAt: new Date(), nextCheckAt: new Date() },
    });
  });
  for (const shop of shops) for (const sample of samples) await sample.send(shop, addressOf(sample, shop));
  while ((await sendQueuedMail(system)).handled > 0);
}, 120_000);

afterAll(() => close());

function mailOf(sample: Sample, shop: Shop): ReceivedMail {
  const [mail, another] = server.received.filter(({ to }) => to.includes(addressOf(sample, shop)));
  if (!mail || another) throw new Error(`${another ? "Two mails" : "No mail"} to ${addressOf(sample, shop)}.`);
  return mail;
}

const parts = (mail: ReceivedMail) => [mail.parts["text/html"] ?? "", mail.parts["text/plain"] ?? ""] as const;
/** Notices about a domain have nobody to answer. */
function answersTo(kind: MailKind, { id, brand }: Shop) {
  if (/^domain-(?!records)/.test(kind)) return undefined;
  if (kind === "enquiry-received") return expect.stringContaining(question.email);
  return expect.stringContaining(kind === "domain-records" ? `olive@${id}-people.example` : brand.supportEmail);
}

const hostsIn = (part: string) => [...new Set([...part.matchAll(/https?:\/\/([^\s/"'<>:?#]+)/g)].map(([, host = ""]) => host))];

it("every mail left, none more", async () => {
  expect(server.received).toHaveLength(shops.length * samples.length);
  expect(await read().mailMessage.count({ where: { state: { not: "sent" } } })).toBe(0);
});

describe.each(samples)("$kind to the $to", (sample) => {
  it.each(shops)("from $id: in its name, its look and its words, in both parts, with links to its own host", (shop) => {
    const { brand, host, fromAddress } = shop;
    const mail = mailOf(sample, shop);
    expect(mail.headers["content-type"]).toMatch(/^multipart\/alternative/);
    expect(Object.keys(mail.parts).sort()).toEqual(["text/html", "text/plain"]);
    expect(mail.headers.from?.replaceAll('"', "")).toBe(`${brand.mailSenderName} <${fromAddress}>`);
    expect(mail.headers["message-id"]).toContain(`@${fromAddress.split("@")[1]}>`);
    expect(mail.headers["reply-to"]).toEqual(answersTo(sample.kind, shop));
    const [html] = parts(mail);
    expect(html).toContain(brand.primary);
    for (const part of parts(mail)) {
      for (const own of [brand.name, brand.tagline, brand.supportPhone, brand.supportEmail, brand.mailFooter]) {
        expect(part).toContain(own);
      }
      const console_ = sample.to === "team" ? [consoleHost] : [];
      expect(hostsIn(part)).toContain(host);
      expect([host, ...console_]).toEqual(expect.arrayContaining(hostsIn(part).filter((one) => one !== "www.w3.org")));
    }
  });

  it("names neither the other shop nor, where that is hidden, the carrier or the portal", () => {
    for (const shop of shops) {
      const everything = JSON.stringify(mailOf(sample, shop));
      for (const { names } of shops) {
        if (names === shop.names) expect(everything).toMatch(names);
        else expect(everything).not.toMatch(names);
      }
    }
    expect(JSON.stringify(mailOf(sample, harbor)), "the control").toMatch(betrayals);
    const hiding = JSON.stringify(mailOf(sample, meadow));
    // The team signs in at the portal's own address, and reads where; nothing else of a mail names it.
    expect(sample.to === "team" ? hiding.replaceAll(consoleHost, "") : hiding).not.toMatch(betrayals);
  });

  it("differs between the shops in all that is a shop's own", () => {
    const [a, b] = [mailOf(sample, harbor), mailOf(sample, meadow)];
    const tells = (mail: ReceivedMail) => {
      const [html, text] = parts(mail);
      const face = /font-family:&#x27;[^;]+/.exec(html)?.[0];
      const fill = /border-top:4px solid ?#[0-9a-f]{6}/.exec(html)?.[0];
      return { from: mail.headers.from, id: mail.headers["message-id"], face, fill, html, text };
    };
    for (const [tell, value] of Object.entries(tells(a))) {
      expect(value, tell).toBeTruthy();
      expect(value, tell).not.toBe(tells(b)[tell as keyof ReturnType<typeof tells>]);
    }
  });
});
