import { type Answer, ask } from "../../support/http";

/** Searches lead to searches without end; so many of them are looked at, and all of everything else. */
const searchLimit = 12;

const isSearch = (path: string) => /^\/(numbers|contact|sign-in)\?/.test(path);

/** Every address of this host that a text names: links, forms, pictures, style sheets, `url()`, a sitemap's, structured data's. */
function addressesIn(text: string, host: string, from: string): string[] {
  const found = [
    ...text.matchAll(/\s(?:href|src|action|srcset|content)="([^"]+)"/g),
    ...text.matchAll(/url\(["']?([^"')]+)["']?\)/g),
    ...text.matchAll(/<loc>([^<]+)<\/loc>/g),
    ...text.matchAll(/"(https?:\/\/[^"]+)"/g),
    ...text.matchAll(/Sitemap: (\S+)/g),
  ];
  return found.flatMap(([, address = ""]) => {
    const plain = address.replaceAll("&amp;", "&");
    if (!URL.canParse(plain, `http://${host}${from}`)) return [];
    const url = new URL(plain, `http://${host}${from}`);
    return url.host === host ? [url.pathname + url.search] : [];
  });
}

export interface Page extends Answer {
  path: string;
}

/** Reads every page that can be reached from the front page of one host. */
export async function crawl(port: number, host: string, headers: Record<string, string> = {}): Promise<Page[]> {
  const start = ["/", "/robots.txt", "/sitemap.xml", "/no-such-page", "/speculation-rules.json", "/numbers?npa=999", "/account"];
  const seen = new Set(start);
  const waiting = [...start];
  const pages: Page[] = [];
  let searches = 0;
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (isSearch(path) && searches++ >= searchLimit) continue;
    const answer = await ask(port, path, { host, headers });
    pages.push({ ...answer, path });
    if (!/^(text|application)\//.test(answer.headers["content-type"] ?? "")) continue;
    for (const next of addressesIn(answer.text, host, path)) {
      if (seen.has(next)) continue;
      seen.add(next);
      waiting.push(next);
    }
  }
  return pages;
}
