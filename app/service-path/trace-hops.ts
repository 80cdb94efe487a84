import type { ProviderRecord } from "~/providers/record";
import { hostOf, isPrivate, readVia } from "./sip-address";
import { isClosed, type SipInvite, valuesOf } from "./sip-message";

/** A machine that a call's headers name, in call order. */
export interface NamedMachine {
  /** From 1. */
  place: number;
  host: string;
  /** Where the next machine saw it, if that differs. */
  received: string | null;
  /** Whether it only asked to stay in the path (Record-Route) and wrote no Via. */
  isRouteOnly: boolean;
}

export type HopOwner = "carrier" | "reseller" | "other" | "private" | "not-on-record";

export interface TraceHop extends NamedMachine {
  owner: HopOwner;
  company: string | null;
  isSample: boolean;
  /** Whose it is and what that tells. */
  says: string;
}

/** A trace proves no path: at best no reseller is among the machines that it names. */
export type TraceVerdict = "reseller-seen" | "no-reseller-seen" | "cannot-tell";

const mostMachines = 20;
/** Values that are read to find them; the same machine may ask twice. */
const mostRoutes = 500;

type Unplaced = Omit<NamedMachine, "place">;

/**
 * The machines of an INVITE from the caller's side on: each puts its Via on top. What cannot be read still stands as a machine, and of
 * more than a call can pass only the first are read.
 */
export function machinesOf(invite: SipInvite): NamedMachine[] {
  const vias = valuesOf(invite, "via").reverse();
  const machines = vias.slice(0, mostMachines).map(viaMachine);
  const known = new Set(machines.flatMap(({ host, received }) => [host, received ?? host]));
  const asked = valuesOf(invite, "record-route");
  const routes = new Set(asked.slice(0, mostRoutes).map(routeHost));
  const routeOnly = [...routes]
    .filter((host) => !known.has(host))
    .map((host): Unplaced => ({ host, received: null, isRouteOnly: true }));
  const all = [...machines, ...routeOnly.reverse()];
  const unread = vias.length - machines.length + Math.max(asked.length - mostRoutes, 0) + Math.max(all.length - mostMachines, 0);
  const rest: Unplaced[] = unread > 0 ? [{ host: `${unread} more, not read`, received: null, isRouteOnly: false }] : [];
  return [...all.slice(0, mostMachines), ...rest].map((machine, index) => ({ ...machine, place: index + 1 }));
}

function viaMachine(value: string): Unplaced {
  const via = readVia(value);
  if (!via) return { host: "A Via that cannot be read", received: null, isRouteOnly: false };
  return { host: via.host, received: via.received === via.host ? null : via.received, isRouteOnly: false };
}

/** One address in one pair of brackets, whose user is before its parameters: anything else could name a second machine. */
function routeHost(value: string): string {
  const [, uri = ""] = /^(?:"[^"]*"|[\w .!%*+`'~-]*)\s*<([^<>\s]+)>(?:\s*;[\w.!%*+`'~=-]*)*$/.exec(value) ?? [];
  const [, more = ""] = /[;?](.*)$/.exec(uri) ?? [];
  return (/@|(?:^|;)maddr\b/i.test(more) ? null : hostOf(uri)) ?? "A Record-Route that cannot be read";
}

/** @param ownerOf whose network a host or an address lies in, by the directory */
export function traceHop(machine: NamedMachine, ownerOf: (host: string) => ProviderRecord | null): TraceHop {
  const seen = machine.received ? ownerOf(machine.received) : null;
  const named = ownerOf(machine.host);
  const company = seen ?? named;
  const base = { ...machine, company: company?.name ?? null, isSample: company?.isSample ?? false };
  if (seen && named && seen.id !== named.id) {
    const says = `It calls itself one of ${named.name}, and its calls came from an address of ${seen.name}.`;
    const isReseller = [seen, named].some((one) => ownerKind(one) === "reseller");
    return { ...base, owner: isReseller ? "reseller" : "not-on-record", says };
  }
  if (named && !seen && machine.received !== null && ownerKind(named) === "carrier") {
    const says = `It calls itself one of ${named.name}, and its calls came from an address that our directory does not know.`;
    return { ...base, owner: "not-on-record", says };
  }
  if (company) return { ...base, owner: ownerKind(company), says: ownerSentence(company) };
  if (isPrivate(machine.host) && (machine.received === null || isPrivate(machine.received))) {
    const says = "An address inside somebody's own network. The trace cannot tell whose.";
    return { ...base, owner: "private", says };
  }
  return { ...base, owner: "not-on-record", says: "Our directory does not know whose machine this is." };
}

function ownerKind({ standing, routesCalls }: ProviderRecord): HopOwner {
  if (standing.kind === "carrier") return "carrier";
  return standing.kind === "reseller" || (standing.kind === "msp" && routesCalls === "yes") ? "reseller" : "other";
}

function ownerSentence(company: ProviderRecord): string {
  const kind = ownerKind(company);
  if (kind === "carrier") return `In the network of ${company.name}, a carrier by our directory.`;
  if (kind === "reseller") return `In the network of ${company.name}, which carries calls and is no carrier by our directory.`;
  return `In the network of ${company.name}, of which our directory does not show enough.`;
}

/** Worst first. */
const verdictOrder: readonly TraceVerdict[] = ["reseller-seen", "cannot-tell", "no-reseller-seen"];
export const isWorse = (one: TraceVerdict, other: TraceVerdict) => verdictOrder.indexOf(one) < verdictOrder.indexOf(other);

/** RFC 3261 section 8.1.1: a message without them was cut off. */
const mandatory = ["from", "to", "call-id", "cseq"];

/** Whether all that names a machine in it was read. */
export const namesAreWhole = (invite: SipInvite): boolean =>
  invite.isWhole &&
  mandatory.every((name) => invite.headers.some((header) => header.name === name)) &&
  invite.headers.every(({ name, value }) => name !== "cseq" || /^\d+\s+INVITE$/i.test(value)) &&
  invite.headers.filter(({ name }) => name === "via" || name === "record-route").every(({ value }) => isClosed(value));

export function traceVerdict(
  hops: readonly Pick<TraceHop, "owner">[],
  isWhole = true,
): { verdict: TraceVerdict; word: string; because: string } {
  if (hops.some(({ owner }) => owner === "reseller"))
    return {
      verdict: "reseller-seen",
      word: "Reseller seen",
      because: "A machine of a carrier service reseller is named in this call.",
    };
  if (!isWhole)
    return {
      verdict: "cannot-tell",
      word: "Cannot tell",
      because: "Part of the message could not be read, so it may name machines that are not shown here.",
    };
  if (hops.length === 0)
    return { verdict: "cannot-tell", word: "Cannot tell", because: "The message names no machine that it passed." };
  if (hops.some(({ owner }) => owner !== "carrier"))
    return {
      verdict: "cannot-tell",
      word: "Cannot tell",
      because: "It is not on record whose all the machines are that this call names.",
    };
  return { verdict: "no-reseller-seen", word: "No reseller seen", because: "Every machine that this call names is a carrier's." };
}
