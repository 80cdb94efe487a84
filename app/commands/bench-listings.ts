import { request } from "node:http";
import path from "node:path";
import { importCatalog } from "~/catalog/import-catalog.server";
import { openShop } from "~/catalog/open-shop.server";
import { hashPassword } from "~/identity/passwords.server";
import { insertPartnerMember } from "~/identity/people-store.server";
import { mintSystemScope } from "~/kit/scope-mint";
import { closeDatabase, openDatabase, write } from "~/platform/database.server";
import { amendEnv, env } from "~/platform/env.server";
import { migrate } from "~/platform/migrations.server";
import { projectFolder } from "~/platform/project-folder.server";
import { startBareServer, startPortalForBench } from "./bench-processes";

const listings = 500;
const rounds = 5;
const pagesEach = 30;
const owner = { email: "owner@bench.example", password: "five quiet herons at dawn" };

interface Page {
  status: number;
  body: Buffer;
  cookie: string;
  milliseconds: number;
}

/**
 * How long a console's page of a shop with 500 listings takes to arrive, one after the other through all its pages: the median of the
 * rounds' medians and of their 95th percentiles, beside a bare server that sends the same bytes in the same rounds.
 */
export async function measureListings() {
  const portal = await startPortalForBench(fillShop);
  try {
    const host = `localhost:${portal.port}`;
    const cookie = await signIn(portal.port, host);
    const read = (round: number, port = portal.port) =>
      ask(port, { host, cookie, path: `/partner/listings?page=${(round % 10) + 1}` });
    const sample = await read(0);
    const bare = await startBareServer(sample.body, { "content-type": "text/html" });
    try {
      const results: { ours: number[]; bare: number[] }[] = [];
      for (let round = 0; round < rounds; round++) {
        const ours = await times((at) => read(at));
        results.push({ ours, bare: await times((at) => read(at, bare.port)) });
      }
      const of = (pick: (one: (typeof results)[number]) => number) => Number(median(results.map(pick)).toFixed(1));
      return {
        listings,
        p50Ms: of(({ ours }) => percentile(ours, 0.5)),
        p95Ms: of(({ ours }) => percentile(ours, 0.95)),
        bareP50Ms: of(({ bare: own }) => percentile(own, 0.5)),
        bareP95Ms: of(({ bare: own }) => percentile(own, 0.95)),
        bytes: sample.body.length,
        against: "a bare node:http server in its own process sending the same bytes, asked in the same rounds",
      };
    } finally {
      await bare.stop();
    }
  } finally {
    await portal.stop();
  }
}

/** A shop that lists every product of a large catalog, four charges each, and its owner. */
async function fillShop(dataFolder: string): Promise<void> {
  const before = env();
  amendEnv({ dataFolder, databaseFile: path.join(dataFolder, "portal.db") });
  migrate(env().databaseFile, path.join(projectFolder(), "prisma", "migrations"));
  await openDatabase();
  const scope = mintSystemScope("portal bench");
  const wholesale = [{ amount: "1.00", effectiveFrom: "2026-01-01" }];
  const charges = ["call-path", "minute-out", "minute-in", "toll-free-minute-in"].map((code) => ({ code, wholesale }));
  const product = (_: unknown, index: number) => ({
    ...{ sku: `voice-${index}`, kind: "voice", name: `Voice service ${index}`, summary: "Calls out and in.", charges },
  });
  const products = Array.from({ length: listings }, product);
  await importCatalog(scope, { json: JSON.stringify({ format: "core-msp-catalog/1", products }) });
  const { partnerId } = await openShop(scope, { name: "Bench", slug: "bench", kind: "msp", ownerEmail: null, isSample: true });
  const passwordHash = await hashPassword(owner.password);
  const member = { partnerId, email: owner.email, name: "Bench Owner", role: "owner" as const, passwordHash };
  await write((tx) => insertPartnerMember(scope, tx, member));
  await closeDatabase();
  amendEnv(before);
}

async function signIn(port: number, host: string): Promise<string> {
  const { cookie, status } = await ask(port, { host, path: "/partner/sign-in", form: new URLSearchParams(owner).toString() });
  if (!cookie) throw new Error(`The bench could not sign in: ${status}.`);
  return cookie;
}

async function times(read: (at: number) => Promise<Page>): Promise<number[]> {
  const found: number[] = [];
  for (let at = 0; at < pagesEach; at++) {
    const { status, milliseconds } = await read(at);
    if (status !== 200) throw new Error(`A page of the bench answered ${status}.`);
    found.push(milliseconds);
  }
  return found;
}

const percentile = (values: number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;
const median = (values: number[]) => percentile(values, 0.5);

function ask(port: number, what: { host: string; path: string; cookie?: string; form?: string }): Promise<Page> {
  const startedAt = performance.now();
  const { host, form } = what;
  const posted = { Origin: `http://${host}`, "Content-Type": "application/x-www-form-urlencoded" };
  const headers = { Host: host, ...(what.cookie ? { Cookie: what.cookie } : {}), ...(form ? posted : {}) };
  return new Promise((resolve, reject) => {
    const req = request({ port, host: "127.0.0.1", path: what.path, method: form ? "POST" : "GET", headers }, (res) => {
      const chunks: Buffer[] = [];
      const cookie = String(res.headers["set-cookie"]?.[0] ?? "").split(";", 1)[0] ?? "";
      res.on("data", (chunk: Buffer) => chunks.push(chunk));
      res.on("end", () => {
        resolve({
          status: res.statusCode ?? 0,
          body: Buffer.concat(chunks),
          cookie,
          milliseconds: performance.now() - startedAt,
        });
      });
    });
    req.once("error", reject);
    req.end(form);
  });
}
