import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { amendEnv } from "~/platform/env.server";
import { type NameServer, startNameServer } from "../../tests/support/name-server";
import { askDns } from "./dns.server";

let first: NameServer;
let second: NameServer;
beforeAll(async () => {
  first = await startNameServer();
  second = await startNameServer();
  amendEnv({ dnsServers: [first.address, second.address] });
  for (const server of [first, second]) {
    const long = `portal-challenge=${"a".repeat(100)}`;
    server.records = {
      "shop.harbor.test": { CNAME: ["harborline.shops.test"], A: ["203.0.113.1", "203.0.113.2"] },
      "_portal-challenge.shop.harbor.test": { TXT: ["one", long] },
      "six.harbor.test": { AAAA: ["2001:db8::1"] },
    };
  }
});
afterAll(() => {
  first.close();
  second.close();
  amendEnv({ dnsServers: [] });
});

describe("askDns", () => {
  it("reads each kind of record, and names who told", async () => {
    const resolver = first.address;
    expect(await askDns("CNAME", "shop.harbor.test")).toEqual({ resolver, kind: "values", values: ["harborline.shops.test"] });
    expect(await askDns("A", "shop.harbor.test")).toMatchObject({ values: ["203.0.113.1", "203.0.113.2"] });
    expect(await askDns("AAAA", "six.harbor.test")).toMatchObject({ values: ["2001:db8::1"] });
  });

  it("puts the parts of a long TXT record together", async () => {
    const answer = await askDns("TXT", "_portal-challenge.shop.harbor.test");
    expect(answer).toMatchObject({ values: ["one", `portal-challenge=${"a".repeat(100)}`] });
  });

  it("tells a name that does not exist, or has no such record, for certain", async () => {
    expect(await askDns("A", "nobody.harbor.test")).toEqual({ resolver: first.address, kind: "none" });
    expect(await askDns("AAAA", "shop.harbor.test")).toEqual({ resolver: first.address, kind: "none" });
  });

  it.each([
    ["fails", "the server failed"],
    ["refuses", "the server refused"],
    ["silent", "no answer in time"],
  ] as const)("asks the next when one %s, and cannot tell when all do", async (mood, why) => {
    first.mood = mood;
    expect(await askDns("A", "shop.harbor.test")).toMatchObject({ resolver: second.address, kind: "values" });
    second.mood = mood;
    expect(await askDns("A", "shop.harbor.test")).toEqual({ resolver: second.address, kind: "unclear", why });
    expect(await askDns("A", "nobody.harbor.test")).toMatchObject({ kind: "unclear" });
    first.mood = "well";
    second.mood = "well";
  });
});
