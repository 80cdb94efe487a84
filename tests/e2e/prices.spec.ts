import { readFileSync } from "node:fs";
import { type Browser, expect, type Locator, type Page, test } from "@playwright/test";
import { demoPerson, openOwnShop, send, signIn } from "../support/door-people";
import { desk, shop } from "../support/e2e";

/** What a partner does with listings and prices. Without scripts everything works; with them a block is pasted and a listing dragged. */
const row = (page: Page, sku: string) => page.locator(`tbody[data-sku="${sku}"]`);
const named = (page: Page, form: string) => page.locator(`form[data-form="${form}"]`);
const tick = (page: Page, sku: string) => row(page, sku).locator('input[name^="pick."]').check();
const order = (page: Page) =>
  page.locator("tbody[data-sku]").evaluateAll((all) => all.map((one) => one.getAttribute("data-sku") ?? ""));
const inShop = async (page: Page, slug: string, path = "/products") => {
  await page.goto(shop(slug, path));
  return page.locator("main").innerText();
};

async function plainPage(browser: Browser) {
  const context = await browser.newContext({ javaScriptEnabled: false, acceptDownloads: true });
  return context.newPage();
}

async function download(page: Page, button: Locator): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return readFileSync(await file.path(), "utf8");
}

test("several listings are hidden, priced, moved and scheduled in one form, without scripts", async ({
  browser,
  page: visitor,
}) => {
  const { page, slug } = await openOwnShop(browser, "Bulkwell");
  await page.goto(desk("/partner/listings"));
  const [first = "", second = "", third = ""] = await order(page);
  await tick(page, first);
  await tick(page, second);
  const before = await inShop(visitor, slug);
  await send(page.getByRole("button", { name: "Hide", exact: true }));
  await expect(row(page, first)).toContainText("Hidden");
  expect(await inShop(visitor, slug)).not.toBe(before);

  await tick(page, third);
  await page.locator("summary", { hasText: "Set a rule" }).click();
  await page.locator('select[name="kind"]').selectOption("margin");
  await page.locator('input[name="value"]').fill("100");
  await send(page.getByRole("button", { name: "Set this rule" }));
  await expect(page.locator('[role="alert"]')).toContainText("target margin as a percentage");
  await expect(row(page, third).locator('input[name^="pick."]')).toBeChecked();
  await page.locator('input[name="value"]').fill("50");
  await send(page.getByRole("button", { name: "Set this rule" }));
  await expect(row(page, third)).toContainText("50 % target margin");

  await send(row(page, first).getByRole("button", { name: /Move .* down/ }));
  expect((await order(page)).slice(0, 2)).toEqual([second, first]);
  await tick(page, first);
  await page.locator("summary", { hasText: "Move" }).click();
  await page.locator('input[name="place"]').fill("999");
  await send(page.getByRole("button", { name: "Move them there" }));
  expect((await order(page)).at(-1)).toBe(first);

  await tick(page, third);
  await page.locator("summary", { hasText: "Schedule a price" }).click();
  await page.locator('input[name="percent"]').fill("25");
  await page.locator('input[name="startsAt"]').fill("2199-01-01T00:00");
  await send(page.getByRole("button", { name: "Schedule it" }));
  await expect(row(page, third)).toContainText("from Jan 1, 2199");
  await page.context().close();
});

test("prices go out as a file and come in again: unchanged nothing, changed what was changed", async ({
  browser,
  page: visitor,
}) => {
  const own = await openOwnShop(browser, "Sheetwell");
  const page = await plainPage(browser);
  await signIn(page, desk("/partner"), own.owner);
  await page.goto(desk("/partner/listings/import"));
  const text = await download(page, page.getByRole("link", { name: "Download all prices" }));
  const upload = async (content: string) => {
    await page.goto(desk("/partner/listings/import"));
    const file = { name: "prices.csv", mimeType: "text/csv", buffer: Buffer.from(content) };
    await named(page, "take-prices").locator('[name="file"]').setInputFiles(file);
    await send(named(page, "take-prices").locator("button"));
    await send(named(page, "map-prices").getByRole("button"));
  };
  await upload(text);
  await expect(page.locator("[data-dry-run]")).toContainText(/0 values of 0 listings would change, 0 rows cannot be taken/);
  await expect(named(page, "apply-prices")).toHaveCount(0);

  await upload("sku;charge;price\r\nlocal-standard;monthly;8.88\r\nlocal-standard;weekly;1.00\r\n");
  await expect(page.locator("main")).toContainText("no charge with the code weekly");
  const errors = await download(page, page.getByRole("link", { name: "These rows as CSV" }));
  expect(errors).toContain("local-standard,weekly,1.00,This product has no charge");
  await send(named(page, "apply-prices").getByRole("button"));
  await expect(page.locator('[role="status"]')).toContainText("1 value of 1 listing changed. 1 row refused.");
  expect(await inShop(visitor, own.slug, "/products/local-standard")).toContain("$8.88");

  // More rows than are done at once: the page comes back by itself until they are, also without scripts.
  await upload(`sku,charge,price\n${"local-standard,weekly,1.00\n".repeat(700)}local-standard,monthly,9.99\n`);
  await expect(page.locator("[data-dry-run]")).toContainText("701 rows read: 1 value of 1 listing", { timeout: 20_000 });
  await send(named(page, "apply-prices").getByRole("button"));
  await page.goto(desk("/partner/listings"));
  await page.goto(desk("/partner/listings/import?step=check"));
  await expect(page.locator('[role="status"]').first()).toContainText("1 value of 1 listing changed. 700 rows refused.", {
    timeout: 20_000,
  });
  await page.context().close();
  await own.page.context().close();
});

