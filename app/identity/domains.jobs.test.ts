import { afterAll, beforeAll, expect, it } from "vitest";
import { mintPartnerScope, mintSystemScope } from "~/kit/scope-mint";
import { hours } from "~/kit/time";
import { read, write } from "~/platform/database.server";
import { amendEnv } from "~/platform/env.server";
import { addDomain } from "~/tenancy/add-domain.server";
import { challengeName, challengeText } from "~/tenancy/domain-records";
import { findDomain } from "~/tenancy/domain-store.server";
import { insertPartner } from "~/tenancy/partner-store.server";
import { freshDatabase } from "../../tests/support/database";
import { type NameServer, startNameServer } from "../../tests/support/name-server";
import { addPartnerMember } from "../../tests/support/people";
import { checkDueDomains } from "./domains.jobs.server";

const system = mintSystemScope("test looks");
const staffOf = (id: string) => mintPartnerScope(id, "owner", { door: "partner", id: "o", name: "Olive" });
let close = async () => {};
let dns: NameServer;

beforeAll(async () => {
  const database = await freshDatabase();
  dns = await startNameServer();
  amendEnv({ dnsServers: [dns.address], portalOrigin: "https://portal.test", storefrontRoot: "shops.test" });
  close = async () => {
    dns.close();
    await database.close();
  };
  for (const id of ["a", "b"]) {
    await write((tx) => insertPartner(system, tx, { id, slug: `shop-${id}`, name: id, kind: "msp", isSample: true }));
    for (const owner of [`first@${id}.example`, `second@${id}.example`]) await addPartnerMember(id, owner, "owner");
    await addPartnerMember(id, `admin@${id}.example`, "admin");
  }
});
afterAll(() => close());

it("looks at all that are due, of every partner, and tells each partner's own owners", async () => {
  const claims: [string, string][] = [];
  for (const partner of ["a", "b"]) {
    for (const n of [1, 2, 3, 4, 5, 6]) {
      const host = `s${n}.${partner}-harbor.test`;
      const { id } = await addDomain(staffOf(partner), { text: host, probe: async () => false });
      const challenge = (await findDomain(staffOf(partner), id))?.challenge ?? "";
      dns.records[host] = { CNAME: [`shop-${partner}.shops.test`] };
      dns.records[challengeName(host)] = { TXT: [challengeText(challenge)] };
      claims.push([partner, id]);
    }
  }
  const states = () => Promise.all(claims.map(async ([partner, id]) => (await findDomain(staffOf(partner), id))?.state));
  expect(await checkDueDomains(system)).toEqual({ checked: 12 });
  expect(new Set(await states())).toEqual(new Set(["serving"]));
  expect(await checkDueDomains(system), "nothing is due again at once").toEqual({ checked: 0 });

  delete dns.records["s3.b-harbor.test"];
  const later = (hour: number) => checkDueDomains(system, Date.now() + hours(hour));
  expect([await later(2), await later(4)]).toEqual([{ checked: 12 }, { checked: 12 }]);
  const mails = await read().mailMessage.findMany({ orderBy: { toAddress: "asc" } });
  expect(mails.map(({ partnerId, kind, toAddress }) => [partnerId, kind, toAddress])).toEqual([
    ["b", "domain-failing", "first@b.example"],
    ["b", "domain-failing", "second@b.example"],
  ]);
  expect(JSON.parse(mails[0]?.dataJson ?? "{}")).toMatchObject({ host: "s3.b-harbor.test" });
});
