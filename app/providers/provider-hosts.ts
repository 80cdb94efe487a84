/** A host name or an address range of a provider's SIP network, with what it was taken from. */
export interface HostFact {
  /** As `readHostPattern` writes it. */
  pattern: string;
  source: string;
  /** UTC milliseconds. */
  checkedOn: number;
  checkedBy: string;
}

interface Address {
  bits: 32 | 128;
  value: bigint;
}

/**
 * Whether an address of a trace lies in a provider's network. A name counts when it is one of the listed names or lies below it at a
 * label's border; an IP address when it lies in a listed range. An IPv4 address inside an IPv6 one counts as itself.
 * @param address a host as it stands in a SIP header, without its port; IPv6 with or without brackets
 */
export function hostBelongsTo(hosts: readonly Pick<HostFact, "pattern">[], address: string): boolean {
  const ip = readAddress(address);
  if (ip) return hosts.some(({ pattern }) => isInRange(pattern, ip));
  const name = readName(address);
  return name !== null && hosts.some(({ pattern }) => name === pattern || name.endsWith(`.${pattern}`));
}

/** Writes a name, an address or a range in the one form that is stored; null for what is none, or would hold half the internet. */
export function readHostPattern(text: string): string | null {
  const [address = "", length, ...rest] = text.trim().split("/");
  const ip = readAddress(address);
  if (!ip) return length === undefined && readName(address)?.includes(".") ? readName(address) : null;
  const most = ip.bits;
  const prefix = length === undefined ? most : /^\d{1,3}$/.test(length) ? Number(length) : -1;
  if (rest.length > 0 || prefix > most || prefix < (most === 32 ? 8 : 16)) return null;
  const first = (ip.value >> BigInt(most - prefix)) << BigInt(most - prefix);
  return prefix === most ? writeAddress({ ...ip, value: first }) : `${writeAddress({ ...ip, value: first })}/${prefix}`;
}

function isInRange(pattern: string, ip: Address): boolean {
  const [text = "", length] = pattern.split("/");
  const first = readAddress(text);
  if (!first || first.bits !== ip.bits) return false;
  const rest = BigInt(first.bits - (length === undefined ? first.bits : Number(length)));
  return first.value >> rest === ip.value >> rest;
}

function readName(text: string): string | null {
  const name = text.trim().toLowerCase().replace(/\.$/, "");
  const labels = name.split(".");
  const isName = name.length <= 253 && labels.every((label) => /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/.test(label));
  // A name whose last label is a number is an address written wrongly.
  return isName && !/^\d+$/.test(labels.at(-1) ?? "") ? name : null;
}

function readAddress(text: string): Address | null {
  const bare = text.trim().replace(/^\[(.*)\]$/, "$1");
  if (bare.length > 45) return null;
  const v4 = readV4(bare);
  if (v4 !== null) return { bits: 32, value: v4 };
  const v6 = bare.includes(":") ? readV6(bare) : null;
  if (v6 === null) return null;
  return v6 >> 32n === 0xffffn ? { bits: 32, value: v6 & 0xffffffffn } : { bits: 128, value: v6 };
}

function readV4(text: string): bigint | null {
  const parts = text.split(".");
  // A leading zero is octal to some and decimal to others, so it is neither.
  if (parts.length !== 4 || !parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255)) return null;
  return parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n);
}

function readV6(text: string): bigint | null {
  const halves = text.split("::");
  if (halves.length > 2) return null;
  const [head, tail] = halves.map((half) => (half === "" ? [] : half.split(":").flatMap(groupsOf)));
  const groups = [...(head ?? []), ...(tail ?? [])];
  const missing = 8 - groups.length;
  if (groups.some((group) => group < 0) || (halves.length === 1 ? missing !== 0 : missing < 1)) return null;
  const all = [...(head ?? []), ...new Array<number>(missing).fill(0), ...(tail ?? [])];
  return all.reduce((sum, group) => (sum << 16n) + BigInt(group), 0n);
}

/** A part between colons as groups of sixteen bits; the last part may be an IPv4 address. -1 for what is neither. */
function groupsOf(part: string): number[] {
  if (/^[0-9a-f]{1,4}$/i.test(part)) return [Number.parseInt(part, 16)];
  const v4 = readV4(part);
  return v4 === null ? [-1] : [Number(v4 >> 16n), Number(v4 & 0xffffn)];
}

function writeAddress({ bits, value }: Address): string {
  const width = bits === 32 ? 8n : 16n;
  const count = bits === 32 ? 4 : 8;
  const groups = Array.from({ length: count }, (_, i) => (value >> (width * BigInt(count - 1 - i))) & ((1n << width) - 1n));
  return bits === 32 ? groups.join(".") : shorten(groups.map((group) => group.toString(16)));
}

/** The longest run of zero groups becomes "::", as RFC 5952 writes it. */
function shorten(groups: string[]): string {
  const runs = [
    ...groups
      .map((g) => (g === "0" ? "0" : "1"))
      .join("")
      .matchAll(/0{2,}/g),
  ];
  const longest = runs.reduce<{ index: number; length: number } | null>((best, run) => {
    const length = run[0].length;
    return best === null || length > best.length ? { index: run.index, length } : best;
  }, null);
  if (!longest) return groups.join(":");
  return `${groups.slice(0, longest.index).join(":")}::${groups.slice(longest.index + longest.length).join(":")}`;
}
