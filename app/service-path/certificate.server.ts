import { type KeyObject, verify, X509Certificate } from "node:crypto";

/** A certificate that a visitor gave, as far as a signature is checked with it. Who issued it is not looked into. */
export interface SignerCertificate {
  /** UTC milliseconds. */
  from: number;
  to: number;
  subject: string;
  /** The service provider codes of its TN authorization list (RFC 8226 section 9); empty where it has none. */
  codes: string[];
  hasSigned: (signed: string, signature: string) => boolean;
}

export const mostCertificateChars = 32_768;

/** @param pem the certificate, or a chain with it first @returns null for what is no certificate */
export function readCertificate(pem: string): SignerCertificate | null {
  const from = pem.indexOf("-----BEGIN CERTIFICATE-----");
  const end = pem.indexOf("-----END CERTIFICATE-----", from);
  if (from < 0 || end < 0 || end - from > mostCertificateChars) return null;
  try {
    const certificate = new X509Certificate(pem.slice(from, end + 25));
    return {
      from: Date.parse(certificate.validFrom),
      to: Date.parse(certificate.validTo),
      subject: certificate.subject.replaceAll("\n", ", "),
      codes: codesIn(certificate.raw),
      hasSigned: (signed, signature) => keyHasSigned(certificate.publicKey, signed, signature),
    };
  } catch {
    return null;
  }
}

/**
 * Whether a key made a signature the one way that PASSporT allows: ES256, the two numbers of the signature one after the other.
 * @param signature in base64url
 */
export function keyHasSigned(key: KeyObject, signed: string, signature: string): boolean {
  const bytes = Buffer.from(signature, "base64url");
  const isP256 = key.asymmetricKeyType === "ec" && key.asymmetricKeyDetails?.namedCurve === "prime256v1";
  // Decoders take several spellings of the same bytes; only one of them was signed and sent.
  if (!isP256 || bytes.length !== 64 || bytes.toString("base64url") !== signature) return false;
  return verify("sha256", Buffer.from(signed), { key, dsaEncoding: "ieee-p1363" }, bytes);
}

/** 1.3.6.1.5.5.7.1.26 as DER writes it. */
const tnAuthList = Buffer.from("06082b0601050507011a", "hex");

/** The list is a sequence of entries, of which [0] is a code as an IA5 string; ranges and numbers are left out. */
function codesIn(der: Buffer): string[] {
  const at = der.indexOf(tnAuthList);
  if (at < 0) return [];
  let value = elementAt(der, at + tnAuthList.length);
  if (value?.tag === 0x01) value = elementAt(der, value.end);
  const list = value?.tag === 0x04 ? elementAt(der, value.start) : null;
  if (list?.tag !== 0x30) return [];
  const codes: string[] = [];
  for (let from = list.start; from < list.end && codes.length < 20; ) {
    const entry = elementAt(der, from);
    if (!entry) break;
    const code = entry.tag === 0xa0 ? elementAt(der, entry.start) : null;
    const text = code?.tag === 0x16 ? der.toString("latin1", code.start, code.end).toUpperCase() : "";
    if (/^[A-Z0-9]{4}$/.test(text)) codes.push(text);
    from = entry.end;
  }
  return codes;
}

function elementAt(der: Buffer, at: number): { tag: number; start: number; end: number } | null {
  const [tag, first] = [der[at], der[at + 1]];
  if (tag === undefined || first === undefined) return null;
  const count = first & 0x80 ? first & 0x7f : 0;
  if (count > 2 || first === 0x80 || at + 2 + count > der.length) return null;
  const length = count === 0 ? first : der.readUIntBE(at + 2, count);
  const start = at + 2 + count;
  return start + length <= der.length ? { tag, start, end: start + length } : null;
}
