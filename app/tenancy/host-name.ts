/**
 * The one strict reading of a Host header.
 *
 * Case, a port and one trailing dot do not matter. Refused (null): nothing, more than 253 characters, labels over 63, IP literals,
 * userinfo, white space, anything outside letters, digits, hyphens and dots (so an IDN only in its `xn--` form), and a port that
 * is not a number from 1 to 65535.
 * @returns the host name in lower case without port and dot, or null
 */
export function parseHostName(header: string | undefined): string | null {
  if (!header || header.length > 260) return null;
  const match = /^([a-zA-Z0-9.-]+?)\.?(?::(\d{1,5}))?$/.exec(header);
  if (!match?.[1]) return null;
  if (match[2] !== undefined && (Number(match[2]) < 1 || Number(match[2]) > 65535)) return null;
  const name = match[1].toLowerCase();
  if (name.length > 253) return null;
  const labels = name.split(".");
  if (!labels.every((label) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(label))) return null;
  // A last label of digits only is an IPv4 literal in one of its spellings.
  return /^(\d+|0x[0-9a-f]*)$/.test(labels.at(-1) ?? "") ? null : name;
}
