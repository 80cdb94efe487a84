import { Resolver } from "node:dns/promises";
import { seconds } from "~/kit/time";
import { env } from "~/platform/env.server";
import type { CaaRecords } from "./certificate-records";
import type { DnsAnswer, RecordType } from "./domain-records";

const tries = 2;
const timeoutMs = seconds(1.5);

const resolvers = new Map<string, Resolver>();

function resolverAt(server: string): Resolver {
  const known = resolvers.get(server);
  if (known) return known;
  const resolver = new Resolver({ timeout: timeoutMs, tries });
  resolver.setServers([server]);
  resolvers.set(server, resolver);
  return resolver;
}

const servers = () => (env().dnsServers.length > 0 ? env().dnsServers : new Resolver().getServers());

/**
 * Asks the resolvers of DNS_SERVERS (or the system's) in turn until one can tell. The answer names the one that did. "There is no such
 * record" is an answer; a server that fails, refuses or stays silent is not.
 */
export const askDns = (type: RecordType, name: string): Promise<DnsAnswer> => ask((resolver) => lookUp(resolver, type, name));

/**
 * The CAA records that rule certificates for a name: those of the name itself, else of the nearest name above it that has any
 * (RFC 8659, 3). Null where there are none, and where nobody can tell.
 * @param zone where to stop, e.g. "example.com" for "shop.example.com"
 */
export async function askCaa(host: string, zone: string): Promise<CaaRecords | null> {
  for (let name = host; ; name = name.slice(name.indexOf(".") + 1)) {
    const answer = await ask((resolver) => issuersOf(resolver, name));
    if (answer.kind === "unclear") return null;
    if (answer.kind === "values") return { name, issue: answer.values.filter((value) => value !== noIssue) };
    if (name === zone || !name.includes(".")) return null;
  }
}

/** A record that says nothing about who may issue, such as `iodef`. It counts as a record: nobody looks above it. */
const noIssue = "no issue";

const issuersOf = async (resolver: Resolver, name: string) =>
  (await resolver.resolveCaa(name)).map(({ issue }) => issue ?? noIssue);

async function ask(lookUpAt: (resolver: Resolver) => Promise<string[]>): Promise<DnsAnswer> {
  let last: DnsAnswer = { resolver: "none", kind: "unclear", why: "the server could not be reached" };
  for (const server of servers()) {
    last = await askOne(server, lookUpAt);
    if (last.kind !== "unclear") return last;
  }
  return last;
}

async function askOne(server: string, lookUpAt: (resolver: Resolver) => Promise<string[]>): Promise<DnsAnswer> {
  try {
    const values = await lookUpAt(resolverAt(server));
    return values.length > 0 ? { resolver: server, kind: "values", values } : { resolver: server, kind: "none" };
  } catch (error) {
    return { resolver: server, ...meaningOf((error as { code?: string }).code) };
  }
}

async function lookUp(resolver: Resolver, type: RecordType, name: string): Promise<string[]> {
  switch (type) {
    case "TXT":
      return (await resolver.resolveTxt(name)).map((chunks) => chunks.join(""));
    case "CNAME":
      return resolver.resolveCname(name);
    case "A":
      return resolver.resolve4(name);
    case "AAAA":
      return resolver.resolve6(name);
  }
}

/** ENODATA: the name exists without such a record; ENOTFOUND: the name does not exist (NXDOMAIN). */
function meaningOf(code = ""): { kind: "none" } | Pick<Extract<DnsAnswer, { kind: "unclear" }>, "kind" | "why"> {
  if (code === "ENODATA" || code === "ENOTFOUND") return { kind: "none" };
  if (code === "ETIMEOUT") return { kind: "unclear", why: "no answer in time" };
  if (code === "EREFUSED") return { kind: "unclear", why: "the server refused" };
  return { kind: "unclear", why: code === "ECONNREFUSED" ? "the server could not be reached" : "the server failed" };
}
