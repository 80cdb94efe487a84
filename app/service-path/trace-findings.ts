import type { Passport } from "./passport";
import { digitsOf, numberOf, uriOf } from "./sip-address";
import { firstValueOf, type SipInvite, valuesOf } from "./sip-message";

export interface TraceFinding {
  id: string;
  /** Right, wrong, or not to be told from what was given. */
  state: "right" | "wrong" | "open";
  says: string;
}

/** What a visitor's certificate tells; see `readCertificate`. */
export interface CertificateFacts {
  from: number;
  to: number;
  hasSigned: (signed: string, signature: string) => boolean;
}

const right = (id: string, says: string): TraceFinding => ({ id, state: "right", says });
const wrong = (id: string, says: string): TraceFinding => ({ id, state: "wrong", says });
const open = (id: string, says: string): TraceFinding => ({ id, state: "open", says });

/** The signature against the certificate, its age against the trace's own date, and what it says against the other headers. */
export function passportFindings(
  invite: SipInvite,
  passport: Passport,
  given: { certificate: CertificateFacts | null; certificateAddress: string },
): TraceFinding[] {
  const parties = [callerFinding(invite, passport), calledFinding(invite, passport)];
  const own = [
    signatureFinding(passport, given.certificate),
    algFinding(passport),
    ...validityFindings(passport, given.certificate),
    ageFinding(passport, firstValueOf(invite, "date")),
  ];
  const attest = attestFinding(passport, [...own, ...parties]);
  return [...own, addressFinding(passport, given.certificateAddress), attest, ...parties];
}

const algFinding = ({ alg }: Passport) =>
  alg === "ES256"
    ? right("alg", "It is signed the one way that is allowed, ES256.")
    : wrong("alg", `It names the way of signing “${alg ?? "none"}”. Only ES256 is allowed.`);

function signatureFinding({ alg, signed, signature }: Passport, certificate: CertificateFacts | null): TraceFinding {
  if (!certificate)
    return open("signature", "Nobody checked the signature: that takes the signer's certificate, which was not given.");
  if (alg === "ES256" && certificate.hasSigned(signed, signature))
    return right("signature", "The signature fits the certificate that you gave. Who issued that certificate was not checked.");
  return wrong("signature", "The signature does not fit the certificate that you gave.");
}

function validityFindings({ iat }: Passport, certificate: CertificateFacts | null): TraceFinding[] {
  if (!certificate) return [];
  if (iat === null)
    return [open("validity", "The call's signature has no time, so it cannot be told whether the certificate was valid.")];
  const at = iat * 1000;
  if (at < certificate.from) return [wrong("validity", "The certificate was not valid yet when the call was signed.")];
  if (at > certificate.to) return [wrong("validity", "The certificate had expired when the call was signed.")];
  return [right("validity", "The certificate was valid when the call was signed.")];
}

/** RFC 8224 section 6.2 and ATIS-1000074 let a signature be used for a minute. */
const freshSeconds = 60;

function ageFinding({ iat }: Passport, date: string | null): TraceFinding {
  if (iat === null) return wrong("age", "It does not say when it was signed.");
  const sent = date === null || date.length > 64 ? Number.NaN : Date.parse(date);
  if (Number.isNaN(sent)) return open("age", "The message has no date of its own, so the signature's age cannot be told.");
  const apart = Math.round(Math.abs(sent / 1000 - iat));
  if (apart <= freshSeconds) return right("age", `It was signed within ${freshSeconds} seconds of the message's own date.`);
  return wrong("age", `It was signed ${apart} seconds away from the message's own date; more than ${freshSeconds} is too old.`);
}

function addressFinding({ x5u }: Passport, given: string): TraceFinding {
  if (x5u === null) return wrong("x5u", "It does not say where its certificate is (x5u).");
  if (!x5u.startsWith("https://")) return wrong("x5u", "The address of its certificate (x5u) does not begin with https://.");
  if (given === "")
    return open("x5u", "It says where its certificate is. You did not say where yours is from, and we fetch nothing.");
  if (given === x5u) return right("x5u", "The certificate's address is the one that you gave.");
  return wrong("x5u", "The address of its certificate (x5u) is not the one that you gave.");
}

const levels: Readonly<Record<string, string>> = {
  A: "knows the caller and its right to the number",
  B: "knows the caller, and not its right to the number",
  C: "knows only where the call entered its network",
};

/** Anybody can write a level, and send a signature again: it is the signer's word for this call only where all else about it is right. */
function attestFinding({ attest, typ, ppt }: Passport, others: readonly TraceFinding[]): TraceFinding {
  if (attest !== null && Object.hasOwn(levels, attest)) {
    const says = `level ${attest}: the signer ${levels[attest]}`;
    if (typ !== "passport" || ppt !== "shaken")
      return open(
        "attest",
        `It claims ${says}. It is not of the kind that vouches for callers (passport, shaken), so we cannot tell.`,
      );
    const not = others.find(({ state }) => state !== "right");
    if (!not) return right("attest", `The signer vouches at ${says}.`);
    if (not.id === "signature")
      return open("attest", `It claims ${says}. The signature does not bear that out, so we cannot tell.`);
    return open(
      "attest",
      `It claims ${says}. Not all about this call fits the signature, so we cannot tell that it vouches for it.`,
    );
  }
  return wrong("attest", "It does not say at which level the signer vouches for the caller (attest).");
}

function callerFinding(invite: SipInvite, { orig }: Passport): TraceFinding {
  const signed = digitsOf(orig.numbers[0] ?? "");
  const said = [...valuesOf(invite, "p-asserted-identity"), ...valuesOf(invite, "from")].flatMap(
    (value) => numberOf(uriOf(value)) ?? [],
  );
  if (signed === null) return open("orig", "It was signed for no caller's telephone number.");
  if (said.length === 0) return open("orig", "The message shows no caller's number to hold against the signature.");
  if (said.every((number) => number === signed)) return right("orig", "The caller's number is the one that was signed.");
  const others = said.filter((number) => number !== signed).map((number) => `+${number}`);
  return wrong("orig", `The caller's number in the message is ${others.join(" and ")}; +${signed} was signed.`);
}

function calledFinding(invite: SipInvite, { dest }: Passport): TraceFinding {
  const signed = dest.numbers.flatMap((number) => digitsOf(number) ?? []);
  const said = numberOf(uriOf(valuesOf(invite, "to")[0] ?? ""));
  if (signed.length === 0) return open("dest", "It was signed for no called telephone number.");
  if (said === null) return open("dest", "The message shows no called number to hold against the signature.");
  if (signed.includes(said)) return right("dest", "The called number is the one that was signed.");
  const called = signed.map((number) => `+${number}`).join(" and ");
  return wrong("dest", `The called number in the message is +${said}; ${called} was signed. The call may have been forwarded.`);
}
