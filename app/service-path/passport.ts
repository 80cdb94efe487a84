import { paramOf } from "./sip-address";
import { splitAt } from "./sip-message";

/** What a call's signature says (PASSporT, RFC 8225; SHAKEN, RFC 8588). A field of the wrong form counts as missing. */
export interface Passport {
  /** As it was signed: header and claims in base64url with a dot between, and the signature. */
  signed: string;
  signature: string;
  typ: string | null;
  alg: string | null;
  ppt: string | null;
  x5u: string | null;
  attest: string | null;
  origid: string | null;
  /** Seconds since 1970. */
  iat: number | null;
  orig: PassportParty;
  dest: PassportParty;
}

export interface PassportParty {
  numbers: string[];
  uris: string[];
}

export type IdentityRead =
  | { form: "full"; passport: Passport; info: string | null; ppt: string | null; alg: string | null }
  /** RFC 8224 section 7: the signature alone. What was signed has to be put together from the other headers. */
  | { form: "compact"; info: string | null; ppt: string | null; alg: string | null }
  | { form: "unreadable" };

/** @param value of an Identity header, or a token alone */
export function readIdentity(value: string): IdentityRead {
  const [head = "", ...params] = splitAt(value, ";");
  const parts = head.replace(/\s+/g, "").split(".");
  const about = { info: paramOf(params, "info"), ppt: paramOf(params, "ppt"), alg: paramOf(params, "alg") };
  const [header = "", claims = "", signature = ""] = parts;
  if (parts.length !== 3 || signature === "") return { form: "unreadable" };
  if (header === "" && claims === "") return { form: "compact", ...about };
  const [top, body] = [readObject(header), readObject(claims)];
  if (!top || !body) return { form: "unreadable" };
  return { form: "full", passport: passportOf(top, body, { signed: `${header}.${claims}`, signature }), ...about };
}

function passportOf(top: Fields, body: Fields, token: { signed: string; signature: string }): Passport {
  return {
    ...token,
    ...{ typ: text(top.typ), alg: text(top.alg), ppt: text(top.ppt), x5u: text(top.x5u) },
    ...{ attest: text(body.attest), origid: text(body.origid), iat: seconds(body.iat) },
    ...{ orig: partyOf(body.orig), dest: partyOf(body.dest) },
  };
}

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);

function readObject(part: string): Fields | null {
  if (part.length > 12_000 || !/^[A-Za-z0-9_-]+$/.test(part)) return null;
  try {
    const bytes = Uint8Array.from(atob(part.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return isFields(value) ? value : null;
  } catch {
    return null;
  }
}

const text = (value: unknown) => (typeof value === "string" && value.length <= 2_000 ? value : null);
const seconds = (value: unknown) =>
  typeof value === "number" && Number.isSafeInteger(value) && value > 0 && value < 1e11 ? value : null;
const texts = (value: unknown) =>
  (Array.isArray(value) ? value : [value])
    .slice(0, 20)
    .flatMap((entry: unknown) => (typeof entry === "string" ? [entry.slice(0, 300)] : []));

const partyOf = (value: unknown): PassportParty =>
  isFields(value) ? { numbers: texts(value.tn), uris: texts(value.uri) } : { numbers: [], uris: [] };
