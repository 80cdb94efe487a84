import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { Refusal } from "~/kit/refusal";
import { mintHostScope, mintPartnerScope, mintSystemPartnerScope, mintSystemScope } from "~/kit/scope-mint";
import { days, hours } from "~/kit/time";
import { read, write } from "~/platform/database.server";
import { amendEnv } from "~/platform/env.server";
import { freshDatabase } from "../../tests/support/database";
import { type NameServer, startNameServer } from "../../tests/support/name-server";
import { addDomain } from "./add-domain.server";
import { choosePrimary, leavePrimary, removeDomain } from "./change-domain.server";
import { checkDomain, type DomainNews } from "./check-domain.server";
import { challengeName, challengeText } from "./domain-records";
import { findDomain, listDomains, servingPrimary } from "./domain-store.server";
import { findSiteByDomain, findSiteBySlug, insertPartner } from "./partner-store.server";
import { readDomain, readDomains } from "./read-domains.server";
import { shopOrigin } from "./shop-origin.server";

const system = mintSystemScope("test");
const gate = mintHostScope();
const staffOf = (partnerId: string) => mintPartnerScope(partnerId, "owner", { door: "partner", id: "o", name: "Olive" });
const a = staffOf("a");
const b = staffOf("b");
const host = "shop.harbor.test";
const start = Date.parse("2026-11-01T00:00:00Z");

let close = async () => {};
let dns: NameServer;
let told: DomainNews[];

beforeEach(async () => {
  await close();
  const database = await freshDatabase();
  dns = await startNameServer();
  close = async () => {
    dns.close();
    await database.close();
  };
  amendEnv({ dnsServers: [dns.address], portalOrigin: "https://portal.test", storefrontRoot: "shops.test", ownDomainPort: 443 });
  told = [];
  await write(async (tx) => {
    for (const id of ["a", "b"]) {
      await insertPartner(system, tx, { id, slug: `shop-${id}`, name: `Shop ${id}`, kind: "msp", isSample: true });
    }
  });
});
afterAll(() => close());

const add = (scope: typeof a, text = host, siteThere = false) => addDomain(scope, { text, probe: async () => siteThere });
const check = async (scope: typeof a, domainId: string, now = Date.now(), isByHand = false) => {
  const tellOwners = async (_scope: unknown, _tx: unknown, news: DomainNews) => void told.push(news);
  return (await checkDomain(scope, { domainId, now, tellOwners, isByHand })).state;
};
const challengeOf = async (scope: typeof a, id: string) => (await findDomain(scope, id))?.challenge ?? "";
const leadTo = (slug: string, name = host) => {
  dns.records[name] = { CNAME: [`${slug}.shops.test`] };
};
const prove = async (scope: typeof a, id: string, name = host) => {
  const values = dns.records[challengeName(name)]?.TXT ?? [];
  dns.records[challengeName(name)] = { TXT: [...values, challengeText(await challengeOf(scope, id))] };
};
const ownerOf = (name = host) => findSiteByDomain(gate, name)?.partner.id ?? null;
const problemOf = (work: Promise<unknown>) => work.then(String, (error: Refusal) => error.fields.domain?.[0] ?? error.message);

/** A domain of the partner's that serves. */
async function serving(scope: typeof a, name = host) {
  const { id } = await add(scope, name);
  await prove(scope, id, name);
  leadTo(`shop-${scope.partnerId}`, name);
  expect(await check(scope, id)).toBe("serving");
  return id;
}

