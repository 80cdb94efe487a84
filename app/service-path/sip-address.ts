import { splitAt } from "./sip-message";

export interface Via {
  /** The machine's word for itself, without its port. */
  host: string;
  /** The address that the next machine saw it come from; null where it did not note one. */
  received: string | null;
}

/** @param value one Via, e.g. "SIP/2.0/UDP sbc.example.com:5060;branch=z9hG4bK1;received=192.0.2.4" */
export function readVia(value: string): Via | null {
  const [head = "", ...params] = splitAt(value, ";");
  const [, sentBy = ""] = /^SIP\s*\/\s*2\.0\s*\/\s*[\w.!%*+`'~-]+\s+([^\s/]+)$/i.exec(head) ?? [];
  const host = withoutPort(sentBy);
  // White space in a parameter is a second line, "maddr" another address, and two that it was seen at contradict each other.
  const isOdd = params.some((param) => /\s/.test(param) || /^maddr\b/i.test(param));
  if (host === "" || isOdd || params.filter((param) => /^received\b/i.test(param)).length > 1) return null;
  const received = paramOf(params, "received");
  if (received !== null && withoutPort(received) === "") return null;
  return { host, received: received && withoutPort(received) };
}

export function paramOf(params: readonly string[], name: string): string | null {
  for (const param of params) {
    const at = param.indexOf("=");
    if (at > 0 && param.slice(0, at).trim().toLowerCase() === name) return unquoted(param.slice(at + 1).trim());
  }
  return null;
}

const unquoted = (text: string) => text.replace(/^["<]|[">]$/g, "");

/** The address within a header such as From or Record-Route. */
export function uriOf(value: string): string {
  const open = value.lastIndexOf("<");
  if (open < 0) return (splitAt(value, ";")[0] ?? "").trim();
  const close = value.indexOf(">", open);
  return value.slice(open + 1, close < 0 ? undefined : close).trim();
}

/** The machine that a SIP address names, without its port; null for other addresses. */
export function hostOf(uri: string): string | null {
  const at = uri.indexOf(":");
  if (!/^sips?$/i.test(uri.slice(0, Math.max(at, 0)))) return null;
  const [beforeParams = ""] = uri.slice(uri.lastIndexOf("@") > at ? uri.lastIndexOf("@") + 1 : at + 1).split(/[;?]/);
  return withoutPort(beforeParams.trim()) || null;
}

/** The telephone number of a SIP or tel address as digits, a North American one with its 1; null where there is none. */
export function numberOf(uri: string): string | null {
  const at = uri.indexOf(":");
  const scheme = uri.slice(0, Math.max(at, 0)).toLowerCase();
  if (scheme !== "tel" && scheme !== "sip" && scheme !== "sips") return null;
  const [user = ""] = uri.slice(at + 1, at + 129).split(/[@;]/);
  return digitsOf(user);
}

/** RFC 8225 section 5.2.1 writes numbers as digits alone; "+", dots, dashes and brackets are for eyes. */
export function digitsOf(text: string): string | null {
  if (!/^\+?[\d().\-\s]{3,40}$/.test(text)) return null;
  const digits = text.replace(/\D/g, "");
  if (digits.length < 3) return null;
  return digits.length === 10 && !text.startsWith("+") ? `1${digits}` : digits;
}

/** Empty for what is no host with its port: something else may stand behind it. */
function withoutPort(text: string): string {
  if (text.length > 300) return "";
  const [, host] = /^(\[[\da-f:.%]+\]|[^\s:[\]]+)(?::\d{1,5})?$/i.exec(text) ?? [];
  // More than one colon is an IPv6 address that was written without its brackets.
  return host ?? (/^[\da-f:.]+$/i.test(text) ? text : "");
}

/** Addresses that mean something only inside one network: private, shared, link-local and loopback ones. */
export function isPrivate(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, "").toLowerCase();
  if (/^(?:10|127)\.[\d.]+$|^192\.168\.[\d.]+$|^169\.254\.[\d.]+$/.test(bare)) return true;
  const [, second] = /^172\.(\d{1,3})\.[\d.]+$/.exec(bare) ?? [];
  if (second) return Number(second) >= 16 && Number(second) <= 31;
  const [, shared] = /^100\.(\d{1,3})\.[\d.]+$/.exec(bare) ?? [];
  if (shared) return Number(shared) >= 64 && Number(shared) <= 127;
  if (bare.includes(":")) return bare === "::1" || /^f[cd][0-9a-f]{2}:|^fe[89ab][0-9a-f]:/.test(bare);
  return bare === "localhost" || bare.endsWith(".local") || bare.endsWith(".invalid") || bare.endsWith(".internal");
}
