import fc from "fast-check";
import { expect, test } from "vitest";
import { demoProviders } from "~/providers/demo-providers";
import { exampleTrace } from "./example-trace";
import { readIdentity } from "./passport";
import { readTrace } from "./read-trace.server";
import { readInvites, valuesOf } from "./sip-message";
import { passportFindings } from "./trace-findings";
import { machinesOf, traceVerdict } from "./trace-hops";

const now = Date.parse("2026-12-02T00:00:00Z");
/** Stored companies carry the identifier of item 4 in a column. */
const companies = demoProviders(now).map((facts) => ({
  ...facts,
  spid: facts.items.find(({ item }) => item === 4)?.identifier ?? null,
}));
const read = (changes: Partial<typeof exampleTrace> = {}) => readTrace({ ...exampleTrace, ...changes }, companies, now);
const changed = (from: string, to: string) => read({ trace: exampleTrace.trace.replace(from, to) });

async function states(view: ReturnType<typeof read>) {
  const signature = (await view)?.signature;
  return Object.fromEntries(signature?.state === "read" ? signature.findings.map(({ id, state }) => [id, state]) : []);
}

test("the example has a signature that holds, and names a reseller", async () => {
  const view = await read();
  expect(new Set(Object.values(await states(read())))).toEqual(new Set(["right"]));
  expect(view).toMatchObject({ verdict: "reseller-seen", from: "18025550117", to: "12015550142" });
  expect(view?.hops.map(({ owner }) => owner)).toEqual(["private", "carrier", "reseller"]);
  expect(view?.signature).toMatchObject({ codes: [{ code: "SMPG", company: "Granite Valley Telephone" }], attest: "A" });
});

test("what is wrong with a signature is named", async () => {
  expect(await states(changed("15:00:02", "15:02:00"))).toMatchObject({ age: "wrong" });
  expect(await states(changed("Date:", "X-Date:"))).toMatchObject({ age: "open" });
  expect(await states(changed("tel:+18025550117", "tel:+18025550118"))).toMatchObject({ orig: "wrong" });
  expect(await states(changed("To: <sip:+12015550142", "To: <sip:+12015550143"))).toMatchObject({ dest: "wrong" });
  expect(await states(read({ certificate: "" }))).toMatchObject({ signature: "open" });
  expect(await states(read({ certificateAddress: "https://other.example/a.pem" }))).toMatchObject({ x5u: "wrong" });
  const [identity = ""] = exampleTrace.trace.split("Identity: e").slice(1);
  const signature = identity.split(";")[0]?.split(".")[2] ?? "";
  const other = `${signature.startsWith("A") ? "B" : "A"}${signature.slice(1)}`;
  expect(await states(changed(signature, other))).toMatchObject({ signature: "wrong" });
});

/** RFC 8588 section 6 with the numbers of its erratum 6656: a time is a number. The RFC prints no signed token. */
test("the example of RFC 8588 decodes, and a time in quotes is none", () => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const header = { alg: "ES256", typ: "passport", ppt: "shaken", x5u: "https://cert.example.org/passport.cer" };
  const origid = "123e4567-e89b-12d3-a456-426655440000";
  const claims = { attest: "A", dest: { tn: ["12155550131"] }, iat: 1443208345, orig: { tn: "12155550121" }, origid };
  const passport = {
    ...header,
    attest: "A",
    origid,
    iat: 1443208345,
    orig: { numbers: ["12155550121"] },
    dest: { numbers: ["12155550131"] },
  };
  expect(readIdentity(`${part(header)}.${part(claims)}.c2ln`)).toMatchObject({ form: "full", passport });
  expect(readIdentity(`${part(header)}.${part({ ...claims, iat: "1443208345" })}.c2ln`)).toMatchObject({
    passport: { iat: null },
  });
});

test("a certificate outside its time, another way of signing, no level and an address without https are named", () => {
  const [invite] = readInvites(exampleTrace.trace);
  const identity = readIdentity(valuesOf(invite ?? { target: "", headers: [] }, "identity")[0] ?? "");
  if (!invite || identity.form !== "full") throw new Error("The example has no signature.");
  const { passport } = identity;
  const at = (passport.iat ?? 0) * 1000;
  const found = (change: Partial<typeof passport>, time = { from: at - 1, to: at + 1 }) => {
    const certificate = { ...time, hasSigned: () => true };
    const findings = passportFindings(invite, { ...passport, ...change }, { certificate, certificateAddress: "" });
    return Object.fromEntries(findings.map(({ id, state }) => [id, state]));
  };
  expect(found({})).toMatchObject({ validity: "right", signature: "right", alg: "right" });
  expect(found({}, { from: at - 2, to: at - 1 })).toMatchObject({ validity: "wrong" });
  expect(found({}, { from: at + 1, to: at + 2 })).toMatchObject({ validity: "wrong" });
  expect(found({ alg: "HS256" })).toMatchObject({ alg: "wrong", signature: "wrong" });
  expect(found({ attest: null })).toMatchObject({ attest: "wrong" });
  expect(found({ x5u: "http://certificates.granite.example/smpg.pem" })).toMatchObject({ x5u: "wrong" });
});

test("the compact form is told as such", async () => {
  expect(readIdentity("..abcd;info=<https://a.example/b.cer>;ppt=shaken")).toMatchObject({ form: "compact", ppt: "shaken" });
});

