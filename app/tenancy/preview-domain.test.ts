import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { mintPartnerScope, mintSystemScope } from "~/kit/scope-mint";
import { write } from "~/platform/database.server";
import { amendEnv } from "~/platform/env.server";
import { freshDatabase } from "../../tests/support/database";
import { type NameServer, startNameServer } from "../../tests/support/name-server";
import { addDomain } from "./add-domain.server";
import { checkDomain } from "./check-domain.server";
import { challengeName, challengeText } from "./domain-records";
import { findDomain } from "./domain-store.server";
import { insertPartner } from "./partner-store.server";
import { previewDomain } from "./preview-domain.server";
import { readDomain } from "./read-domains.server";
import { sendRecords } from "./send-records.server";
import { hasSite } from "./site-probe.server";

const system = mintSystemScope("test");
const member = (partnerId: string, id = "o") => mintPartnerScope(partnerId, "owner", { door: "partner", id, name: "Olive" });
const a = member("a");
const b = member("b");
const by = { name: "Olive", email: "olive@harbor.test" };

let close = async () => {};
let dns: NameServer;

beforeEach(async () => {
  await close();
  const database = await freshDatabase();
  dns = await startNameServer();
  close = async () => {
    dns.close();
    await database.close();
  };
  amendEnv({ dnsServers: [dns.address], portalOrigin: "https://portal.test", storefrontRoot: "shops.test" });
  await write(async (tx) => {
    for (const id of ["a", "b"]) {
      await insertPartner(system, tx, { id, slug: `shop-${id}`, name: `Shop ${id}`, kind: "msp", isSample: true });
    }
  });
});
afterAll(() => close());

const preview = (scope: typeof a, text: string, siteThere = false) =>
  previewDomain(scope, { text, probe: async () => siteThere });
const add = (scope: typeof a, text: string) => addDomain(scope, { text, probe: async () => false });
const look = (scope: typeof a, domainId: string) => checkDomain(scope, { domainId, tellOwners: async () => {} });

async function proven(scope: typeof a, host: string) {
  const { id } = await add(scope, host);
  dns.records[challengeName(host)] = { TXT: [challengeText((await findDomain(scope, id))?.challenge ?? "")] };
  await look(scope, id);
  return id;
}

describe("a name that is being typed", () => {
  it("is wrong, with the sentence of the form", async () => {
    expect(await preview(a, "harbor")).toMatchObject({
      verdict: "wrong",
      sentence: expect.stringContaining("one part of a name"),
    });
  });

  it("is in the list, in use here without a word about whose, or free", async () => {
    await proven(a, "shop.harbor.test");
    expect(await preview(a, "shop.harbor.test")).toMatchObject({ verdict: "listed" });
    const atB = await preview(b, "https://Shop.Harbor.test/");
    expect(atB).toMatchObject({ verdict: "in-use", advice: null });
    expect(JSON.stringify(atB)).not.toMatch(/shop[- ]a\b/i);
    expect(await preview(b, "other.harbor.test")).toMatchObject({ verdict: "free" });
  });

  it("another partner's claim that nobody proved is no news", async () => {
    await add(a, "shop.harbor.test");
    expect(await preview(b, "shop.harbor.test")).toMatchObject({ verdict: "free" });
  });

  it("has a site already", async () => {
    expect(await preview(a, "shop.harbor.test", true)).toMatchObject({ verdict: "site" });
  });

  it("never has the portal call an address of its own network", async () => {
    dns.records["inner.harbor.test"] = { A: ["127.0.0.1", "10.0.0.1", "169.254.169.254"] };
    expect(await previewDomain(a, { text: "inner.harbor.test", probe: hasSite })).toMatchObject({ verdict: "free" });
  });

  it("with and without www: says which records each takes, and to add both", async () => {
    const { advice } = await preview(a, "harbor.test");
    expect(advice).toMatch(/harbor\.test can have no CNAME record.*www\.harbor\.test needs one CNAME/);
    expect((await preview(a, "www.harbor.test")).advice).toMatch(/Add harbor\.test too/);
  });

  it("is looked up forty times in five minutes by one member, and others are not kept waiting", async () => {
    let calls = 0;
    const probe = async () => {
      calls++;
      return false;
    };
    const typing = (who: string) => previewDomain(member("a", who), { text: "shop.harbor.test", probe });
    const verdicts: string[] = [];
    for (let time = 0; time < 45; time++) verdicts.push((await typing("fast typist")).verdict);
    expect([verdicts.filter((one) => one === "free").length, verdicts.at(-1), calls]).toEqual([40, "wait", 40]);
    expect((await typing("somebody else")).verdict).toBe("free");
  });
});