describe("a claim", () => {
  it("answers nothing until its TXT record proves it, then at once", async () => {
    const { id } = await add(a);
    leadTo("shop-a");
    expect([await check(a, id), ownerOf()]).toEqual(["pending", null]);
    await prove(a, id);
    expect([await check(a, id), ownerOf()]).toEqual(["serving", "a"]);
  });

  it("is verified before the name leads here", async () => {
    const { id } = await add(a);
    await prove(a, id);
    expect([await check(a, id), ownerOf()]).toEqual(["verified", "a"]);
    expect(findSiteBySlug(gate, "shop-a")?.primaryHost).toBeNull();
    leadTo("shop-a");
    expect(await check(a, id)).toBe("serving");
    expect(findSiteBySlug(gate, "shop-a")?.primaryHost).toBe(host);
  });

  it("shows what to set and what was seen, by whom and when", async () => {
    const { id } = await add(a);
    dns.records[host] = { A: ["198.51.100.9"] };
    await check(a, id);
    const { domain } = await readDomain(a, { domainId: id });
    expect(domain.checkedAt).toMatch(/^\d{4}-/);
    expect(domain.records).toMatchObject([
      { type: "TXT", name: `_portal-challenge.${host}`, seen: [], verdict: "missing", resolver: dns.address },
      { type: "CNAME", name: host, expected: ["shop-a.shops.test"], seen: ["198.51.100.9"], verdict: "wrong" },
    ]);
  });

  it("remembers that a site was there", async () => {
    const { id } = await add(a, host, true);
    expect((await readDomain(a, { domainId: id })).domain.siteSeen).toBe(true);
  });

  it("is refused with one sentence: wrong, in the list, in use", async () => {
    expect(await problemOf(add(a, "co.uk"))).toMatch(/shared by many/);
    expect(await problemOf(add(a, "x.shops.test"))).toMatch(/portal itself/);
    await serving(a);
    expect(await problemOf(add(a))).toMatch(/in your list already/);
    const inUse = await problemOf(add(b));
    expect(inUse).toMatch(/in use at another shop/);
    expect(inUse).not.toMatch(/shop[- ]a\b/i);
  });

  it("may be looked at by hand every ten seconds", async () => {
    const { id } = await add(a);
    await check(a, id, start, true);
    await expect(check(a, id, start + 9_000, true)).rejects.toThrow(/wait 10 seconds/);
    await check(a, id, start + 10_000, true);
  });

  it("of another partner cannot be read, looked at, chosen or removed", async () => {
    const { id } = await add(a);
    await expect(readDomain(b, { domainId: id })).rejects.toThrow(Refusal);
    await expect(check(b, id)).rejects.toThrow(/no such domain/);
    await expect(choosePrimary(b, { domainId: id })).rejects.toThrow(/no such domain/);
    await expect(removeDomain(b, { domainId: id })).rejects.toThrow(/no such domain/);
  });
});

describe("take-over", () => {
  it("two may claim one name: the first proof wins, the other is in conflict", async () => {
    const [ofA, ofB] = [await add(a), await add(b)];
    leadTo("shop-a");
    await prove(a, ofA.id);
    await prove(b, ofB.id);
    expect(await check(b, ofB.id)).toBe("verified");
    expect([await check(a, ofA.id), ownerOf()]).toEqual(["conflict", "b"]);
  });

  it("both proofs at one moment: one wins", async () => {
    const [ofA, ofB] = [await add(a), await add(b)];
    await prove(a, ofA.id);
    await prove(b, ofB.id);
    expect((await Promise.all([check(a, ofA.id), check(b, ofB.id)])).sort()).toEqual(["conflict", "verified"]);
  });

  it("one partner's proof is not another's", async () => {
    const [ofA, ofB] = [await add(a), await add(b)];
    await prove(a, ofA.id);
    expect([await check(b, ofB.id), ownerOf()]).toEqual(["pending", null]);
  });

  it("a removed domain answers nothing at once, and its old TXT value never counts again, for anybody", async () => {
    const id = await serving(a);
    await removeDomain(a, { domainId: id });
    expect([ownerOf(), servingPrimary(a)]).toEqual([null, null]);
    for (const scope of [a, b]) {
      const again = await add(scope);
      expect([await check(scope, again.id), ownerOf()]).toEqual(["pending", null]);
      await removeDomain(scope, { domainId: again.id });
    }
    await expect(check(a, id)).rejects.toThrow(/no such domain/);
    expect((await readDomains(a)).removed.map((one) => one.host)).toEqual([host, host]);
  });

  it("what is under or above another partner's domain needs a proof of its own", async () => {
    await serving(a);
    const { id } = await add(b, "b.shop.harbor.test");
    leadTo("shop-b", "b.shop.harbor.test");
    expect(await check(b, id)).toBe("pending");
    await prove(b, id, "b.shop.harbor.test");
    expect([await check(b, id), ownerOf("b.shop.harbor.test")]).toEqual(["serving", "b"]);
  });

  it("a name that was removed while the DNS was asked stays removed", async () => {
    const { id } = await add(a);
    await prove(a, id);
    const looking = check(a, id);
    await removeDomain(a, { domainId: id });
    await expect(looking).rejects.toThrow(/no such domain/);
    expect(ownerOf()).toBeNull();
  });

  it("a suspended partner's domain is nobody's", async () => {
    await serving(a);
    await write(async (tx) => void (await tx.db.partner.update({ where: { id: "a" }, data: { status: "suspended" } })));
    expect(ownerOf()).toBeNull();
  });
});