test("a wholesale change waits for the partner, and moves the shop's price only when it may", async ({
  browser,
  page: visitor,
}) => {
  const { page, slug } = await openOwnShop(browser, "Waitwell");
  const carrier = await plainPage(browser);
  await signIn(carrier, desk("/carrier"), demoPerson("carrier", "admin"));
  await carrier.goto(desk("/carrier/catalog"));
  const before = await inShop(visitor, slug, "/products/caller-name");
  const charge = carrier.locator("details", { hasText: "New price for Caller name, each month" });
  await charge.locator("summary").click();
  await charge.locator('[name="amount"]').fill("0.36");
  await send(charge.getByRole("button"));
  expect(await inShop(visitor, slug, "/products/caller-name")).toBe(before);
  await page.goto(desk("/partner/listings"));
  await page.getByRole("link", { name: "See what changes" }).click();
  const change = page.locator("[data-price-change]", { hasText: "Caller name, each month" }).first();
  await change.getByLabel("Use another price").check();
  await change.getByLabel("Another price", { exact: true }).fill("7.07");
  await send(page.getByRole("button", { name: "Save what I decided" }));
  await expect(page.locator("[data-price-change]", { hasText: "went from" })).toHaveCount(0);
  expect(await inShop(visitor, slug, "/products/caller-name")).toContain("$7.07");
  await carrier.context().close();
  await page.context().close();
});

test("products are picked, priced, confirmed and published in steps that keep what was chosen, without scripts", async ({
  browser,
}) => {
  const page = await plainPage(browser);
  await signIn(page, desk("/partner"), demoPerson("partner", "owner", "brightwick"));
  await page.goto(desk("/partner/listings/add"));
  await expect(page.locator('li[data-sku="local-standard"]')).toContainText("In your listings");
  await page.locator('li[data-sku="fax"] input[name^="pick."]').check();
  await page.locator('main [name="q"]').fill("toll");
  await send(page.getByRole("button", { name: "Filter" }));
  await expect(page.locator("main")).toContainText("1 picked so far");
  await send(page.getByRole("button", { name: "Go on with the ticked ones" }));
  await page.locator('[name="value"]').fill("100");
  await page.getByLabel("Nobody yet: they come in hidden").check();
  await send(named(page, "add-defaults").getByRole("button"));
  const prices = page.locator('tbody[data-sku="fax"] input[name^="price."]');
  await prices.first().fill("0.01");
  await send(page.getByRole("button", { name: "Go on" }));
  await expect(page.locator('[role="alert"]').first()).toContainText("below");
  await expect(prices.first()).toHaveValue("0.01");
  await prices.first().fill("6.66");
  await send(page.getByRole("button", { name: "Go on" }));
  await expect(page.locator("main dl")).toContainText("1, hidden");
  await page.getByRole("link", { name: "3. Review prices" }).click();
  await expect(prices.first()).toHaveValue("6.66");
  await page.getByRole("link", { name: "4. Confirm" }).click();
  await send(page.getByRole("button", { name: "Publish" }));
  await expect(row(page, "fax")).toContainText("$6.66");
  await expect(row(page, "fax")).toContainText("Hidden");
  await page.context().close();
});

test("with scripts a column is pasted into the prices, and a listing is dragged to another's place", async ({
  browser,
  page,
}) => {
  const owner = await openOwnShop(browser, "Dragwell");
  await signIn(page, desk("/partner"), owner.owner);
  // High enough that the bar with the bulk actions covers no row.
  await page.setViewportSize({ width: 1280, height: 2400 });
  await page.goto(desk("/partner/listings"), { waitUntil: "networkidle" });
  const [first = "", second = "", third = ""] = await order(page);
  await row(page, first).locator("[data-drag-handle]").dragTo(row(page, third).locator("th").first());
  await expect.poll(async () => (await order(page)).slice(0, 3)).toEqual([second, third, first]);
  await page.reload();
  expect((await order(page)).slice(0, 3)).toEqual([second, third, first]);
  await owner.page.context().close();

  const context = await browser.newContext();
  const paste = await context.newPage();
  await signIn(paste, desk("/partner"), demoPerson("partner", "owner", "oakmere"));
  await paste.goto(desk("/partner/listings/add"));
  await paste.locator('li[data-sku="caller-name"] input[name^="pick."]').check();
  await paste.getByRole("button", { name: "Go on with the ticked ones" }).click();
  await paste.getByRole("button", { name: "Review the prices" }).click();
  const prices = paste.locator('tbody[data-sku="caller-name"] input[name^="price."]');
  await prices.first().evaluate((field) => {
    const data = new DataTransfer();
    data.setData("text/plain", "$11.10\tnote\r\n$12.20\tnote\r\n");
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(prices.nth(0)).toHaveValue("11.10");
  await expect(prices.nth(1)).toHaveValue("12.20");
  await context.close();
});
