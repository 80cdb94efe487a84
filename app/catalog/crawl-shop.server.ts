import { minutes } from "~/kit/time";
import { type Judging, judgeAnswer, type Named } from "./judge-answer";
import { type ProofOpened, proofLimits } from "./proof";
import type { AskShop, ShopAnswer } from "./proof-answer";
import { type ShopAddresses, shopAddress } from "./shop-address";

/** What every shop has, and what it answers where there is nothing: those are opened whatever links to them. */
const starts = [
  "/.well-known/jwks.json",
  "/.well-known/path-log",
  "/",
  "/robots.txt",
  "/sitemap.xml",
  "/manifest.webmanifest",
  "/sign-in",
  "/forgot-password",
  "/account",
  "/contact?sent=1",
];
const errorPages = ["/a-page-that-is-not-there", "/products/no-such-product", "/legal/no-such-page", "/numbers/19995550100"];

/** Files of every shop, which a preview has not under its own address. */
const publicFiles = ["/speculation-rules.json", "/check-path-record.mjs"];

const longestMs = minutes(5);

export interface CrawlReport {
  pages: ProofOpened[];
  notChecked: string[];
  outside: string[];
}

interface CrawlOptions extends Judging {
  ask: AskShop;
  addresses: ShopAddresses;
  /** Says how far it is. @throws to stop */
  move: (at: { done: number; total: number }) => Promise<void>;
}

type Waiting = Named & { path: string; from: string };

/** Opens every page and file of a shop that can be reached from its front page, within bounds, one after the other. */
export async function crawlShop(options: CrawlOptions): Promise<CrawlReport> {
  const { addresses, move } = options;
  const crawl = new Crawl();
  for (const path of [...starts, ...errorPages]) crawl.see({ path, from: "", address: path, as: "link" });
  const until = Date.now() + longestMs;
  for (let next = crawl.next(); next; next = crawl.next()) {
    if (Date.now() > until) {
      crawl.stop(`The run took longer than ${longestMs / minutes(1)} minutes.`, next);
      break;
    }
    await move(crawl.at());
    const answer = await askOrNot(options, next, crawl);
    if (!answer) continue;
    crawl.pages.push({ what: next.path, answer: String(answer.status) });
    for (const named of [...judgeAnswer(options, next.path, answer), ...redirect(answer)]) {
      const found = shopAddress(addresses, named.address, next.path);
      if (found.kind === "shop") crawl.see({ ...named, path: found.path, from: next.path });
      if (found.kind === "outside") crawl.outside.add(found.url);
    }
    judgeStatus(options, next, answer.status);
    // Whoever else waits for this process comes first.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return crawl.report();
}

async function askOrNot({ ask, addresses }: CrawlOptions, { path, as }: Waiting, crawl: Crawl): Promise<ShopAnswer | null> {
  const isFile = as !== "link" || /^\/(?:assets|brand-assets)\//.test(path) || publicFiles.includes(path);
  try {
    return await ask({ host: addresses.host, path: isFile ? path : addresses.base + path });
  } catch {
    crawl.failed.push(path);
    return null;
  }
}

const redirect = ({ status, headers }: ShopAnswer): Named[] =>
  status >= 300 && status < 400 && headers.location ? [{ address: headers.location, as: "link" }] : [];

function judgeStatus({ findings }: Judging, { path, from, as }: Waiting, status: number) {
  if (status >= 500) findings.add({ kind: "error", level: "warning", sentence: "The page fails." }, path);
  if (status < 400 || status >= 500 || errorPages.includes(path) || from === "") return;
  const isPicture = as === "picture";
  findings.add(
    {
      kind: isPicture ? "broken-picture" : "dead-link",
      level: "warning",
      sentence: isPicture ? `The picture ${path} does not come.` : `${path} leads nowhere: the shop answers ${status}.`,
    },
    from,
  );
}

/** What is known, what waits, and what is left out. */
class Crawl {
  readonly pages: ProofOpened[] = [];
  readonly failed: string[] = [];
  readonly outside = new Set<string>();
  readonly #seen = new Set<string>();
  readonly #waiting: Waiting[] = [];
  readonly #left = { numbers: 0, searches: 0, pages: 0 };
  readonly #taken = { numbers: 0, searches: 0, pages: 0 };
  readonly #notes: string[] = [];

  see(found: Waiting) {
    if (this.#seen.has(found.path)) return;
    this.#seen.add(found.path);
    const kind = /^\/numbers\/\d/.test(found.path) ? "numbers" : /^\/[a-z-]+\?/.test(found.path) ? "searches" : "pages";
    if (this.#taken[kind] >= proofLimits[kind]) this.#left[kind] += 1;
    else {
      this.#taken[kind] += 1;
      this.#waiting.push(found);
    }
  }

  next = () => this.#waiting.shift();
  at = () => ({ done: this.pages.length, total: this.pages.length + this.#waiting.length + 1 });

  stop(why: string, next: Waiting) {
    this.#notes.push(`${why} ${this.#waiting.length + 1} pages were not opened, ${next.path} the first.`);
  }

  report(): CrawlReport {
    const { numbers, searches, pages } = this.#left;
    const notChecked = [...this.#notes];
    if (numbers > 0)
      notChecked.push(`Pages of single numbers beyond ${proofLimits.numbers}: ${numbers} were not opened. They are made alike.`);
    if (searches > 0)
      notChecked.push(`Searches and filled-in forms beyond ${proofLimits.searches}: ${searches} were not opened.`);
    if (pages > 0) notChecked.push(`Pages beyond ${proofLimits.pages}: ${pages} were not opened.`);
    if (this.failed.length > 0)
      notChecked.push(`Gave no whole answer: ${this.failed.slice(0, 5).join(", ")}${this.failed.length > 5 ? " and more" : ""}.`);
    return { pages: this.pages, notChecked, outside: [...this.outside].sort() };
  }
}
