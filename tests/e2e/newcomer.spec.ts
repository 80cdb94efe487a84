import { expect, type Page, test } from "@playwright/test";
import { type DemoSlug, demoPerson, demoSlugs, send, signIn } from "../support/door-people";
import { desk, shop } from "../support/e2e";

/** What somebody does who has just started the portal, without scripts, as every visitor may. */
test.use({ javaScriptEnabled: false });

const brandColour = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--brand").trim());
const listedNumbers = (page: Page) => page.locator("main li[data-e164]");
const e164s = (page: Page) => listedNumbers(page).evaluateAll((rows) => rows.map((row) => row.getAttribute("data-e164") ?? ""));
const problem = (page: Page) => page.locator('[role="alert"]');

/** Types into the one box of the page, as a visitor would, and sends it with Enter. */
async function lookFor(page: Page, slug: DemoSlug, text: string) {
  await page.goto(shop(slug, "/numbers"));
  const box = page.locator('main form[data-form="search"] [name="q"]');
  await box.fill(text);
  await box.press("Enter");
  await page.waitForURL((url) => !url.searchParams.has("q"));
}

test("the demo's shops are clearly different companies", async ({ page }) => {
  const seen: { name: string; colour: string; headline: string; price: string; logo: string }[] = [];
  for (const slug of demoSlugs) {
    const answer = await page.goto(shop(slug));
    expect(answer?.status()).toBe(200);
    const facts = {
      name: (await page.locator('meta[property="og:site_name"]').getAttribute("content")) ?? "",
      colour: await brandColour(page),
      headline: await page.getByRole("heading", { level: 1 }).innerText(),
      logo: (await page.locator("header img").first().getAttribute("src")) ?? "",
    };
    await expect(page.locator("header")).toContainText(facts.name);
    await page.goto(shop(slug, "/products/local-standard"));
    seen.push({ ...facts, price: await page.locator("main table").first().innerText() });
  }
  for (const fact of ["name", "colour", "headline", "price", "logo"] as const) {
    expect(new Set(seen.map((one) => one[fact])).size, fact).toBe(demoSlugs.length);
  }
});

test("the start page leads to numbers, and a number to its path and its price", async ({ page }) => {
  await page.goto(shop("harborline"));
  await page.locator('form[data-form="search"] [name="q"]').first().fill("207");
  await page.locator('form[data-form="search"]').first().getByRole("button").click();
  await expect(page).toHaveURL(shop("harborline", "/numbers?npa=207"));
  const row = listedNumbers(page).first();
  const e164 = await row.getAttribute("data-e164");
  const monthly = /\$\d+\.\d\d/.exec(await row.innerText())?.[0] ?? "no price";
  await row.getByRole("link").click();
  await expect(page).toHaveURL(shop("harborline", `/numbers/${e164?.slice(1)}`));
  await expect(page.locator("main")).toContainText(monthly);
  await expect(page.locator("figure[data-service-path]")).toHaveAttribute("data-verdict", /^(direct|numbers-only|unknown)$/);
});

test("numbers are found by area code", async ({ page }) => {
  await lookFor(page, "brightwick", "(312)");
  expect(new URL(page.url()).search).toBe("?npa=312");
  const found = await e164s(page);
  expect(found.length).toBeGreaterThan(0);
  expect(found.filter((e164) => !e164.startsWith("+1312"))).toEqual([]);
});

test("numbers are found by city", async ({ page }) => {
  await lookFor(page, "brightwick", "Jersey City, NJ");
  await expect(listedNumbers(page).first()).toContainText("Jersey City");
  const places = await listedNumbers(page).allInnerTexts();
  expect(places.filter((text) => !text.includes("Jersey City"))).toEqual([]);
});

test("numbers are found by state", async ({ page }) => {
  await lookFor(page, "oakmere", "Vermont");
  expect(new URL(page.url()).searchParams.get("state")).toBe("VT");
  const found = await e164s(page);
  expect(found.length).toBeGreaterThan(0);
  expect(found.filter((e164) => !e164.startsWith("+1802"))).toEqual([]);
});

test("numbers are found by digits, wherever they stand", async ({ page }) => {
  await lookFor(page, "oakmere", "50142");
  const found = await e164s(page);
  expect(found.length).toBeGreaterThan(0);
  expect(found.filter((e164) => !e164.includes("50142"))).toEqual([]);
});

