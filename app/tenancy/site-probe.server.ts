import { request as httpRequest, type RequestOptions } from "node:http";
import { request as httpsRequest } from "node:https";
import type { LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";
import { seconds } from "~/kit/time";
import { askDns } from "./dns.server";

const patienceMs = seconds(3);

/** Loopback, private, link-local, shared, documentation, multicast and reserved addresses are not the Internet's. */
export const isPublicAddress = (address: string) => ipaddr.isValid(address) && ipaddr.process(address).range() === "unicast";

export interface ProbeParts {
  /** The addresses of a name. */
  resolve: (host: string) => Promise<string[]>;
  mayConnect: (address: string) => boolean;
  ports: { https: number; http: number };
}

const theInternet: ProbeParts = {
  resolve: async (host) => {
    const answers = await Promise.all([askDns("A", host), askDns("AAAA", host)]);
    return answers.flatMap((answer) => (answer.kind === "values" ? answer.values : []));
  },
  mayConnect: isPublicAddress,
  ports: { https: 443, http: 80 },
};

/**
 * Whether some web server answers at a name that a partner typed: one HEAD over HTTPS and one over HTTP, three seconds in all. It
 * connects to public addresses only, decided on the very address that is connected to, and follows no redirect.
 * @param host as `parseDomain` gives it, so never an address literal, for which Node would skip the lookup
 */
export async function hasSite(host: string, parts: ProbeParts = theInternet): Promise<boolean> {
  const signal = AbortSignal.timeout(patienceMs);
  const late = new Promise<string[]>((resolve) => signal.addEventListener("abort", () => resolve([]), { once: true }));
  const addresses = (await Promise.race([parts.resolve(host), late])).filter(parts.mayConnect);
  if (addresses.length === 0) return false;
  const options: RequestOptions = { host, method: "HEAD", path: "/", agent: false, signal, lookup: fixedLookup(addresses) };
  const answers = await Promise.all([
    // A site with a bad certificate is a site too; nothing is sent to it and nothing is read but that it answers.
    answersTo(httpsRequest, { ...options, port: parts.ports.https, rejectUnauthorized: false }),
    answersTo(httpRequest, { ...options, port: parts.ports.http }),
  ]);
  return answers.includes(true);
}

/** Gives the checked addresses and asks nobody again: a second answer could be another one. */
function fixedLookup(addresses: string[]): LookupFunction {
  const found = addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
  return (_host, options, done) => {
    const [first] = found;
    if (options.all) done(null, found);
    else done(null, first?.address ?? "", first?.family);
  };
}

function answersTo(request: typeof httpRequest, options: RequestOptions & { rejectUnauthorized?: boolean }): Promise<boolean> {
  return new Promise((resolve) => {
    const req = request(options, (res) => {
      res.destroy();
      resolve(true);
    });
    req.once("error", () => resolve(false));
    req.end();
  });
}