describe("the primary domain", () => {
  it("is the first, while it serves; the shop's address follows", async () => {
    const id = await serving(a);
    expect(shopOrigin(a, "shop-a")).toBe(`https://${host}`);
    const other = await serving(a, "other.test.harbor.test");
    expect(findSiteByDomain(gate, "other.test.harbor.test")?.primaryHost).toBe(host);
    await choosePrimary(a, { domainId: other });
    expect(servingPrimary(a)).toBe("other.test.harbor.test");
    await choosePrimary(a, { domainId: null });
    expect(shopOrigin(a, "shop-a")).toBe("https://shop-a.shops.test");
    await choosePrimary(a, { domainId: id });
    expect(servingPrimary(a)).toBe(host);
  });

  describe("when another is chosen that does not serve yet", () => {
    const wished = "other.test.harbor.test";
    const primaries = async () => (await listDomains(a)).filter(({ isPrimary }) => isPrimary).map((one) => one.host);
    async function wish() {
      const id = await serving(a);
      const { id: other } = await add(a, wished);
      await prove(a, other, wished);
      await choosePrimary(a, { domainId: other });
      return { id, other };
    }

    it("goes on until that one serves, and ends with the same look", async () => {
      const { other } = await wish();
      expect([servingPrimary(a), findSiteByDomain(gate, host)?.primaryHost]).toEqual([host, host]);
      expect([await check(a, other), servingPrimary(a)]).toEqual(["verified", host]);
      leadTo("shop-a", wished);
      expect([await check(a, other), servingPrimary(a)]).toEqual(["serving", wished]);
      expect(await primaries()).toEqual([wished]);
    });

    it("keeps its place through a failure of its own, without undoing the choice", async () => {
      const { id } = await wish();
      delete dns.records[host];
      await check(a, id, start);
      expect([await check(a, id, start + hours(1)), servingPrimary(a)]).toEqual(["failing", null]);
      leadTo("shop-a");
      expect([await check(a, id, start + hours(2)), servingPrimary(a)]).toEqual(["serving", host]);
      expect(await primaries()).toEqual([host, wished]);
    });

    it("stays when the choice is undone or changed, and goes when it is the one that is left", async () => {
      const { id, other } = await wish();
      expect(await leavePrimary(a, { domainId: other })).toEqual({ staying: host });
      expect([servingPrimary(a), await primaries()]).toEqual([host, [host]]);
      await choosePrimary(a, { domainId: other });
      await choosePrimary(a, { domainId: (await add(a, "third.test.harbor.test")).id });
      expect([servingPrimary(a), await primaries()]).toEqual([host, [host, "third.test.harbor.test"]]);
      expect(await leavePrimary(a, { domainId: id })).toEqual({ staying: null });
      expect([servingPrimary(a), await primaries()]).toEqual([null, []]);
    });
  });

  it("has its port, and raises the shop's revision with every change", async () => {
    amendEnv({ ownDomainPort: 8443 });
    const revision = () => findSiteBySlug(gate, "shop-a")?.partner.revision ?? 0;
    const before = revision();
    const id = await serving(a);
    const served = revision();
    expect(shopOrigin(a, "shop-a")).toBe(`https://${host}:8443`);
    await removeDomain(a, { domainId: id });
    expect([served > before, revision() > served]).toEqual([true, true]);
  });
});

describe("aftercare", () => {
  it("fails at the second wrong look, tells the owners, and is removed after its grace", async () => {
    const id = await serving(a);
    delete dns.records[host];
    expect(await check(a, id, start)).toBe("serving");
    expect(await check(a, id, start + hours(1))).toBe("failing");
    expect([ownerOf(), servingPrimary(a)]).toEqual(["a", null]);
    expect(await check(a, id, start + days(12))).toBe("failing");
    expect(await check(a, id, start + days(16))).toBe("removed");
    expect(told.map(({ notice }) => notice)).toEqual(["failing", "leaving", "removed"]);
    expect(told[0]).toMatchObject({ host, removalAt: start + hours(1) + days(14) });
    expect(told[0]?.wrong).toEqual([{ record: `CNAME ${host}`, expected: "shop-a.shops.test", seen: "" }]);
    expect(ownerOf()).toBeNull();
  });

  it("a resolver that fails changes nothing, however long", async () => {
    const id = await serving(a);
    dns.mood = "fails";
    for (const day of [0, 1, 20, 40]) expect(await check(a, id, start + days(day))).toBe("serving");
    expect([told, ownerOf(), servingPrimary(a)]).toEqual([[], "a", host]);
  });

  it("leaves a trail with the true actor", async () => {
    const id = await serving(a);
    delete dns.records[host];
    const job = mintSystemPartnerScope("the portal's look at domains", "a");
    for (const hour of [0, 1]) {
      await checkDomain(job, { domainId: id, now: start + hours(hour), tellOwners: async () => {} });
    }
    const entries = await read().auditEntry.findMany({ where: { partnerId: "a" }, orderBy: { id: "asc" } });
    expect(entries.map(({ action, actorName }) => `${action} by ${actorName}`)).toEqual([
      "domain.add by Olive",
      "domain.state by Olive",
      "domain.state by the portal's look at domains",
    ]);
  });
});
