import { expect, type Page, test } from "@playwright/test";
import { demoPerson, openOwnShop, signIn } from "../support/door-people";
import { desk, shop } from "../support/e2e";
import { judge } from "../support/judge-page";

/** Headless Chromium names itself as what it is, and programs are not counted. */
const userAgent = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";

/** Waits for the next write of what was counted. */
async function expectVisits(page: Page, pages: string[]) {
  const rows = page.getByRole("list", { name: "Visits by page" }).getByRole("listitem");
  await expect(async () => {
    await page.goto(desk("/partner"));
    expect((await rows.allInnerTexts()).map((text) => text.replace(/\s+/g, " ").trim()).sort()).toEqual([...pages].sort());
  }).toPass({ timeout: 40_000 });
}

test("visits are counted once each, also of pages that the browser fetched ahead", async ({ browser }) => {
  test.setTimeout(90_000);
  const own = await openOwnShop(browser, "Visited");
  await own.page.goto(desk("/partner"));
  await expect(own.page.getByText("No visits yet.")).toBeVisible();
  const visitor = await (await browser.newContext({ userAgent })).newPage();
  const ahead: string[] = [];
  visitor.on("requestfinished", (request) => {
    if (request.headers()["sec-purpose"]) ahead.push(new URL(request.url()).pathname);
  });
  await visitor.goto(shop(own.slug));
  await visitor.goto(shop(own.slug));
  const link = visitor.locator('header a[href="/contact"]').first();
  await link.hover();
  await expect.poll(() => ahead).toContain("/contact");
  await link.click();
  await visitor.waitForURL(/\/contact$/);
  const delivery = await visitor.evaluate(
    () => (performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming & { deliveryType?: string }).deliveryType,
  );
  expect(delivery, "the page came from what was fetched ahead").toBe("navigational-prefetch");
  // Fetched ahead and never opened.
  await visitor.locator('header a[href="/service-path"]').first().hover();
  await expect.poll(() => ahead).toContain("/service-path");
  await expectVisits(own.page, ["Home 2", "Contact 1"]);
  await visitor.context().close();
  await own.page.context().close();
});

test.describe("the search of the console", () => {
  test("opens with Ctrl-K, leads by arrow keys and Enter, closes with Escape and gives the focus back", async ({ page }) => {
    await signIn(page, desk("/partner"), demoPerson("partner", "owner", "harborline"));
    const opener = page.getByRole("button", { name: "Search" });
    await opener.focus();
    await page.keyboard.press("Control+k");
    const field = page.getByRole("combobox", { name: "Search the console" });
    await expect(field).toBeFocused();
    await page.keyboard.type("toll-free");
    const options = page.getByRole("option");
    await expect(options.first()).toBeVisible();
    await expect(page.getByRole("dialog").getByRole("status")).toHaveText(/^\d+ match(es)?\.$/);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    await expect(options.first()).toHaveAttribute("aria-selected", "true");
    expect(await field.getAttribute("aria-activedescendant")).toBe(await options.first().getAttribute("id"));
    expect(await judge(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(field).toBeHidden();
    await expect(opener).toBeFocused();
    await page.keyboard.press("Meta+k");
    await page.keyboard.type("markup defaults");
    await expect(page.getByRole("dialog").getByRole("status")).toHaveText(/^\d+ match(es)?\.$/);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(desk("/partner/listings/markups"));
    await expect(field).toBeHidden();
  });

  test("says that nothing was found, and leads to the page for the rest", async ({ page }) => {
    await signIn(page, desk("/partner"), demoPerson("partner", "viewer", "harborline"));
    await page.getByRole("button", { name: "Search" }).click();
    await page.keyboard.type("no-such-thing-here");
    await expect(page.getByRole("dialog").getByRole("status")).toHaveText("Nothing found.");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(desk("/partner/search?q=no-such-thing-here"));
    await expect(page.getByRole("heading", { name: "Nothing found" })).toBeVisible();
  });

  test.describe("without scripts", () => {
    test.use({ javaScriptEnabled: false });
    test("is a link to a page with a field", async ({ page }) => {
      await signIn(page, desk("/partner"), demoPerson("partner", "owner", "harborline"));
      await page.getByRole("link", { name: "Search" }).click();
      await page.getByRole("searchbox", { name: "Search the console" }).fill("toll-free");
      await page.getByRole("button", { name: "Search" }).click();
      await expect(page).toHaveURL(desk("/partner/search?q=toll-free"));
      await expect(page.getByRole("heading", { name: "Listings" })).toBeVisible();
    });
  });
});
