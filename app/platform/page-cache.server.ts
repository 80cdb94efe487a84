import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { LRUCache } from "lru-cache";
import { sha256Base64 } from "./ids.server";

/** A finished page: bytes per encoding and the complete header list that goes with each. */
export interface StoredPage {
  expiresAtMs: number;
  variants: Record<Encoding, Variant>;
  size: number;
}
export type Encoding = "br" | "gzip" | "identity";
export interface Variant {
  etag: string;
  body: Buffer;
  headers: string[];
}

const totalBytes = 96 * 1024 * 1024;
/** No partner may hold more than this, so that one busy shop cannot push all others out. */
const partnerBytes = 24 * 1024 * 1024;
const aliasLimit = 20_000;

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/**
 * Finished storefront pages, by partner and key. Keys hold the revisions, so a change makes old pages unreachable and the
 * least recently used order drops them.
 */
export class PageCache<Page extends StoredPage = StoredPage> {
  readonly #partners = new Map<string, LRUCache<string, Page>>();
  /** From a request's own spelling of a query to the canonical key. */
  readonly #aliases = new LRUCache<string, string>({ max: aliasLimit });

  get(partnerId: string, key: string): Page | undefined {
    const pages = this.#partners.get(partnerId);
    if (!pages) return undefined;
    const page = pages.get(key) ?? pages.get(this.#aliases.get(`${partnerId} ${key}`) ?? "");
    return page && page.expiresAtMs > Date.now() ? page : undefined;
  }

  set(partnerId: string, key: string, page: Page, alias?: string) {
    let pages = this.#partners.get(partnerId);
    if (!pages) {
      pages = new LRUCache<string, Page>({ maxSize: partnerBytes, sizeCalculation: (p) => p.size });
      this.#partners.set(partnerId, pages);
    }
    pages.set(key, page);
    if (alias && alias !== key) this.#aliases.set(`${partnerId} ${alias}`, key);
    this.#shrink();
  }

  get bytes(): number {
    let sum = 0;
    for (const pages of this.#partners.values()) sum += pages.calculatedSize;
    return sum;
  }

  #shrink() {
    while (this.bytes > totalBytes) {
      const largest = [...this.#partners.values()].sort((a, b) => b.calculatedSize - a.calculatedSize)[0];
      largest?.pop();
    }
  }
}

/**
 * Makes a page ready to store, compressed once in each way (off the event loop).
 * @param headers name, value, name, value …; without Content-Length, Content-Encoding and ETag
 */
export async function preparePage(body: Buffer, headers: string[], expiresAtMs: number): Promise<StoredPage> {
  const hash = sha256Base64(body).slice(0, 22);
  const variant = (encoding: Encoding, bytes: Buffer): Variant => {
    const etag = `"${hash}-${encoding[0]}"`;
    const coding = encoding === "identity" ? [] : ["Content-Encoding", encoding];
    return { etag, body: bytes, headers: [...headers, ...coding, "ETag", etag, "Content-Length", String(bytes.length)] };
  };
  const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } };
  const [br, gz] = await Promise.all([compressBrotli(body, brotliOptions), compressGzip(body, { level: 6 })]);
  const variants = { br: variant("br", br), gzip: variant("gzip", gz), identity: variant("identity", body) };
  return { expiresAtMs, variants, size: body.length + br.length + gz.length + 3 * headers.join("").length + 1_000 };
}

const preferences = new LRUCache<string, Encoding>({ max: 500 });

/** The smallest stored variant that the client takes. */
export function pickVariant(page: StoredPage, acceptEncoding: string): Variant {
  let preferred = preferences.get(acceptEncoding);
  if (!preferred) {
    preferred = takes(acceptEncoding, "br") ? "br" : takes(acceptEncoding, "gzip") ? "gzip" : "identity";
    preferences.set(acceptEncoding, preferred);
  }
  return page.variants[preferred];
}

const takes = (acceptEncoding: string, coding: string) =>
  acceptEncoding.split(",").some((part) => {
    const [name = "", ...parameters] = part.split(";").map((text) => text.trim().toLowerCase());
    return name === coding && !parameters.some((p) => /^q=0(\.0*)?$/.test(p));
  });
