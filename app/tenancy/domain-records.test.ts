import { describe, expect, it } from "vitest";
import { type DnsAnswer, type DomainAnswers, judgeDomain } from "./domain-records";

const resolver = "192.0.2.53";
const values = (...found: string[]): DnsAnswer => ({ resolver, kind: "values", values: found });
const none: DnsAnswer = { resolver, kind: "none" };
const unclear: DnsAnswer = { resolver, kind: "unclear", why: "no answer in time" };
const nothing: DomainAnswers = {
  txt: none,
  cname: none,
  a: none,
  aaaa: none,
  ourA: values("203.0.113.1", "203.0.113.2"),
  ourAaaa: none,
  sibling: none,
};
const target = "harborline.shops.example.net";
const judge = (host: string, answers: Partial<DomainAnswers>) =>
  judgeDomain({ host, challenge: "abc", target }, { ...nothing, ...answers });
const verdicts = (host: string, answers: Partial<DomainAnswers>) =>
  judge(host, answers).records.map(({ type, verdict }) => `${type} ${verdict}`);

describe("the proof", () => {
  it.each([
    ["its challenge", values("portal-challenge=abc"), "yes"],
    ["its challenge among others", values("v=spf1 -all", " portal-challenge=abc"), "yes"],
    ["another claim's challenge", values("portal-challenge=abd"), "no"],
    ["the challenge with more behind it", values("portal-challenge=abcd"), "no"],
    ["the challenge in capitals", values("PORTAL-CHALLENGE=ABC"), "no"],
    ["nothing", none, "no"],
    ["no answer", unclear, "unclear"],
  ] as const)("%s", (_what, txt, proof) => expect(judge("shop.harbor.test", { txt }).proof).toBe(proof));

  it("is asked for under a name of its own", () => {
    expect(judge("shop.harbor.test", {}).records[0]).toMatchObject({
      name: "_portal-challenge.shop.harbor.test",
      expected: ["portal-challenge=abc"],
      resolver,
    });
  });
});

describe("the address of a name under a domain", () => {
  it.each([
    ["a CNAME to the shop", { cname: values(target) }, "yes"],
    ["in other letters, with a dot", { cname: values(`${target.toUpperCase()}.`) }, "yes"],
    ["a CNAME elsewhere", { cname: values("pages.example.org"), a: values("198.51.100.9") }, "no"],
    ["our addresses", { a: values("203.0.113.2") }, "yes"],
    ["a CNAME that ends at our addresses", { cname: values("alias.harbor.test"), a: values("203.0.113.1") }, "yes"],
    ["our address and another", { a: values("203.0.113.1", "198.51.100.9") }, "no"],
    ["another's IPv6 beside ours", { a: values("203.0.113.1"), aaaa: values("2001:db8::9") }, "no"],
    ["nothing", {}, "no"],
    ["no answer", { cname: unclear, a: unclear, aaaa: unclear }, "unclear"],
    ["no answer about one of three", { a: unclear }, "unclear"],
  ] as const)("%s", (_what, answers, address) => expect(judge("shop.harbor.test", answers).address).toBe(address));
});

describe("what is in the way of a CNAME record", () => {
  const noteOf = (answers: Partial<DomainAnswers>) => judge("shop.harbor.test", answers).records[1]?.note;
  it("names old addresses to delete", () => {
    expect(noteOf({ a: values("198.51.100.9"), aaaa: values("2001:db8::9") })).toBe(
      "Delete the old records first, A (198.51.100.9) and AAAA (2001:db8::9): beside a CNAME record there can be no other.",
    );
  });
  it("has another CNAME changed", () => {
    expect(noteOf({ cname: values("pages.example.org"), a: values("198.51.100.9") })).toMatch(
      /^A CNAME record leads somewhere else/,
    );
  });
  it("lets a record for all names stay", () => {
    const wild = { a: values("198.51.100.9"), sibling: values("198.51.100.9") };
    expect(noteOf(wild)).toBe(
      "A record for all names, *.harbor.test, answers here. It may stay: a record for shop.harbor.test itself goes before it.",
    );
    expect(noteOf({ ...wild, sibling: values("198.51.100.8") })).toMatch(/^Delete the old records/);
  });
});

describe("the address of a registrable domain", () => {
  it.each([
    ["one of our addresses", { a: values("203.0.113.1") }, "yes"],
    ["both", { a: values("203.0.113.2", "203.0.113.1") }, "yes"],
    ["another", { a: values("198.51.100.9") }, "no"],
    ["ours and another", { a: values("203.0.113.1", "198.51.100.9") }, "no"],
    ["ours, and IPv6 elsewhere", { a: values("203.0.113.1"), aaaa: values("2001:db8::9") }, "no"],
    ["nothing", {}, "no"],
    ["no answer", { a: unclear }, "unclear"],
    ["ours not known", { a: values("203.0.113.1"), ourA: unclear, ourAaaa: unclear }, "unclear"],
    ["ours not in the DNS", { a: values("203.0.113.1"), ourA: none }, "unclear"],
  ] as const)("%s", (_what, answers, address) => expect(judge("harbor.test", answers).address).toBe(address));

  it("asks for IPv6 only where the portal has it", () => {
    expect(verdicts("harbor.test", { a: values("203.0.113.1") })).toEqual(["TXT missing", "A right"]);
    const ourAaaa = values("2001:db8::1");
    expect(verdicts("harbor.test", { a: values("203.0.113.1"), ourAaaa })).toEqual(["TXT missing", "A right", "AAAA missing"]);
    expect(judge("harbor.test", { a: values("203.0.113.1"), ourAaaa }).address).toBe("yes");
  });

  it("names the record to delete", () => {
    const [, a] = judge("harbor.test", { a: values("203.0.113.1", "198.51.100.9") }).records;
    expect(a?.note).toMatch(/^198\.51\.100\.9 leads somewhere else\. Delete/);
  });
});
