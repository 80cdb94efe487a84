import { expect } from "vitest";
import * as customers from "~/delivery/customer-number-store.server";
import * as setups from "~/delivery/setup-store.sqlite.server";
import * as staffAddresses from "~/identity/staff-address-store.server";
import { mintCustomerScope, mintSystemScope } from "~/kit/scope-mint";
import * as areaCodes from "~/numbering/area-code-store.server";
import * as search from "~/numbering/inventory-search.sqlite.server";
import * as inventory from "~/numbering/inventory-store.sqlite.server";
import * as attachments from "~/ordering/enquiry-attachment-store.server";
import * as enquiries from "~/ordering/enquiry-store.server";
import * as audit from "~/platform/audit-store.server";
import { sha256Hex } from "~/platform/ids.server";
import * as mails from "~/platform/mail-queue-store.server";
import * as providers from "~/providers/provider-store.sqlite.server";
import * as robocall from "~/providers/robocall-store.sqlite.server";
import * as checks from "~/providers/shared-check-store.server";
import * as costs from "~/service-path/cost-store.server";
import * as paths from "~/service-path/path-store.sqlite.server";
import * as domains from "~/tenancy/domain-store.server";
import * as partners from "~/tenancy/partner-store.server";
import * as revisions from "~/tenancy/revisions-store.server";
import * as visits from "~/tenancy/visit-store.server";
import { attempt, enquiry, nothingOf, ownOnly, plan, sameForAll, walk } from "./attempt-tools";
import { brandAttempts } from "./brand-attempts";
import { catalogAttempts } from "./catalog-attempts";
import { proofAttempts } from "./proof-attempts";
import { recordAttempts } from "./record-attempts";
import { type Attempt, scopesOf } from "./secrets";
import type { ShopWorld } from "./world";

