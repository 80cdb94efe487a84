import { setImmediate as nextTurn } from "node:timers/promises";
import { formatNational } from "~/numbering/nanp";
import type { ProviderFacts } from "~/providers/provider";
import { hostBelongsTo } from "~/providers/provider-hosts";
import { type ProviderRecord, recordOf } from "~/providers/record";
import { readCertificate, type SignerCertificate } from "./certificate.server";
import { type PassportParty, readIdentity } from "./passport";
import { digitsOf, numberOf, uriOf } from "./sip-address";
import { firstValueOf, readInvites, type SipInvite, sipLimits, valuesOf, writeInvite } from "./sip-message";
import { passportFindings } from "./trace-findings";
import { machinesOf, type NamedMachine, type TraceHop, traceHop, traceVerdict } from "./trace-hops";
import { tracePlane } from "./trace-plane";
import type { SignatureView, TraceView } from "./trace-view";

export interface TraceInput {
  trace: string;
  /** PEM, or "" where none was given. */
  certificate: string;
  certificateAddress: string;
}

/**
 * Reads the call of a capture that names most machines, and gives way to other requests between machines. Nothing is fetched or kept.
 * @returns null where the text holds no INVITE
 */
export async function readTrace(input: TraceInput, companies: readonly ProviderFacts[], now: number): Promise<TraceView | null> {
  const invites = readInvites(input.trace);
  const read: { invite: SipInvite; machines: NamedMachine[] }[] = [];
  for (const invite of invites) {
    await nextTurn();
    read.push({ invite, machines: machinesOf(invite) });
  }
  const most = Math.max(0, ...read.map(({ machines }) => machines.length));
  const chosen = read.find(({ machines }) => machines.length === most);
  if (!chosen) return null;
  const { invite, machines } = chosen;
  const records = new Map<string, ProviderRecord>();
  const ownerOf = (host: string): ProviderRecord | null => {
    const facts = companies.find(({ hosts }) => hostBelongsTo(hosts, host));
    if (!facts) return null;
    const record = records.get(facts.id) ?? recordOf(facts, now);
    records.set(facts.id, record);
    return record;
  };
  const hops: TraceHop[] = [];
  for (const machine of machines) {
    await nextTurn();
    hops.push(traceHop(machine, ownerOf));
  }
  const certificate = readCertificate(input.certificate);
  const to = numberOf(uriOf(valuesOf(invite, "to")[0] ?? ""));
  const from = numberOf(uriOf(valuesOf(invite, "from")[0] ?? ""));
  return {
    invites: invites.length,
    ...traceVerdict(hops),
    isSample: hops.some((hop) => hop.isSample),
    hops,
    plane: tracePlane(hops, from && shownNumber(from)),
    message: writeInvite(invite, sipLimits.sent),
    from: from && shownNumber(from),
    to: to && shownNumber(to),
    signature: signatureView(invite, { ...input, signer: certificate }, companies),
  };
}

/** Digits as people here read them; those of other countries as they are dialed. */
const shownNumber = (digits: string) => (/^1\d{10}$/.test(digits) ? formatNational(digits.slice(1)) : `+${digits}`);

const joined = (texts: readonly (string | null)[]) => [...new Set(texts)].filter((text) => text !== null).join(", ") || null;

function partyWords({ numbers, uris }: PassportParty): string | null {
  const shown = numbers
    .map((text) => digitsOf(text))
    .map((digits, index) => (digits ? shownNumber(digits) : (numbers[index] ?? null)));
  return joined([...shown, ...uris]);
}

function signatureView(
  invite: SipInvite,
  given: TraceInput & { signer: SignerCertificate | null },
  companies: readonly ProviderFacts[],
): SignatureView {
  const value = firstValueOf(invite, "identity");
  if (value === null) return { state: "none" };
  const identity = readIdentity(value);
  if (identity.form !== "full") return { state: identity.form };
  const { passport } = identity;
  const { signer: certificate, certificateAddress } = given;
  const findings = passportFindings(invite, passport, { certificate, certificateAddress });
  return {
    state: "read",
    holds: findings.find(({ id }) => id === "signature")?.state ?? "open",
    signedCaller: partyWords(passport.orig),
    signedCalled: partyWords(passport.dest),
    assertedCaller: joined(
      valuesOf(invite, "p-asserted-identity")
        .map((value) => numberOf(uriOf(value)))
        .map((n) => n && shownNumber(n)),
    ),
    attest: passport.attest,
    signedAt: passport.iat === null ? null : new Date(passport.iat * 1000).toISOString(),
    origid: passport.origid,
    x5u: passport.x5u,
    findings,
    codes: (certificate?.codes ?? []).map((code) => ({
      code,
      company: companies.find(({ spid }) => spid === code)?.name ?? null,
    })),
  };
}
