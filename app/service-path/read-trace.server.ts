import { setImmediate as nextTurn } from "node:timers/promises";
import { formatNational } from "~/numbering/nanp";
import type { ProviderFacts } from "~/providers/provider";
import { hostBelongsTo } from "~/providers/provider-hosts";
import { type ProviderRecord, recordOf } from "~/providers/record";
import { readCertificate, type SignerCertificate } from "./certificate.server";
import { type PassportParty, readIdentity } from "./passport";
import { digitsOf, numberOf, uriOf } from "./sip-address";
import { firstValueOf, readInvites, type SipInvite, sipLimits, valuesOf, writeInvite } from "./sip-message";
import { passportFindings, type TraceFinding } from "./trace-findings";
import { isWorse, machinesOf, namesAreWhole, type TraceHop, traceHop, traceVerdict } from "./trace-hops";
import { tracePlane } from "./trace-plane";
import type { SignatureView, TraceView } from "./trace-view";

export interface TraceInput {
  trace: string;
  /** PEM, or "" where none was given. */
  certificate: string;
  certificateAddress: string;
}

/**
 * Reads the calls of a capture and shows the one that tells the worst, of those the one that names most machines. Gives way to other
 * requests between machines. Nothing is fetched or kept.
 * @returns null where the text holds no INVITE
 */
export async function readTrace(input: TraceInput, companies: readonly ProviderFacts[], now: number): Promise<TraceView | null> {
  const invites = readInvites(input.trace);
  const ownerOf = ownerFinder(companies, now);
  let shown: ReadCall | null = null;
  for (const invite of invites) {
    const call = await readCall(invite, ownerOf);
    const isAhead = shown === null || isWorse(call.verdict, shown.verdict);
    if (isAhead || (call.verdict === shown?.verdict && call.hops.length > shown.hops.length)) shown = call;
  }
  if (!shown) return null;
  const { invite, ...call } = shown;
  const [from, to] = (["from", "to"] as const).map((name) => numberOf(uriOf(valuesOf(invite, name)[0] ?? "")));
  return {
    ...call,
    invites: invites.length,
    isSample: call.hops.some((hop) => hop.isSample),
    plane: tracePlane(call.hops, from ? shownNumber(from) : null),
    message: writeInvite(invite, sipLimits.sent),
    from: from ? shownNumber(from) : null,
    to: to ? shownNumber(to) : null,
    signature: signatureView(invite, { ...input, signer: readCertificate(input.certificate) }, companies),
  };
}

interface ReadCall extends ReturnType<typeof traceVerdict> {
  invite: SipInvite;
  hops: TraceHop[];
}

async function readCall(invite: SipInvite, ownerOf: (host: string) => ProviderRecord | null): Promise<ReadCall> {
  await nextTurn();
  const hops: TraceHop[] = [];
  for (const machine of machinesOf(invite)) {
    await nextTurn();
    hops.push(traceHop(machine, ownerOf));
  }
  return { invite, hops, ...traceVerdict(hops, namesAreWhole(invite)) };
}

/** Whose network a host or an address lies in; each is looked up once. */
function ownerFinder(companies: readonly ProviderFacts[], now: number) {
  const found = new Map<string, ProviderRecord | null>();
  const records = new Map<string, ProviderRecord>();
  return (host: string): ProviderRecord | null => {
    const before = found.get(host);
    if (before !== undefined) return before;
    const facts = companies.find(({ hosts }) => hostBelongsTo(hosts, host));
    const record = facts ? (records.get(facts.id) ?? recordOf(facts, now)) : null;
    if (record) records.set(record.id, record);
    found.set(host, record);
    return record;
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
  const others = invite.headers.filter(({ name }) => name === "identity").length - 1;
  const more: TraceFinding = {
    ...{ id: "more", state: "open" },
    says: `The message carries ${others + 1} signatures. Only the first was read.`,
  };
  const findings = [...passportFindings(invite, passport, { certificate, certificateAddress }), ...(others > 0 ? [more] : [])];
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
