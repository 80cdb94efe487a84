import { readdirSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { demoSlugs } from "../support/door-people";
import { portal, shop } from "../support/e2e";
import { ask } from "../support/http";
import { freeNumbersOf } from "../support/stored-numbers";

/** Who stands in the path, and what a shop's pages say to machines and to those who ask for what is not there. */
test.use({ javaScriptEnabled: false });

const holders = [
  { holder: "keystone", verdict: "direct" },
  { holder: "granite", verdict: "numbers-only" },
  { holder: "unlisted", verdict: "unknown" },
] as const;

const badge = (page: Page) => page.locator("figure[data-service-path] figcaption .badge").first();

/** The word that stands for the verdict on a number's page, after checking the page itself. */
async function verdictWord(page: Page, digits: string, verdict: string): Promise<string> {
  await page.goto(shop("harborline", `/numbers/${digits}`));
  const figure = page.locator("figure[data-service-path]");
  await expect(figure).toHaveCount(1);
  await expect(figure).toHaveAttribute("data-verdict", verdict);
  return badge(page).innerText();
}

test("a number's verdict follows from who holds it, on its page and in the list", async ({ page }) => {
  const words: string[] = [];
  for (const { holder, verdict } of holders) {
    const digits = freeNumbersOf(portal().dataFolder, holder).at(-1) ?? "";
    const word = await verdictWord(page, digits, verdict);
    await page.goto(shop("harborline", `/numbers?npa=${digits.slice(1, 4)}&contains=${digits.slice(4)}`));
    const row = page.locator(`main li[data-e164="+${digits}"]`);
    await expect(row).toHaveCount(1);
    await expect(row.locator(".badge")).toHaveText(word);
    words.push(word);
  }
  expect(new Set(words).size).toBe(3);
});

test("toll-free numbers have their verdicts too", async ({ page }) => {
  for (const { holder, verdict } of holders) {
    const digits = freeNumbersOf(portal().dataFolder, holder, "toll-free")[0] ?? "";
    await verdictWord(page, digits, verdict);
  }
});

test("only a direct path is shown without a company beside the carrier", async ({ page }) => {
  const names: Record<string, string> = {};
  for (const { holder, verdict } of holders) {
    await verdictWord(page, freeNumbersOf(portal().dataFolder, holder)[0] ?? "", verdict);
    const list = page.locator("figure[data-service-path] details");
    await list.locator("summary").click();
    names[verdict] = await list.innerText();
  }
  expect(names.direct).not.toContain("Granite");
  expect(names["numbers-only"]).toContain("Granite");
});

for (const slug of demoSlugs) {
  test(`the service path of ${slug} shows ten items, and the same order through a carrier service reseller`, async ({ page }) => {
    await page.goto(shop(slug, "/service-path"));
    await expect(page.locator("figure[data-service-path]").first()).toHaveAttribute("data-verdict", "direct");
    const items = page.locator("[data-carrier-record] [data-item]");
    await expect(items).toHaveCount(10);
    expect(await items.evaluateAll((rows) => rows.map((row) => row.getAttribute("data-item")))).toEqual(
      "1 2 3 4 5 6 7 8 9 10".split(" "),
    );
    const comparison = page.locator("[data-path-comparison]");
    await expect(comparison.locator('[data-compared="direct"]')).toBeVisible();
    await expect(comparison.locator('[data-compared="reseller-hop"]')).toBeVisible();
    await expect(page.locator("main")).toContainText(/carrier service reseller/i);
    // Both short forms stand for other things in this field.
    expect(await page.locator("body").innerText()).not.toMatch(/\b(CSR|CSP)s?\b/);
  });

  test(`${slug} tells search engines about itself only`, async ({ page }) => {
    const own = shop(slug, "").replace(/\/$/, "");
    const { port } = portal();
    const others = demoSlugs.filter((other) => other !== slug).map((other) => `${other}.localhost`);
    const robots = await ask(port, "/robots.txt", { host: `${slug}.localhost:${port}` });
    expect(robots.text).toContain(`Sitemap: ${own}/sitemap.xml`);
    expect(robots.text).toMatch(/Disallow: \/account/);
    const sitemap = await ask(port, "/sitemap.xml", { host: `${slug}.localhost:${port}` });
    const addresses = [...sitemap.text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address ?? "");
    expect(addresses.length).toBeGreaterThan(8);
    const descriptions = new Set<string | null>();
    for (const address of addresses) {
      expect(address.startsWith(`${own}/`), address).toBe(true);
      expect((await page.goto(address))?.status(), address).toBe(200);
      await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", address);
      await expect(page.locator('meta[name="robots"][content*="noindex"]')).toHaveCount(0);
      descriptions.add(await page.locator('meta[name="description"]').getAttribute("content"));
      const html = await page.content();
      expect(
        others.filter((other) => html.includes(other)),
        address,
      ).toEqual([]);
    }
    expect(descriptions.size, "each page describes itself").toBe(addresses.length);
  });
}

test("structured data says who sells, what, for how much, and where on the page one is", async ({ page }) => {
  const facts = async (path: string) => {
    await page.goto(shop("brightwick", path));
    const texts = await page.locator('script[type="application/ld+json"]').allTextContents();
    return texts.flatMap((text) => {
      const data = JSON.parse(text) as Record<string, unknown> & { "@graph"?: Record<string, unknown>[] };
      return data["@graph"] ?? [data];
    });
  };
  const origin = shop("brightwick", "").replace(/\/$/, "");
  const home = await facts("/");
  expect(home).toContainEqual(expect.objectContaining({ "@type": "Organization", name: "Brightwick", url: `${origin}/` }));
  const product = await facts("/products/local-standard");
  const offer = product.find((one) => one["@type"] === "Product")?.offers as { price: string };
  expect(Number(offer.price)).toBeGreaterThan(0);
  await expect(page.locator("main table").first()).toContainText(`$${offer.price}`);
  const trail = product.find((one) => one["@type"] === "BreadcrumbList");
  expect(JSON.stringify(trail)).toContain(`${origin}/products`);
});

test("single numbers, filtered lists and personal pages ask not to be indexed", async ({ page }) => {
  const digits = freeNumbersOf(portal().dataFolder, "keystone")[0];
  for (const path of [`/numbers/${digits}`, "/numbers?npa=201", "/sign-in", "/no-such-page", `/contact?number=${digits}`]) {
    await page.goto(shop("harborline", path));
    await expect(page.locator('meta[name="robots"][content*="noindex"]'), path).toHaveCount(1);
  }
});

test("what a shop does not have is a page of the shop: a number, a product, an address, a console", async ({ page }) => {
  for (const path of [
    "/numbers/12015559999",
    "/numbers/abc",
    "/products/no-such",
    "/no/such/page",
    "/partner",
    "/carrier/partners",
    "/cart",
  ]) {
    expect((await page.goto(shop("oakmere", path)))?.status(), path).toBe(404);
    await expect(page.locator("header"), path).toContainText("Oakmere");
    await expect(page.getByRole("heading", { level: 1 }), path).toBeVisible();
    await expect(page.locator("main a").first(), path).toBeVisible();
    expect(await page.title(), path).toContain("Oakmere");
  }
});

test("a host that is nobody's answers 404 and names no one", async ({ page }) => {
  expect((await page.goto(shop("nobody-here", "/numbers")))?.status()).toBe(404);
  const html = (await page.content()).toLowerCase();
  expect([...demoSlugs, "core-msp", "exchange carrier"].filter((name) => html.includes(name))).toEqual([]);
});

test("a shop's host has none of the consoles' scripts, not even compressed", async () => {
  const { port } = portal();
  const files = readdirSync("build/client/assets").filter((name) => /\.(js|map)$/.test(name));
  const copies = files.flatMap((name) => [name, `${name}.br`, `${name}.gz`]);
  expect(files.length).toBeGreaterThan(20);
  const found: string[] = [];
  for (const name of copies) {
    const { status } = await ask(port, `/assets/${name}`, { host: `harborline.localhost:${port}` });
    if (status !== 404) found.push(name);
  }
  expect(found).toEqual([]);
});

test("values that cannot be used are named, the others hold", async ({ page }) => {
  await page.goto(shop("harborline", "/numbers?npa=201&state=XX&features=teleport&sort=colour&page=0"));
  const said = page.locator('main [role="status"]').filter({ hasText: "teleport" });
  expect(await said.locator("li").count()).toBe(4);
  const found = await page
    .locator("main li[data-e164]")
    .evaluateAll((rows) => rows.map((row) => row.getAttribute("data-e164") ?? ""));
  expect(found.length).toBeGreaterThan(0);
  expect(found.filter((e164) => !e164.startsWith("+1201"))).toEqual([]);
});

test("an empty result offers searches that find what they promise", async ({ page }) => {
  const empty = shop("harborline", "/numbers?npa=201&contains=9999999&features=fax");
  await page.goto(empty);
  await expect(page.locator("main li[data-e164]")).toHaveCount(0);
  const offers = page.locator('main section li a[href^="/numbers"]').filter({ hasText: /\d\+?\s+numbers?\s*$/ });
  const count = await offers.count();
  expect(count).toBeGreaterThan(0);
  for (let index = 0; index < count; index++) {
    await page.goto(empty);
    const promised = /(\d[\d,]*)\+?\s+numbers?/.exec(await offers.nth(index).innerText())?.[1]?.replace(",", "");
    await offers.nth(index).click();
    await expect(page.locator("main li[data-e164]").first()).toBeVisible();
    expect(await page.locator("main li[data-e164]").count()).toBeGreaterThanOrEqual(Math.min(Number(promised), 50));
  }
});
