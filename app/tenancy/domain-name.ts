import { domainToUnicode } from "node:url";
import ipaddr from "ipaddr.js";
import { getDomain, getPublicSuffix } from "tldts";
import { parseHostName } from "./host-name";

/** Top levels that never lead to a public web site (RFC 6761, 6762, 7686, 8375; ICANN's `internal`). */
const neverPublic = ["localhost", "local", "internal", "onion", "arpa", "invalid", "lan", "home", "corp"];

const withPrivate = { allowPrivateDomains: true, validateHostname: false };

type Parsed = { host: string } | { problem: string };
const wrong = (problem: string): Parsed => ({ problem });

/**
 * A partner's domain as it was typed. An `https://` in front and a slash behind do not matter; an internationalised name comes back in
 * its `xn--` form, in which it is stored and asked for.
 * @param platformHosts the portal's own names: they, what is under them and what is above them are nobody's to claim
 * @returns the host name in lower case, or one sentence that says what is wrong
 */
export function parseDomain(text: string, platformHosts: readonly string[]): Parsed {
  const typed = text
    .trim()
    .replace(/^https?:\/\//i, "")
    .replace(/\/$/, "")
    .replace(/\.$/, "")
    .toLowerCase();
  const problem = problemAsTyped(typed);
  if (problem) return wrong(problem);
  const host = toAscii(typed);
  if (!host) return wrong(`"${shorten(typed)}" is not a domain name. It has letters, digits, hyphens and dots only.`);
  return nobodysToClaim(host, platformHosts) ?? { host };
}

function problemAsTyped(typed: string): string | null {
  if (!typed) return "Type the name of your domain, such as shop.example.com.";
  if (typed.includes("*")) return "A domain with * stands for many names. Type the one name that your shop should have.";
  if (/[/?#]/.test(typed)) return "Type the name alone, without what comes after it, such as shop.example.com.";
  if (typed.includes("@")) return "That is an e-mail address. Type the name of a web site, such as shop.example.com.";
  if (typed.includes("_")) return "A web site's name has no underscore. Type it without one, such as shop.example.com.";
  if (ipaddr.isValid(typed.replace(/^\[|\]$/g, ""))) return "That is a number address. Type a name, such as shop.example.com.";
  if (typed.includes(":")) return "Type the name alone, without a port, such as shop.example.com.";
  if (!typed.includes(".") && !notOfAName.test(typed))
    return `"${shorten(typed)}" is only one part of a name. Type all of it, such as shop.example.com.`;
  return null;
}

const notOfAName = /[\s%\\^|<>"'`;{}\p{Cc}]/u;

const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** Null also for what a URL would read as something else than this name. */
function toAscii(typed: string): string | null {
  if (notOfAName.test(typed) || !URL.canParse(`http://${typed}/`)) return null;
  return parseHostName(new URL(`http://${typed}/`).hostname);
}

function nobodysToClaim(host: string, platformHosts: readonly string[]): Parsed | null {
  const topLevel = host.split(".").at(-1) ?? "";
  if (neverPublic.includes(topLevel)) return wrong(`Names that end in .${topLevel} cannot be reached from the Internet.`);
  if (platformHosts.some((own) => host === own || host.endsWith(`.${own}`) || own.endsWith(`.${host}`))) {
    return wrong("That name belongs to the portal itself. Type a domain of your own.");
  }
  if (getPublicSuffix(host, withPrivate) === host) {
    return wrong(`${host} is shared by many owners. Type a name under it that is yours, such as your-company.${host}.`);
  }
  return null;
}

/** The registrable domain: the zone in which most owners set their records. */
export const zoneOf = (host: string) => getDomain(host, withPrivate) ?? host;

/** Whether the name is a registrable domain itself: it can have no CNAME record (RFC 1034, 3.6.2). */
export const isApex = (host: string) => zoneOf(host) === host;

/** "www.example.com" for "example.com" and the other way round; null for any other name. */
export function twinOf(host: string): string | null {
  if (isApex(host)) return `www.${host}`;
  return host === `www.${zoneOf(host)}` ? zoneOf(host) : null;
}

/** A stored name as its owner writes it, e.g. "bücher.example". */
export const inOwnLetters = (host: string) => domainToUnicode(host) || host;
