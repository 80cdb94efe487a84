export interface SipHeader {
  /** The long name in lower case, e.g. "via" for "v". */
  name: string;
  /** Unfolded: one line. */
  value: string;
}

/** The start and the headers of an INVITE; its body is not read. */
export interface SipInvite {
  target: string;
  headers: SipHeader[];
  /** Off where something of it could not be read or was too much: then it may name more than is seen. */
  isWhole: boolean;
}

/** Captures larger than these are read up to them. */
export const sipLimits = { bytes: 512 * 1024, sent: 128 * 1024, invites: 64, headers: 200, value: 16_384 };

/** RFC 3261 section 7.3.3, RFC 8224 section 4. */
const longNames: Readonly<Record<string, string>> = {
  c: "content-type",
  f: "from",
  i: "call-id",
  l: "content-length",
  m: "contact",
  t: "to",
  v: "via",
  y: "identity",
};

/**
 * The INVITEs of a text capture: plain SIP, or as sngrep, ngrep, tcpdump -A and Wireshark's text export write it. Goes over the lines
 * once and throws for nothing.
 */
export function readInvites(capture: string): SipInvite[] {
  const lines = capture.slice(0, sipLimits.bytes).split("\n");
  const invites: SipInvite[] = [];
  let at = 0;
  let [isCut, isInside] = [capture.length > sipLimits.bytes, false];
  for (; at < lines.length && invites.length < sipLimits.invites; at++) {
    const line = lines[at] ?? "";
    const start = readStart(line);
    isInside &&= !isMessageStart(line);
    if (!start) {
      isCut ||= looksLikeStart(line) || (isInside && namesMachine(line));
      continue;
    }
    const { next, ...read } = start.isTree ? readTree(lines, at + 1) : readPlain(lines, at + 1, start.hasDots);
    invites.push({ target: start.target, ...read });
    at = next - 1;
    isInside = true;
  }
  // What is not read may be another leg of the call, or more of the last one.
  const last = invites.at(-1);
  if (last && (isCut || lines.slice(at).some(looksLikeStart))) last.isWhole = false;
  return invites;
}

/** A request's or a response's first line, wherever in the line a capture writes it. */
const isMessageStart = (line: string) => /(?:^|\s)SIP\/2\.0 \d{3}\b|\sSIP\/2\.0\.?\s*$/i.test(line.slice(0, 2_000));

/** An INVITE's first line, also one that is written as no machine would. */
function looksLikeStart(line: string): boolean {
  const at = line.search(/\bINVITE\s/i);
  return at >= 0 && /\sSIP\/2\.0/i.test(line.slice(at));
}