describe("a look at a domain", () => {
  it("sees the CAA records above it, and which one to add", async () => {
    dns.records["harbor.test"] = { CAA: ['0 issue "digicert.com"', '0 iodef "mailto:x@harbor.test"'] };
    const { id } = await add(a, "shop.harbor.test");
    await look(a, id);
    expect((await readDomain(a, { domainId: id })).domain.certificate).toEqual({
      name: "harbor.test",
      allowed: ["digicert.com"],
      value: '0 issue "letsencrypt.org"',
    });
    dns.records["shop.harbor.test"] = { CAA: ['0 issue "letsencrypt.org"'] };
    await look(a, id);
    expect((await readDomain(a, { domainId: id })).domain.certificate).toBeNull();
  });

  it("a server that fails at CAA says nothing", async () => {
    dns.mood = "fails";
    const { id } = await add(a, "shop.harbor.test");
    await look(a, id);
    expect((await readDomain(a, { domainId: id })).domain.certificate).toBeNull();
  });

  it("offers the name with or without www until it is in the list", async () => {
    const { id } = await add(a, "harbor.test");
    const twin = async () => (await readDomain(a, { domainId: id })).domain.twin;
    expect(await twin()).toBe("www.harbor.test");
    await add(a, "www.harbor.test");
    expect(await twin()).toBeNull();
  });
});

describe("records by mail", () => {
  const mails = () => write(async (tx) => tx.db.mailMessage.findMany({ orderBy: { createdAt: "asc" } }));

  it("hold what to set, and leave a trail", async () => {
    const { id } = await add(a, "shop.harbor.test");
    await sendRecords(a, { domainId: id, to: "dns@harbor.test", by });
    const [mail] = await mails();
    expect(mail).toMatchObject({ partnerId: "a", kind: "domain-records", toAddress: "dns@harbor.test" });
    expect(JSON.parse(mail?.dataJson ?? "")).toMatchObject({
      host: "shop.harbor.test",
      by,
      records: [{ type: "TXT" }, { type: "CNAME", name: "shop.harbor.test", values: ["shop-a.shops.test"] }],
    });
    const [entry] = await write(async (tx) => tx.db.auditEntry.findMany({ where: { action: "domain.send-records" } }));
    expect(entry).toMatchObject({ partnerId: "a", actorName: "Olive" });
  });

  it("of another partner's domain go nowhere", async () => {
    const { id } = await add(a, "shop.harbor.test");
    await expect(sendRecords(b, { domainId: id, to: "dns@b.test", by })).rejects.toThrow(/no such domain/);
    expect(await mails()).toEqual([]);
  });

  it("go to one address three times an hour, from whichever shop, and ten times from one shop", async () => {
    const ids = { a: (await add(a, "shop.harbor.test")).id, b: (await add(b, "shop.oak.test")).id };
    const send = (scope: typeof a, to: string) =>
      sendRecords(scope, { domainId: scope === a ? ids.a : ids.b, to, by }).then(
        () => "sent",
        (error: Error) => error.message,
      );
    const toOne = [
      await send(a, "one@x.test"),
      await send(b, "one@x.test"),
      await send(a, "one@x.test"),
      await send(b, "one@x.test"),
    ];
    expect(toOne).toEqual(["sent", "sent", "sent", "The records were not sent."]);
    const before = (await mails()).length;
    for (let time = 0; time < 12; time++) await send(a, `to${time}@x.test`);
    expect((await mails()).length - before).toBeLessThan(10);
  });
});
