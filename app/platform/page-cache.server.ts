import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { LRUCache } from "lru-cache";
import { sha256Base64 } from "./ids.server";

/** A finished page: bytes per encoding and the complete header list that goes with each. */
export interface StoredPage {
  expiresAtMs: number;
  variants: Partial<Record<Encoding, Variant>>;
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
export class PageCache {
  readonly #partners = new Map<string, LRUCache<string, StoredPage>>();
  /** From a request's own spelling of a query to the canonical key. */
  readonly #aliases = new LRUCache<string, string>({ max: aliasLimit });

  get(partnerId: string, key: string): StoredPage | undefined {
    const pages = this.#partners.get(partnerId);
    if (!pages) return undefined;
    const page = pages.get(key) ?? pages.get(this.#aliases.get(`${partnerId} ${key}`) ?? "");
    return page && page.expiresAtMs > Date.now() ? page : undefined;
  }

  set(partnerId: string, key: string, page: StoredPage, alias?: string) {
    let pages = this.#partners.get(partnerId);
    if (!pages) {
      pages = new LRUCache<string, StoredPage>({ maxSize: partnerBytes, sizeCalculation: (p) => p.size });
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
 * Makes a page ready to store: identity at once, brotli and gzip in the background.
 * @param headers name, value, name, value …; without Content-Length, Content-Encoding and ETag
 */
export function preparePage(body: Buffer, headers: string[], expiresAtMs: number): StoredPage {
  const hash = sha256Base64(body).slice(0, 22);
  const variant = (encoding: Encoding, bytes: Buffer): Variant => {
    const etag = `"${hash}-${encoding[0]}"`;
    const coding = encoding === "identity" ? [] : ["Content-Encoding", encoding];
    return { etag, body: bytes, headers: [...headers, ...coding, "ETag", etag, "Content-Length", String(bytes.length)] };
  };
  const page: StoredPage = { expiresAtMs, variants: { identity: variant("identity", body) }, size: body.length * 2 + 2_000 };
  const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
  void compressBrotli(body, brotliOptions).then((bytes) => {
    page.variants.br = variant("br", bytes);
  });
  void compressGzip(body, { level: 6 }).then((bytes) => {
    page.variants.gzip = variant("gzip", bytes);
  });
  return page;
}

/** The best stored variant that the client takes. */
export function pickVariant(page: StoredPage, acceptEncoding: string | undefined): Variant {
  const accepts = acceptEncoding ?? "";
  const { br, gzip: gz, identity } = page.variants;
  if (br && accepts.includes("br") && !/\bbr;q=0(\.0*)?(,|$)/.test(accepts)) return br;
  if (gz && accepts.includes("gzip") && !/\bgzip;q=0(\.0*)?(,|$)/.test(accepts)) return gz;
  return identity as Variant;
}