/** One attempt per store function; the runner proves besides that no row of B's changed. */
export const storeAttempts: Record<string, (attempt: Attempt) => unknown> = {
  ...brandAttempts,
  ...catalogAttempts,
  ...proofAttempts,
  ...recordAttempts,
  "delivery/customer-number-store#readCustomerNumbers": async ({ a, b }) => {
    const [mine, other] = a.customers;
    const found = await customers.readCustomerNumbers(scopesOf(a).customer);
    expect(found.map((row) => row.e164).sort()).toEqual([...(mine?.numbers ?? [])].sort());
    expect(other?.numbers.some((e164) => found.some((row) => row.e164 === e164))).toBe(false);
    nothingOf(b, found);
    const crossed = mintCustomerScope(a.partnerId, b.customers[0]?.customerId ?? "", scopesOf(a).customer.actor);
    expect(await customers.readCustomerNumbers(crossed)).toEqual([]);
  },
  "delivery/setup-store.sqlite#listTeamNumbers": ({ a, b }) => {
    for (const { owner } of [a, b].map(scopesOf)) expect(setups.listTeamNumbers(owner), "no customer is of a team").toEqual([]);
  },
  "numbering/area-code-store#readAreaCodes": sameForAll((scope) => [...areaCodes.readAreaCodes(scope).all].length),
  "numbering/inventory-search.sqlite#walkByDigits": sameForAll((scope) => search.walkByDigits(scope, plan, walk)),
  "numbering/inventory-search.sqlite#walkByMemorability": sameForAll((scope) => search.walkByMemorability(scope, plan, walk)),
  "numbering/inventory-search.sqlite#isBeyondBudget": sameForAll((scope) => search.isBeyondBudget(scope, plan, walk)),
  "numbering/inventory-search.sqlite#idsWithDigits": sameForAll((scope) => search.idsWithDigits(scope, "%555%", 20)),
  "numbering/inventory-search.sqlite#filterIds": ({ a, b }) => {
    const numbers = b.customers.flatMap((customer) => customer.numbers);
    const ids = numbers.map((e164) => inventory.readNumberRow(scopesOf(b).visitor, e164)?.id ?? -1);
    const all = {
      ...plan,
      features: 0,
      like: "%",
      state: null,
      entry: "digits",
      keys: [""],
      ranges: [{ from: "0", to: ":" }],
    } as const;
    const open = { ...all, keys: [...all.keys], ranges: [...all.ranges] };
    expect(
      search.filterIds(scopesOf(a).visitor, open, ids, ["local-standard", "local-memorable"]),
      "they are not on offer",
    ).toEqual([]);
  },
  "numbering/inventory-search.sqlite#nextArea": sameForAll((scope) =>
    search.nextArea(scope, { type: "local", sku: "local-standard", after: "", before: "\u{10ffff}" }),
  ),
  "numbering/inventory-store.sqlite#readNumberRows": sameForAll((scope) => inventory.readNumberRows(scope, [1, 2, 3])),
  "numbering/inventory-store.sqlite#readNumberRow": ({ a, b }) => {
    for (const e164 of b.customers.flatMap((customer) => customer.numbers)) {
      nothingOf(b, inventory.readNumberRow(scopesOf(a).visitor, e164));
    }
  },
  "ordering/enquiry-store#insertEnquiry": ({ a, b }) => {
    const smuggled = { ...enquiry, id: b.enquiry.id, partnerId: b.partnerId };
    return attempt((tx) => enquiries.insertEnquiry(scopesOf(a).visitor, tx, smuggled));
  },
  // A shop whose enquiry's id no attempt above has used for a row of A's own.
  "ordering/enquiry-attachment-store#insertAttachment": async ({ world, a }) => {
    const other = world.shops.keystone;
    const smuggled = { kind: "numbers" as const, summary: "smuggled", text: "smuggled", partnerId: other.partnerId };
    const { visitor } = scopesOf(a);
    await expect(attempt((tx) => attachments.insertAttachment(visitor, tx, other.enquiry.id, smuggled))).rejects.toThrow();
  },
  "ordering/enquiry-attachment-store#readAttachments": async ({ world, a }) => {
    const found = await attachments.readAttachments(scopesOf(a).owner);
    expect([...found.keys()]).toContain(a.enquiry.id);
    expect([...found.keys()]).not.toContain(world.shops.keystone.enquiry.id);
  },
  "ordering/enquiry-attachment-store#findAttachment": async ({ world, a }) => {
    expect(await attachments.findAttachment(scopesOf(a).owner, world.shops.keystone.enquiry.id)).toBeNull();
    expect((await attachments.findAttachment(scopesOf(a).owner, a.enquiry.id))?.text, "the control").toContain(a.slug);
  },
  "ordering/enquiry-store#readEnquiries": ({ a, b }) =>
    enquiries.readEnquiries(scopesOf(a).owner, 100).then((rows) => {
      expect(rows.map((row) => row.message)).toContain(a.enquiry.words);
      expect(rows.map((row) => row.message)).not.toContain(b.enquiry.words);
    }),
  "ordering/enquiry-store#changeEnquiryState": async ({ world, a, b }) => {
    const other = [world.shops.brightwick, world.shops.keystone, b].map((shop) => shop.enquiry.id);
    const { owner } = scopesOf(world.shops.brightwick);
    expect(await attempt((tx) => enquiries.changeEnquiryState(owner, tx, b.enquiry.id, "answered"))).toBe(false);
    expect(await attempt((tx) => enquiries.changeEnquiryState(owner, tx, other[0] ?? "", "answered")), "the control").toBe(true);
    expect(await attempt((tx) => enquiries.changeEnquiryState(scopesOf(a).owner, tx, other[1] ?? "", "answered"))).toBe(false);
  },
  "ordering/enquiry-store#countNewEnquiries": async ({ a, b }) => {
    const before = await enquiries.countNewEnquiries(scopesOf(b).owner);
    await attempt((tx) => enquiries.insertEnquiry(scopesOf(a).visitor, tx, { ...enquiry, id: "another" }));
    expect(await enquiries.countNewEnquiries(scopesOf(b).owner)).toBe(before);
  },
  "platform/audit-store#writeAudit": async ({ a, b }) => {
    const note = { action: "brand.publish", subject: "smuggled", partnerId: b.partnerId } as const;
    for (const scope of [scopesOf(a).owner, scopesOf(a).job, scopesOf(a).customer])
      await attempt((tx) => audit.writeAudit(scope, tx, note));
    const own = await audit.listAudit(scopesOf(a).owner, { limit: 500 });
    expect(own.filter((row) => row.subject === "smuggled")).toHaveLength(3);
  },
  "platform/audit-store#listAudit": async ({ a, b }) => {
    const rows = await audit.listAudit(scopesOf(a).owner, { limit: 500 });
    expect(rows.length).toBeGreaterThan(0);
    nothingOf(b, rows);
    expect(JSON.stringify(rows)).not.toContain(`@${b.slug}.example`);
    const smuggled = { limit: 500, partnerId: b.partnerId, actorId: b.ownerId };
    expect(await audit.listAudit(scopesOf(a).owner, smuggled), "whatever the filter says").toEqual([]);
  },
  "platform/audit-store#listAuditActors": async ({ a, b }) => {
    const names = await audit.listAuditActors(scopesOf(a).owner);
    expect(names.map(({ id }) => id)).toContain(a.ownerId);
    nothingOf(b, names);
  },
  "platform/mail-queue-store#queueMail": ({ a, b }) => {
    const mail = {
      kind: "enquiry-copy",
      to: "eve@example.com",
      data: { partnerId: b.partnerId },
      partnerId: b.partnerId,
    } as const;
    return attempt((tx) => mails.queueMail(scopesOf(a).visitor, tx, mail));
  },
  "platform/mail-queue-store#recordMailOutcome": async ({ a, b }) => {
    const outcome = { state: "failed", lastError: "taken over" } as const;
    await expect(attempt((tx) => mails.recordMailOutcome(scopesOf(a).job, tx, b.mailId, outcome))).rejects.toThrow();
  },
  "providers/provider-store.sqlite#findOurCarrier": sameForAll((scope) => providers.findOurCarrier(scope)),
  "service-path/cost-store#listCostAssumptions": async ({ a, b }) =>
    expect(await costs.listCostAssumptions(scopesOf(a).visitor)).toEqual(await costs.listCostAssumptions(scopesOf(b).visitor)),
  "providers/shared-check-store#findSharedCheck": async ({ a, b }) => {
    const now = new Date();
    expect(await checks.findSharedCheck(scopesOf(a).visitor, b.sharedCheck.id, now)).toBeNull();
    expect(await checks.findSharedCheck(scopesOf(a).visitor, a.sharedCheck.id, now), "the control").not.toBeNull();
  },
  "providers/shared-check-store#insertSharedCheck": async ({ a, b }) => {
    const now = new Date();
    const row = { answersJson: "{}", removalHash: "x", createdAt: now, expiresAt: new Date(now.getTime() + 60_000) };
    const smuggled = { ...row, id: b.sharedCheck.id, partnerId: b.partnerId };
    await attempt((tx) => checks.insertSharedCheck(scopesOf(a).visitor, tx, smuggled));
    expect((await checks.findSharedCheck(scopesOf(b).visitor, b.sharedCheck.id, now))?.answersJson).toContain(b.slug);
  },
  "providers/shared-check-store#deleteSharedCheck": async ({ a, b }) => {
    const { id, removal } = b.sharedCheck;
    const options = { id, removalHash: sha256Hex(removal) };
    expect(await attempt((tx) => checks.deleteSharedCheck(scopesOf(a).visitor, tx, options))).toBe(false);
    expect(await attempt((tx) => checks.deleteSharedCheck(scopesOf(b).visitor, tx, { ...options, removalHash: "x" }))).toBe(
      false,
    );
  },
  "providers/provider-store.sqlite#findProvider": sameForAll((scope) => providers.findProvider(scope, "keystone")),
  "providers/provider-store.sqlite#listProviderNames": sameForAll((scope) => providers.listProviderNames(scope)),
  "providers/provider-store.sqlite#listProviders": sameForAll((scope) => providers.listProviders(scope)),
  "providers/robocall-store.sqlite#countRobocallEntries": sameForAll((scope) => robocall.countRobocallEntries(scope, 0)),
  "providers/robocall-store.sqlite#findRobocallEntries": sameForAll((scope) => robocall.findRobocallEntries(scope, "sample", 5)),
  "providers/robocall-store.sqlite#latestRobocallDay": sameForAll((scope) => robocall.latestRobocallDay(scope)),
  "service-path/path-store.sqlite#findHolding": ({ a, b }) => {
    const [own] = a.customers[0]?.numbers ?? [];
    for (const e164 of [...b.customers, ...a.customers.slice(1)].flatMap((customer) => customer.numbers)) {
      expect(paths.findHolding(scopesOf(a).visitor, e164)).toBeNull();
      expect(paths.findHolding(scopesOf(a).customer, e164)).toBeNull();
    }
    expect(paths.findHolding(scopesOf(a).customer, own ?? "")).not.toBeNull();
    const crossed = mintCustomerScope(a.partnerId, b.customers[0]?.customerId ?? "", scopesOf(a).customer.actor);
    expect(paths.findHolding(crossed, b.customers[0]?.numbers[0] ?? "")).toBeNull();
  },
  "service-path/path-store.sqlite#findSeller": ({ a }) => expect(paths.findSeller(scopesOf(a).visitor)?.id).toBe(a.partnerId),
  "identity/staff-address-store#addressesOfThoseWhoMay": async ({ a, b }) => {
    const own = await attempt((tx) => staffAddresses.addressesOfThoseWhoMay(scopesOf(a).job, tx, "listings.edit"));
    expect(own.length, "the control: its own is found").toBeGreaterThan(0);
    nothingOf(b, own);
  },
  "identity/staff-address-store#ownerAddresses": async ({ a, b }) => {
    const own = await attempt((tx) => staffAddresses.ownerAddresses(scopesOf(a).visitor, tx));
    expect(own.length, "the control: its own is found").toBeGreaterThan(0);
    nothingOf(b, own);
  },
  "tenancy/domain-store#insertDomain": ({ a, b }) => {
    const smuggled = { id: "smuggled", host: "smuggled.test", challenge: "x", isPrimary: false, siteSeen: false };
    return attempt((tx) => domains.insertDomain(scopesOf(a).owner, tx, { ...smuggled, ...{ partnerId: b.partnerId } }));
  },
  "tenancy/domain-store#findDomain": async ({ a, b }) => {
    expect(await domains.findDomain(scopesOf(a).owner, b.domain.id)).toBeNull();
    expect(await attempt((tx) => domains.findDomain(scopesOf(a).job, b.domain.id, tx))).toBeNull();
    expect((await domains.findDomain(scopesOf(a).owner, a.domain.id))?.host, "the control").toBe(a.domain.host);
  },
  "tenancy/domain-store#listDomains": ownOnly(({ owner }) => domains.listDomains(owner)),
  "tenancy/domain-store#isHeldByOther": async ({ a, b }) => {
    const says = (shop: ShopWorld, host: string) => attempt((tx) => domains.isHeldByOther(scopesOf(shop).owner, host, tx));
    expect(await says(a, b.domain.host), "that it is held, and no more").toBe(true);
    expect([await says(b, b.domain.host), await says(a, "nobody.test")]).toEqual([false, false]);
  },
  "tenancy/domain-store#recordLook": async ({ a, b }) => {
    const look = { records: [], proof: "yes", address: "yes" } as const;
    const step = { state: "serving", misses: 0, failingSince: null, warnedAt: null, nextCheckAt: 0, at: 0 } as const;
    const record = (id: string, host: string) =>
      attempt((tx) => domains.recordLook(scopesOf(a).job, tx, id, { ...step, host, look: { ...look, records: [] } }));
    await expect(record(b.domain.id, b.domain.host)).rejects.toThrow();
    await expect(record(a.domain.id, b.domain.host), "one name, two holders").rejects.toThrow(/unique/i);
  },
  "tenancy/domain-store#tombstone": async ({ a, b }) => {
    expect(await attempt((tx) => domains.tombstone(scopesOf(a).owner, tx, b.domain.id))).toBe(false);
  },
  "tenancy/domain-store#setPrimary": async ({ a, b }) => {
    expect(await attempt((tx) => domains.setPrimary(scopesOf(a).owner, tx, b.domain.id))).toBe(false);
  },
  "tenancy/domain-store#servingPrimary": ({ a }) => expect(domains.servingPrimary(scopesOf(a).visitor)).toBeNull(),
  "tenancy/partner-store#findPartner": ownOnly(({ owner }) => partners.findPartner(owner)),
  "tenancy/visit-store#visitsSince": async ({ a, b }) => {
    const count = { partnerId: a.partnerId, day: "2026-11-25", page: "legal", visits: 7 } as const;
    await attempt((tx) => visits.addVisits(mintSystemScope("test"), tx, [count]));
    expect(visits.visitsSince(scopesOf(a).owner, 0)).toContainEqual({ day: count.day, page: "legal", visits: 7 });
    expect(visits.visitsSince(scopesOf(b).owner, 0)).toEqual([]);
  },
  "tenancy/revisions-store#raisePartnerRevision": ({ a }) =>
    attempt((tx) => revisions.raisePartnerRevision(scopesOf(a).owner, tx)),
};
