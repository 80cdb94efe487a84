import { request } from "node:http";
import autocannon from "autocannon";
import { measureListings } from "./bench-listings";
import { startBareServer, startPortalForBench } from "./bench-processes";

const rounds = 5;
const secondsEach = 4;
const connections = 20;
const page = { host: "harborline.localhost", listPath: "/numbers?npa=201" };

/** Prints each figure beside what it was measured against; with `--json` as one JSON object. */
export async function bench(args: string[]): Promise<number> {
  const cachedPage = await measureCachedPage();
  const listings = await measureListings();
  if (args.includes("--json")) console.log(JSON.stringify({ cachedPage, listings }));
  else {
    console.log(
      `cachedPage  ${cachedPage.ratio.toFixed(2)} of a bare node:http server sending the same ${cachedPage.bytes} bytes`,
    );
    console.log(
      `            ${cachedPage.portalPerSecond} against ${cachedPage.barePerSecond} requests a second, median of ${rounds} rounds`,
    );
    console.log(
      `listings    a page of ${listings.listings} listings in ${listings.p50Ms} ms (p50) and ${listings.p95Ms} ms (p95); a bare server sends it in ${listings.bareP50Ms} ms`,
    );
  }
  return 0;
}

/**
 * A cached list of 50 numbers: requests a second of the portal over those of a bare server sending the same bytes, in one run, in
 * turn, median of the rounds' ratios. The page is refilled every two seconds while it is measured, as it is in use.
 */
async function measureCachedPage() {
  const portal = await startPortalForBench();
  try {
    const sample = await fetchCompressed(portal.port);
    const bare = await startBareServer(sample.body, sample.headers);
    try {
      const results: { portal: number; bare: number }[] = [];
      await load(portal.port, 2);
      await load(bare.port, 2);
      for (let i = 0; i < rounds; i++) {
        const first = i % 2 === 0 ? portal : bare;
        const a = await load(first.port, secondsEach);
        const b = await load((first === portal ? bare : portal).port, secondsEach);
        results.push(first === portal ? { portal: a, bare: b } : { portal: b, bare: a });
      }
      return {
        ratio: median(results.map((r) => r.portal / r.bare)),
        ratios: results.map((r) => Number((r.portal / r.bare).toFixed(3))),
        portalPerSecond: Math.round(median(results.map((r) => r.portal))),
        barePerSecond: Math.round(median(results.map((r) => r.bare))),
        bytes: sample.body.length,
        against: "a bare node:http server in its own process sending the same bytes",
      };
    } finally {
      await bare.stop();
    }
  } finally {
    await portal.stop();
  }
}

const headers = {
  host: page.host,
  "accept-encoding": "br, gzip",
  "user-agent": "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36",
};

/** @returns requests answered with 200 per second @throws when any answer was something else */
async function load(port: number, seconds: number): Promise<number> {
  const url = `http://127.0.0.1:${port}${page.listPath}`;
  const result = await autocannon({ url, connections, duration: seconds, headers });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx + result.errors} requests failed while measuring.`);
  return result.requests.average;
}

/** The page as the cache sends it once the background compression is done. */
async function fetchCompressed(port: number): Promise<{ body: Buffer; headers: Record<string, string> }> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const answer = await get(port);
    if (answer.headers["content-encoding"] === "br") return answer;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("The list of numbers did not come from the page cache.");
}

function get(port: number): Promise<{ body: Buffer; headers: Record<string, string> }> {
  return new Promise((resolve, reject) => {
    request({ port, host: "127.0.0.1", path: page.listPath, headers }, (res) => {
      const chunks: Buffer[] = [];
      res.on("data", (chunk: Buffer) => chunks.push(chunk));
      res.on("end", () => {
        const kept = ["content-type", "content-encoding", "content-length"];
        const entries = kept.flatMap((name) => (res.headers[name] ? [[name, String(res.headers[name])]] : []));
        resolve({ body: Buffer.concat(chunks), headers: Object.fromEntries(entries) });
      });
    })
      .on("error", reject)
      .end();
  });
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
