import { createPublicKey, generateKeyPairSync, sign } from "node:crypto";
import { expect, test } from "vitest";
import { keyHasSigned } from "./certificate.server";
import { readIdentity } from "./passport";

/** RFC 8588 section 6 with the numbers of its erratum 6656: a time is a number. The RFC prints no signed token, so one is signed here. */
test("the example of RFC 8588 decodes, holds with its key and with no other, and a time in quotes is none", () => {
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
  const keys = (curve: string) => generateKeyPairSync("ec", { namedCurve: curve });
  const [own, other] = [keys("P-256"), keys("P-256")];
  const signed = `${part(header)}.${part(claims)}`;
  const signature = sign("sha256", Buffer.from(signed), { key: own.privateKey, dsaEncoding: "ieee-p1363" }).toString("base64url");
  const read = readIdentity(`${signed}.${signature};info=<${header.x5u}>;alg=ES256;ppt=shaken`);
  expect(read).toMatchObject({ form: "full", passport: { ...passport, signed, signature } });
  expect(keyHasSigned(own.publicKey, signed, signature)).toBe(true);
  expect(keyHasSigned(other.publicKey, signed, signature)).toBe(false);
  expect(readIdentity(`${part(header)}.${part({ ...claims, iat: "1443208345" })}.c2ln`)).toMatchObject({
    passport: { iat: null },
  });
});

test("only a signature by a P-256 key, as two numbers of 32 bytes, holds", () => {
  const text = "header.claims";
  const made = (curve: string, dsaEncoding: "ieee-p1363" | "der") => {
    const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: curve });
    return keyHasSigned(
      publicKey,
      text,
      sign("sha256", Buffer.from(text), { key: privateKey, dsaEncoding }).toString("base64url"),
    );
  };
  expect(made("P-256", "ieee-p1363")).toBe(true);
  expect(made("P-256", "der")).toBe(false);
  expect(made("P-384", "ieee-p1363")).toBe(false);
  // Its signatures have 64 bytes too.
  expect(made("secp256k1", "ieee-p1363")).toBe(false);
  const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const signature = sign("sha256", Buffer.from(text), rsa.privateKey).toString("base64url");
  expect(keyHasSigned(rsa.publicKey, text, signature)).toBe(false);
});

test("the compact form is told as such", async () => {
  expect(readIdentity("..abcd;info=<https://a.example/b.cer>;ppt=shaken")).toMatchObject({ form: "compact", ppt: "shaken" });
});

/**
 * RFC 8225 section 7.1 with the key of its appendix A, and that appendix's own token, whose key the RFC does not print. The time of the
 * first stands in quotes (erratum 5985), so it counts as missing.
 */
test("the examples of RFC 8225 decode, and the one whose key is printed holds until a letter changes", () => {
  const header = "eyJhbGciOiJFUzI1NiIsInR5cCI6InBhc3Nwb3J0IiwieDV1IjoiaHR0cHM6Ly9jZXJ0LmV4YW1wbGUub3JnL3Bhc3Nwb3J0LmNlciJ9";
  const parties = { orig: { numbers: ["12155551212"] }, dest: { uris: ["sip:alice@example.com"] } };
  const appendix =
    `${header}.eyJkZXN0Ijp7InVyaSI6WyJzaXA6YWxpY2VAZXhhbXBsZS5jb20iXX0sImlhdCI6MTQ3MTM3NTQxOCwib3JpZyI6eyJ0biI6IjEyMTU1NTUxMjEyIn19` +
    ".VLBCIVDCaeK6M4hLJb6SHQvacAQVvoiiEOWQ_iUqkk79UD81fHQ0E1b3_GluIkba7UWYRM47ZbNFdOJquE35cw";
  expect(readIdentity(appendix)).toMatchObject({ passport: { alg: "ES256", typ: "passport", iat: 1471375418, ...parties } });
  const claims = '{"dest":{"uri":["sip:alice@example.com"]},"iat":"1443208345","orig":{"tn":"12155551212"}}';
  const signed = `${header}.${Buffer.from(claims).toString("base64url")}`;
  const signature = "rq3pjT1hoRwakEGjHCnWSwUnshd0-zJ6F1VOgFWSjHBr8Qjpjlk-cpFYpFYsojNCpTzO3QfPOlckGaS6hEck7w";
  const spki =
    "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE8HNbQd/TmvCKwPKHkMF9fScavGeH78YTU8qLS8I5HLHSSmlATLcslQMhNC/OhlWBYC626nIlo7XeebYS7Sb37g==";
  const key = createPublicKey({ key: Buffer.from(spki, "base64"), format: "der", type: "spki" });
  expect(readIdentity(`${signed}.${signature}`)).toMatchObject({ passport: { iat: null, signed, signature, ...parties } });
  expect(keyHasSigned(key, signed, signature)).toBe(true);
  expect(keyHasSigned(key, signed.replace("eyJk", "eyJl"), signature)).toBe(false);
  expect(keyHasSigned(key, signed, `s${signature.slice(1)}`)).toBe(false);
});
