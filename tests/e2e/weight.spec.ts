import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";
import { type DemoSlug, demoSlugs } from "../support/door-people";
import { portal, shop } from "../support/e2e";
import { ask } from "../support/http";
import { shopPages } from "../support/storefront-pages";

const heaviestBytes = 40 * 1024;

const fetchPage = (slug: DemoSlug, path: string) => {
  const { port } = portal();
  return ask(port, path, { host: `${slug}.localhost:${port}`, headers: { "Accept-Encoding": "br, gzip" } });
};

function plain(answer: Awaited<ReturnType<typeof ask>>): string {
  const coding = answer.headers["content-encoding"];
  if (coding === "br") return brotliDecompressSync(answer.body).toString();
  return coding === "gzip" ? gunzipSync(answer.body).toString() : answer.text;
}

for (const slug of demoSlugs) {
  test(`the pages of ${slug} are light, and no script comes with them`, async () => {
    const styles = new Map<string, number>();
    for (const { path } of await shopPages(slug)) {
      const answer = await fetchPage(slug, path);
      const html = plain(answer);
      const where = `${slug}${path}`;
      expect(answer.headers["content-encoding"], where).toMatch(/^(br|gzip)$/);
      expect([...html.matchAll(/<script(?![^>]*application\/ld\+json)[^>]*>/g)], where).toEqual([]);
      expect(html, where).not.toMatch(/<link[^>]*modulepreload|\son[a-z]+="|\sstyle="/);
      const sheet = /<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/.exec(html)?.[1] ?? "";
      if (!styles.has(sheet)) {
        const css = await fetchPage(slug, sheet);
        expect(css.headers["content-encoding"], sheet).toMatch(/^(br|gzip)$/);
        styles.set(sheet, css.body.length);
      }
      expect(answer.body.length + (styles.get(sheet) ?? 0), where).toBeLessThanOrEqual(heaviestBytes);
    }
  });
}

test("pages load without a script, a refused style or an error in the console", async ({ page }) => {
  const troubles: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) troubles.push(`${page.url()}: ${message.text()}`);
  });
  page.on("request", (request) => {
    if (request.resourceType() === "script") troubles.push(`${page.url()} asks for ${request.url()}`);
  });
  for (const slug of demoSlugs) {
    for (const { path, status } of await shopPages(slug)) {
      if (status !== 200) continue;
      await page.goto(shop(slug, path));
    }
  }
  expect(troubles).toEqual([]);
});