/** A header that names a machine, also where none should stand. */
const namesMachine = (line: string) => /(?:^|[\s\r\v\f])(?:via|v|record-route)\s*:\s*(?:SIP|<|sips?:|")/i.test(line);

/** No header's form, so that whoever reads the text again knows as well that it is not all. */
const notWhole = "[Part of this message could not be read, or was too long to be kept]";
const first = ["via", "record-route", "from", "to", "call-id", "cseq", "date", "p-asserted-identity", "identity"];

/**
 * The message as it was read, a header a line: so many of its headers as fit into `most` characters, those that tell machines first where
 * not all do. What is missing is told in a line of its own.
 */
export function writeInvite({ target, headers, isWhole }: SipInvite, most: number): string {
  const start = `INVITE ${target} SIP/2.0`;
  const room = most - start.length - notWhole.length - 1;
  const lines = headers.map(({ name, value }) => ({ name, line: `\n${name}: ${value}` }));
  const length = lines.reduce((sum, { line }) => sum + line.length, 0);
  const rank = ({ name }: { name: string }) => (first.includes(name) ? first.indexOf(name) : first.length);
  const ordered = length <= room ? lines : lines.toSorted((a, b) => rank(a) - rank(b));
  let [text, isAll] = [start, isWhole];
  for (const { line } of ordered) {
    if (text.length - start.length + line.length <= room) text += line;
    else isAll = false;
  }
  return isAll ? text : `${text}\n${notWhole}`;
}

/** Ngrep writes a carriage return as a dot; tcpdump writes a packet's own header before the message. */
function readStart(line: string): { target: string; isTree: boolean; hasDots: boolean } | null {
  const at = line.indexOf("INVITE ");
  if (at < 0) return null;
  const end = line.indexOf(" SIP/2.0", at);
  const target = end < 0 ? "" : line.slice(at + 7, end).trim();
  if (target === "" || target.length > 1024 || target.includes(" ")) return null;
  const before = line.slice(0, at).trim();
  return { target, isTree: before === "Request-Line:", hasDots: line.trimEnd().endsWith(" SIP/2.0.") };
}

type Read = Omit<SipInvite, "target"> & { next: number };

/** Up to the blank line. A line that is no header, such as one that a mail program has broken, is passed over and told. */
function readPlain(lines: readonly string[], from: number, hasDots: boolean): Read {
  const headers: SipHeader[] = [];
  let isWhole = true;
  let at = from;
  for (; at < lines.length; at++) {
    const whole = (lines[at] ?? "").trimEnd();
    const line = hasDots && whole.endsWith(".") ? whole.slice(0, -1) : whole;
    if (line.trim() === "" || readStart(line)) break;
    const last = headers.at(-1);
    // A return, or another end of a line, within a line hides what follows; a header with a blank in front is taken for more of the last.
    if (/[\r\v\f\u0085\u2028\u2029]/.test(line)) isWhole = false;
    if (/^[ \t]/.test(line)) {
      const fits = last !== undefined && last.value.length + line.length < sipLimits.value && !namesMachine(line);
      if (fits) last.value += ` ${line.trim()}`;
      isWhole &&= fits;
      continue;
    }
    const header = readHeader(line);
    const isTaken = header !== null && header.value.length < sipLimits.value && headers.length < sipLimits.headers;
    if (isTaken) headers.push(header);
    isWhole &&= isTaken;
  }
  return { headers, isWhole, next: at };
}

/** Wireshark's tree: headers stand at one depth, and what it takes apart of them stands deeper. */
function readTree(lines: readonly string[], from: number): Read {
  const headers: SipHeader[] = [];
  let isWhole = true;
  let depth = -1;
  let at = from;
  for (; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const text = line.trim();
    if (text === "Message Body" || (text === "" && depth >= 0)) break;
    if (depth < 0) {
      if (readStart(line)) break;
      if (text === "Message Header") depth = depthOf(lines[at + 1] ?? "");
      continue;
    }
    if (depthOf(line) < depth) break;
    if (depthOf(line) > depth) continue;
    const header = readHeader(text);
    const isTaken = header !== null && header.value.length < sipLimits.value && headers.length < sipLimits.headers;
    if (isTaken) headers.push(header);
    isWhole &&= isTaken;
  }
  return { headers, isWhole: isWhole && depth >= 0, next: at };
}

const depthOf = (line: string) => line.length - line.trimStart().length;

function readHeader(line: string): SipHeader | null {
  const colon = line.indexOf(":");
  const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
  if (name.length > 64 || !/^[a-z0-9.!%*_+`'~-]+$/.test(name)) return null;
  return {
    name: Object.hasOwn(longNames, name) ? (longNames[name] ?? name) : name,
    value: line
      .slice(colon + 1)
      .trim()
      .slice(0, sipLimits.value),
  };
}

/** The values of a header in the message's order, comma lists taken apart. */
export function valuesOf(invite: SipInvite, name: string): string[] {
  return invite.headers.filter((header) => header.name === name).flatMap((header) => splitAt(header.value, ","));
}

/** The value of a header that stands once and may hold commas, such as Date. */
export const firstValueOf = (invite: SipInvite, name: string) =>
  invite.headers.find((header) => header.name === name)?.value ?? null;

/** Whether each quote and angle bracket of a value is closed: what follows an open one is taken for a part of it. */
export function isClosed(value: string): boolean {
  let [isQuoted, isUri] = [false, false];
  for (let at = 0; at < value.length; at++) {
    const sign = value[at];
    if (isQuoted && sign === "\\") at++;
    else if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (sign === "<" || sign === ">")) isUri = sign === "<";
  }
  return !isQuoted && !isUri;
}

/** Parts between marks that stand outside quotes and angle brackets. */
export function splitAt(value: string, mark: "," | ";"): string[] {
  const parts: string[] = [];
  let [from, isQuoted, isUri] = [0, false, false];
  for (let at = 0; at < value.length; at++) {
    const sign = value[at];
    if (isQuoted && sign === "\\") at++;
    else if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && sign === "<") isUri = true;
    else if (!isQuoted && sign === ">") isUri = false;
    else if (!isQuoted && !isUri && sign === mark) {
      parts.push(value.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, value.slice(from)].map((part) => part.trim()).filter((part) => part !== "");
}