/** RFC 8225 appendix A, decoded only: the appendix's key is not at hand in a form that fits this signature. */
test("the example of RFC 8225 decodes", () => {
  const token =
    "eyJhbGciOiJFUzI1NiIsInR5cCI6InBhc3Nwb3J0IiwieDV1IjoiaHR0cHM6Ly9jZXJ0LmV4YW1wbGUub3JnL3Bhc3Nwb3J0LmNlciJ9." +
    "eyJkZXN0Ijp7InVyaSI6WyJzaXA6YWxpY2VAZXhhbXBsZS5jb20iXX0sImlhdCI6MTQ3MTM3NTQxOCwib3JpZyI6eyJ0biI6IjEyMTU1NTUxMjEyIn19." +
    "VLBCIVDCaeK6M4hLJb6SHQvacAQVvoiiEOWQ_iUqkk79UD81fHQ0E1b3_GluIkba7UWYRM47ZbNFdOJquE35cw";
  expect(readIdentity(token)).toMatchObject({
    passport: {
      alg: "ES256",
      typ: "passport",
      iat: 1471375418,
      orig: { numbers: ["12155551212"] },
      dest: { uris: ["sip:alice@example.com"] },
    },
  });
});

test("folded, compact, listed and IPv6 headers are read, as ngrep, tcpdump and Wireshark write them", () => {
  const lines = [
    "INVITE sip:1@a.example SIP/2.0",
    "v: SIP/2.0/UDP [2001:db8::1]:5060;branch=a,",
    " SIP/2.0/TCP b.example;branch=c",
    "f: <sip:2@b.example>",
    "",
  ];
  const hosts = (text: string) => machinesOf(readInvites(text)[0] ?? { target: "", headers: [] }).map(({ host }) => host);
  const expected = ["b.example", "[2001:db8::1]"];
  expect(hosts(lines.join("\r\n"))).toEqual(expected);
  expect(hosts(lines.map((line) => `${line}.`).join("\n"))).toEqual(expected);
  expect(hosts(`E..4..@.@...${lines.join("\r\n")}`)).toEqual(expected);
  const tree = [
    "    Request-Line: INVITE sip:1@a.example SIP/2.0",
    "        Method: INVITE",
    "    Message Header",
    "        Via: SIP/2.0/UDP b.example;branch=c",
    "            Transport: UDP",
    "        From: <sip:2@b.example>",
    "    Message Body",
  ];
  expect(hosts(tree.join("\n"))).toEqual(["b.example"]);
  expect(valuesOf(readInvites(tree.join("\n"))[0] ?? { target: "", headers: [] }, "from")).toHaveLength(1);
});

test("a carrier's name from an unknown address, and a machine that cannot be read, leave the call open", async () => {
  const from = (via: string) => read({ trace: `INVITE sip:1@a.example SIP/2.0\nVia: ${via}\n` });
  expect(await from("SIP/2.0/UDP sbc.granite.example;branch=a")).toMatchObject({ verdict: "no-reseller-seen" });
  expect(await from("SIP/2.0/UDP sbc.granite.example;received=8.0.0.1")).toMatchObject({ verdict: "cannot-tell" });
  expect(await from("SIP/2.0/UDP sbc.granite.example\nVia: nonsense")).toMatchObject({ verdict: "cannot-tell" });
  const many = Array.from({ length: 60 }, () => "SIP/2.0/UDP sbc.granite.example").join(",");
  expect(await from(many)).toMatchObject({ verdict: "cannot-tell" });
});

test("the best that a trace gives is that no reseller was seen", () => {
  expect(traceVerdict([{ owner: "carrier" }]).verdict).toBe("no-reseller-seen");
  for (const owner of ["private", "other", "not-on-record"] as const)
    expect(traceVerdict([{ owner: "carrier" }, { owner }]).verdict).toBe("cannot-tell");
  expect(traceVerdict([]).verdict).toBe("cannot-tell");
});

test("mutated traces crash nothing, take no second, and are never called direct", { timeout: 120_000 }, async () => {
  const { trace } = exampleTrace;
  const edit = fc.tuple(
    fc.nat(trace.length),
    fc.nat(40),
    fc.oneof(fc.string(), fc.constantFrom(",", "<", '"', "\n", ";", "[", "\r\n ", "Via:")),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 6 }), async (edits) => {
      const mutated = edits.reduce((text, [at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut), trace);
      const start = performance.now();
      const view = await read({ trace: mutated, certificate: "" });
      expect(performance.now() - start).toBeLessThan(1000);
      expect(["reseller-seen", "no-reseller-seen", "cannot-tell", undefined]).toContain(view?.verdict);
    }),
    { numRuns: 10_000 },
  );
});

test("the largest capture is read in a slice", () => {
  for (const unit of [
    "INVITE sip:1@a.example SIP/2.0\nVia: SIP/2.0/UDP a;b=c\n\n",
    "INVITE ",
    '<",;',
    " \n",
    "INVITE sip:1@a SIP/2.0\n v: x\n",
  ]) {
    const start = performance.now();
    for (const invite of readInvites(unit.repeat(524_288 / unit.length))) machinesOf(invite);
    expect(performance.now() - start).toBeLessThan(250);
  }
});
