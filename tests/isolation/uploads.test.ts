import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask } from "../support/http";
import { contraband, type HostileUpload, hostileUploads } from "../support/pictures/hostile";
import { memoryBomb, timeBombs } from "../support/pictures/svg";
import type { Site } from "./gate/site";
import { People } from "./support/callers";
import { Watch } from "./support/watch";
import { patienceMs, servedWorld } from "./support/world";
import { readable } from "./wrong-inputs/input";
import { sendBrand } from "./wrong-inputs/transport";

let site: Site;

beforeAll(async () => {
  const { world, portal } = await servedWorld();
  const { harborline: a, oakmere: b } = world.shops;
  const people = new People(portal, a, b);
  const hosts = { hostA: portal.host(a.slug), hostB: portal.host(b.slug), consoleHost: people.consoleHost };
  site = { world, portal, people, a, b, ...hosts, watch: new Watch(world.file) };
  await people.signInAll();
}, patienceMs);

afterAll(async () => {
  site?.watch.close();
  await site?.portal.stop();
  await site?.world.close();
});

const residentMb = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${site.portal.pid}/status`, "utf8"))?.[1]) / 1024;
const assets = () => site.watch.rows(`SELECT "id", "mime", "bytes" FROM "BrandAsset"`);

/** Asks how the portal is, again and again, until `work` is done. */
async function pulseDuring(work: () => Promise<unknown>): Promise<{ lateMs: number[]; peakMb: number }> {
  const pulse = { lateMs: [] as number[], peakMb: 0 };
  let isDone = false;
  const working = work().finally(() => {
    isDone = true;
  });
  // A failure is thrown at the end; until then it is not an unhandled one.
  working.catch(() => undefined);
  while (!isDone) {
    const begun = performance.now();
    expect((await ask(site.portal.port, "/healthz", { host: site.consoleHost })).status).toBe(200);
    pulse.lateMs.push(performance.now() - begun);
    pulse.peakMb = Math.max(pulse.peakMb, residentMb());
    await sleep(20);
  }
  await working;
  return pulse;
}

async function upload({ what, bytes, sentence }: HostileUpload) {
  const { status, text } = await sendBrand({ logo: Buffer.from(bytes) })(site);
  if (!sentence) return expect([what, status]).toEqual([what, 303]);
  if (status === 303) return expect("", `${what} must be refused`).toMatch(sentence);
  expect(status, what).toBeGreaterThanOrEqual(400);
  expect(status, what).toBeLessThan(500);
  if (bytes.byteLength > 0) expect(readable(text), what).toMatch(sentence);
}

describe("hostile uploads, at the running portal", () => {
  test("are refused or drawn anew, and the portal answers all the while", { timeout: 240_000 }, async () => {
    // An empty file field is no upload at all.
    const uploads = (await hostileUploads()).filter(({ bytes }) => bytes.byteLength > 0);
    // On a fast machine one of them may be done in time: then its pixels are kept.
    const slow = timeBombs.map(([what, bytes]) => ({
      what,
      bytes: bytes(),
      sentence: /takes too long|too complicated|too much memory|^$/,
    }));
    const before = residentMb();
    const { lateMs, peakMb } = await pulseDuring(async () => {
      for (const each of [...uploads, ...slow]) await upload(each);
    });
    const sorted = lateMs.sort((x, y) => x - y);
    const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
    console.info(
      `${uploads.length + slow.length} uploads: healthz p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, worst ${at(1)} ms; resident ${Math.round(before)} → at most ${Math.round(peakMb)} MB`,
    );
    expect(at(0.99), "ms until the portal answered").toBeLessThan(200);
    expect(peakMb - before, "MB more than before").toBeLessThan(200);
  });

  test("eight of 60 MB at once: each is told beside its field, what was typed is kept, and memory stays bounded", {
    timeout: 120_000,
  }, async () => {
    const logo = Buffer.alloc(60_000_000, 7);
    const before = residentMb();
    const { lateMs, peakMb } = await pulseDuring(async () => {
      const answers = await Promise.all(Array.from({ length: 8 }, () => sendBrand({ logo })(site)));
      for (const { status, text } of answers) {
        expect(status).toBe(400);
        expect(readable(text)).toMatch(/The picture is larger than 2 MB/);
        expect(readable(text)).toContain("A tagline I typed");
      }
    });
    const worstMs = Math.round(Math.max(...lateMs));
    console.info(`8 × 60 MB: healthz worst ${worstMs} ms; resident ${Math.round(before)} → at most ${Math.round(peakMb)} MB`);
    expect(peakMb - before, "MB more than before").toBeLessThan(150);
  });

  test("nothing of them is served as it came", async () => {
    const uploads = await hostileUploads();
    const sent = new Set(uploads.map(({ bytes }) => Buffer.from(bytes).toString("base64")));
    for (const { id, mime, bytes } of assets()) {
      const stored = Buffer.from(bytes as Uint8Array);
      expect(stored.toString("latin1")).not.toContain(contraband);
      expect(sent.has(stored.toString("base64"))).toBe(false);
      const answer = await ask(site.portal.port, `/brand-assets/${id}`, { host: site.hostA });
      if (answer.status === 200) expect(answer.headers["content-type"]).toBe(mime);
      expect(String(mime)).toMatch(/^image\/(webp|png|jpeg)$/);
    }
  });

  test("of one partner's dozen at once most are told to come back", { timeout: 120_000 }, async () => {
    const flood = await Promise.all(Array.from({ length: 12 }, () => sendBrand({ logo: memoryBomb() })(site)));
    const statuses = flood.map(({ status }) => status);
    expect(statuses.filter((status) => status === 503).length).toBeGreaterThanOrEqual(6);
    expect(statuses.every((status) => status === 503 || status === 400)).toBe(true);
  });
});
