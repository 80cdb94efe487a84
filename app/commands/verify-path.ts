import { existsSync, readFileSync } from "node:fs";
import { mintSystemScope } from "~/kit/scope-mint";
import { openDatabase } from "~/platform/database.server";
import { env } from "~/platform/env.server";
import { allPublicKeys } from "~/service-path/path-keys.server";
import { NotVerified, parseKeySet } from "~/service-path/verify-jws.server";
import {
  checkKept,
  checkRevealed,
  type GivenHead,
  headOf,
  type VerifiedHead,
  verifyHead,
  verifyHeads,
  verifyRecord,
} from "~/service-path/verify-record.server";
import { UsageError } from "./usage-error";

const usage = `Usage: portal verify-path <record.jws> [--jwks <file>] [--heads <file>] [--reveal <file>]
       portal verify-path --from <head> --to <head> [--jwks <file>] [--heads <file>]`;

/** A record or a head is some kilobytes, a page of heads some hundred. */
const mostBytes = 20_000_000;

interface Asked {
  record: string | null;
  options: Partial<Record<"jwks" | "heads" | "reveal" | "from" | "to", string>>;
}

/** Checks a record, or that a later head keeps all of an earlier one. Asks nobody. Exit code 0 when all holds, 1 when not, 2 for a wrong call. */
export async function verifyPath(args: string[]): Promise<number> {
  const asked = parse(args);
  if (!asked) {
    console.error(usage);
    return 2;
  }
  try {
    const keys = await keysFor(asked.options.jwks);
    console.log(asked.record === null ? await verifyTwoHeads(asked, keys) : await verifyOneRecord(asked.record, asked, keys));
    return 0;
  } catch (error) {
    if (!(error instanceof NotVerified) && !(error instanceof UsageError)) throw error;
    console.error(`NOT VERIFIED: ${error.message}`);
    return 1;
  }
}

function parse(args: readonly string[]): Asked | null {
  const asked: Asked = { record: null, options: {} };
  for (let i = 0; i < args.length; i += 1) {
    const word = args[i] ?? "";
    const [, option] = /^--(jwks|heads|reveal|from|to)$/.exec(word) ?? [];
    const value = args[i + 1];
    if (option && value && !(option in asked.options)) {
      asked.options[option as keyof Asked["options"]] = value;
      i += 1;
    } else if (!word.startsWith("--") && asked.record === null) asked.record = word;
    else return null;
  }
  const { from, to, reveal } = asked.options;
  const isRecord = asked.record !== null && !from && !to;
  const isHeads = asked.record === null && from && to && !reveal;
  return isRecord || isHeads ? asked : null;
}

type Keys = ReturnType<typeof parseKeySet>;

/** The keys given, else those of the portal on this machine. */
async function keysFor(file: string | undefined): Promise<Keys> {
  if (file) return parseKeySet(readText(file));
  if (!existsSync(env().databaseFile))
    throw new UsageError("Name the file of keys with --jwks; there is no portal on this machine.");
  await openDatabase();
  return allPublicKeys(mintSystemScope("portal verify-path"));
}

async function verifyOneRecord(file: string, { options }: Asked, keys: Keys): Promise<string> {
  const record = await verifyRecord(readText(file).replace(/\r?\n$/, ""), keys);
  const { shop, statement, index, size } = record;
  const said = [`${shop} said on ${statement.issuedAt} of the numbers in ${statement.subject.block}: ${statement.path.verdict}`];
  if (options.heads) {
    const head = headOf(record, await verifyHeads(headsIn(options.heads), keys));
    said.push(`it is leaf ${index} of ${size} under published head ${head.number}`);
  } else said.push(`it is leaf ${index} of ${size} of the log that it names`);
  if (options.reveal) said.push(`${checkRevealed(record, readJson(options.reveal))} names and identifiers fit their hashes`);
  return `VERIFIED: ${said.join("; ")}${statement.sample ? ". It rests on sample data." : "."}`;
}

async function verifyTwoHeads({ options }: Asked, keys: Keys): Promise<string> {
  const kept = await verifyHeads(headsIn(options.from ?? ""), keys);
  const given = headsIn(options.to ?? "");
  const [earlier, single] = [kept.at(-1), given.at(-1)];
  if (!earlier || !single) throw new NotVerified("A file holds no head.");
  const between = options.heads ? headsIn(options.heads) : given;
  const later = await verifyHead(single.head, keys);
  if (later.number < earlier.number)
    throw new NotVerified(`Head ${later.number} is older than head ${earlier.number}: nothing is shown about what came after.`);
  if (between.length > 1) checkChain(await verifyHeads(between, keys), kept, later);
  else if (later.jws !== earlier.jws) checkProof(earlier, later, single);
  return `VERIFIED: head ${later.number} of ${later.shop} (${later.size} records) keeps all ${earlier.size} of head ${earlier.number}.`;
}

/** All that were kept, and the later one, must stand in a run of heads that was checked link by link. */
function checkChain(chain: readonly VerifiedHead[], kept: readonly VerifiedHead[], later: VerifiedHead) {
  for (const { number, jws } of [...kept, later])
    if (!chain.some((head) => head.jws === jws))
      throw new NotVerified(`Head ${number} is not in the page of heads: it was taken back, or the page does not reach it.`);
}

function checkProof(earlier: VerifiedHead, later: VerifiedHead, { consistency, from }: GivenHead & { from: number | null }) {
  if (later.number === earlier.number) throw new NotVerified(`Head ${earlier.number} was replaced.`);
  if (consistency === null) throw new NotVerified("No proof came along: name the log's page between the two with --heads.");
  if (from !== null && from !== earlier.number)
    throw new NotVerified(`The proof is from head ${from}; fetch the one from head ${earlier.number}, the newest that you kept.`);
  checkKept(earlier, later, consistency);
}

/** A head's bare JWS, one with its proof, or a page of a log. */
function headsIn(file: string): (GivenHead & { from: number | null })[] {
  const text = readText(file).trim();
  if (!text.startsWith("{")) return [{ head: text, consistency: null, from: null }];
  const value = readJson(file) as { heads?: unknown; head?: unknown; consistency?: unknown };
  return (Array.isArray(value.heads) ? value.heads : [value]).map(givenHead);
}

function givenHead(value: unknown): GivenHead & { from: number | null } {
  const { head, consistency, from } = (value ?? {}) as { head?: unknown; consistency?: unknown; from?: unknown };
  const isProof = Array.isArray(consistency) && consistency.every((one) => typeof one === "string");
  if (typeof head !== "string") throw new NotVerified("A file of heads holds something else.");
  return { head, consistency: isProof ? (consistency as string[]) : null, from: typeof from === "number" ? from : null };
}

function readText(file: string): string {
  try {
    const bytes = readFileSync(file);
    if (bytes.length > mostBytes) throw new UsageError(`${file} is too long to be what was asked for.`);
    return bytes.toString("utf8");
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(`${file} could not be read.`);
  }
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readText(file));
  } catch (error) {
    throw error instanceof UsageError ? error : new NotVerified(`${file} is not JSON.`);
  }
}