test("numbers are found by the word that they spell", async ({ page }) => {
  await page.goto(shop("keystone", "/numbers?type=toll-free"));
  const filters = page.locator('main form[data-form="search"]');
  await filters.locator('[name="contains"]').fill("CAFE");
  await send(filters.getByRole("button").last());
  const query = new URL(page.url()).searchParams;
  expect([query.get("type"), query.get("contains")]).toEqual(["toll-free", "CAFE"]);
  const found = await e164s(page);
  expect(found.length).toBeGreaterThan(0);
  expect(found.filter((e164) => !e164.slice(2).includes("2233"))).toEqual([]);
});

test("every filter works from the form and stays in the address, page by page", async ({ page }) => {
  await page.goto(shop("harborline", "/numbers"));
  const filters = page.locator('main form[data-form="search"]');
  await filters.locator('[name="state"]').selectOption("NJ");
  await filters.locator('[name="features"][value="sms"]').check();
  await send(filters.getByRole("button").last());
  const query = new URL(page.url()).searchParams;
  expect([query.get("state"), query.get("features")]).toEqual(["NJ", "sms"]);
  const first = await e164s(page);
  await send(page.locator('main a[rel="next"]'));
  expect(new URL(page.url()).searchParams.get("page")).toBe("2");
  const second = await e164s(page);
  expect(second.length).toBeGreaterThan(0);
  expect(second.filter((e164) => first.includes(e164))).toEqual([]);
  await expect(page.locator('main [name="state"]')).toHaveValue("NJ");
});

test("the messaging page leads to a messaging product with its prices", async ({ page }) => {
  await page.goto(shop("brightwick"));
  await page.locator('header a[href="/messaging"]').click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await page.locator('main a[href="/products/sms-mms"]').first().click();
  await expect(page).toHaveURL(shop("brightwick", "/products/sms-mms"));
  await expect(page.locator("main table")).toContainText(/\$0\.\d+/);
  await page.locator('main a[href="/contact?product=sms-mms"]').first().click();
  await expect(page.locator('form[data-form="contact"] [name="product"]')).toHaveValue("sms-mms");
});

test.describe("a customer", () => {
  test("signs in at its shop, sees each of its numbers with path and verdict, and signs out", async ({ page }) => {
    await signIn(page, shop("harborline", "/sign-in"), demoPerson("customer", "customer", "harborline"));
    await expect(page).toHaveURL(shop("harborline", "/account"));
    const numbers = page.locator("main li[data-e164]");
    const verdicts = numbers.locator("figure[data-service-path]");
    expect(await numbers.count()).toBeGreaterThan(2);
    expect(await verdicts.count()).toBe(await numbers.count());
    const words = await verdicts.evaluateAll((figures) => figures.map((figure) => figure.getAttribute("data-verdict")));
    expect(new Set(words)).toEqual(new Set(["direct", "numbers-only", "unknown"]));
    await numbers.first().locator("summary").first().click();
    await expect(verdicts.first()).toBeVisible();

    await send(page.locator('form[action="/sign-out"]').getByRole("button"));
    const kept = (await page.context().cookies()).map(({ name }) => name);
    expect(kept, "only that this browser is known, for mails about new ones").toEqual(["__Host-browser"]);
    await page.goto(shop("harborline", "/account"));
    await expect(page).toHaveURL(shop("harborline", "/sign-in?to=%2Faccount"));
  });

  test("of one shop cannot sign in at another, nor at a console", async ({ page }) => {
    const customer = demoPerson("customer", "customer", "harborline");
    for (const address of [shop("brightwick", "/sign-in"), desk("/partner/sign-in"), desk("/carrier/sign-in")]) {
      await signIn(page, address, customer);
      await expect(page).toHaveURL(address);
      await expect(problem(page)).toBeVisible();
      expect(await page.context().cookies()).toEqual([]);
    }
  });

  test("is asked to sign in before the account, and comes back to it", async ({ page }) => {
    await page.goto(shop("oakmere", "/account"));
    await signIn(page, page.url(), demoPerson("customer", "customer", "oakmere"));
    await expect(page).toHaveURL(shop("oakmere", "/account"));
  });
});
