import { expect, type Page, test } from "@playwright/test";
import sharp from "sharp";
import { acceptInvitation, addPartner, demoPerson, demoSlugs, openOwnShop, send, signIn } from "../support/door-people";
import { desk, portal, shop } from "../support/e2e";
import { ask, formPost } from "../support/http";

/** What partners and the carrier do at their consoles, without scripts; tests that change something open a shop of their own. */
test.use({ javaScriptEnabled: false });

const saveAndPublish = (page: Page) => page.getByRole("button", { name: "Save and publish" });
const publishButton = (page: Page) => page.locator('form[data-form="publish-brand"]').getByRole("button");
const saveBrand = (page: Page) => page.locator('form[data-form="save-brand"]');

/** What tells a shop apart. */
async function lookAt(page: Page, slug: string) {
  await page.goto(shop(slug));
  return {
    name: await page.locator('meta[property="og:site_name"]').getAttribute("content"),
    colour: await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--brand").trim()),
    logo: await page.locator("header img").evaluateAll((images) => images.map((image) => image.getAttribute("src"))),
    logoWidths: await page
      .locator("header img")
      .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth)),
  };
}

/** All demo shops, one after the other. */
async function lookAtDemo(page: Page) {
  const looks: Record<string, unknown> = {};
  for (const slug of demoSlugs) looks[slug] = await lookAt(page, slug);
  return looks;
}

test("an owner changes colour, name and logo; the shop shows them once they are published, and no other shop changes", async ({
  browser,
  page: visitor,
}) => {
  const own = await openOwnShop(browser, "Seabright");
  const others = await lookAtDemo(visitor);
  const before = await lookAt(visitor, own.slug);
  expect(before.name).toBe("Seabright");
  expect(before.logo).toEqual([]);

  const { page } = own;
  const logo = await sharp({ create: { width: 320, height: 96, channels: 3, background: "#7a1f4b" } })
    .png()
    .toBuffer();
  await page.goto(desk("/partner/brand"));
  const form = saveBrand(page);
  await form.locator('[name="name"]').fill("Seabright Voice & Text");
  await form.locator('input[name="primary"]').fill("#7a1f4b");
  await form.locator('input[name="logo"]').setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: logo });
  await send(saveAndPublish(page));
  expect(await lookAt(visitor, own.slug)).toEqual(before);

  // Nobody could reach a shop without a telephone number or an address, so it is not published yet.
  await send(publishButton(page));
  await expect(page.locator('[role="alert"]')).toBeVisible();
  expect(await lookAt(visitor, own.slug)).toEqual(before);
  await page.goto(desk("/partner/brand"));
  await form.locator('[name="supportEmail"]').fill("ahoy@seabright.example");
  await form.locator('[name="terms"]').fill("You pay monthly.");
  await send(saveAndPublish(page));
  await send(publishButton(page));
  const after = await lookAt(visitor, own.slug);
  expect(after).toMatchObject({ name: "Seabright Voice & Text", colour: "#7a1f4b" });
  expect(after.logo).toHaveLength(1);
  expect(after.logoWidths[0]).toBeGreaterThan(0);
  expect(await lookAtDemo(visitor)).toEqual(others);
  await page.context().close();
});

test("a brand that cannot be used is refused beside its field, with what was typed, and nothing is saved", async ({
  browser,
  page: visitor,
}) => {
  const { page, slug } = await openOwnShop(browser, "Fogbank");
  await page.goto(desk("/partner/brand"));
  await saveBrand(page).locator('input[name="primary"]').fill("seasick green");
  await saveBrand(page)
    .locator('input[name="logo"]')
    .setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: Buffer.from("no picture") });
  await send(saveAndPublish(page));
  await expect(page.locator('[role="alert"]')).toBeVisible();
  await expect(saveBrand(page).locator('input[name="primary"]')).toHaveAttribute("aria-invalid", "true");
  await expect(saveBrand(page).locator('input[name="primary"]')).toHaveValue("seasick green");
  expect((await lookAt(visitor, slug)).logo).toEqual([]);
  await page.context().close();
});

test("an owner changes a price; the product, the list and the number show it, and the neighbour's price stays", async ({
  browser,
  page: visitor,
}) => {
  const { page, slug } = await openOwnShop(browser, "Pricewell");
  const priceAt = async (host: string) => {
    await visitor.goto(shop(host, "/products/local-standard"));
    return visitor.locator("main table").first().innerText();
  };
  const neighbour = await priceAt("oakmere");
  expect(await priceAt(slug)).not.toContain("$7.77");

  await page.goto(desk("/partner/listings"));
  await page.locator("tbody", { hasText: "local-standard" }).getByRole("link").first().click();
  const monthly = page
    .locator("fieldset", { has: page.locator('select[name^="kind."]') })
    .filter({ hasText: /month/i })
    .first();
  await monthly.locator('select[name^="kind."]').selectOption("price");
  await monthly.locator('input[name^="value."]').fill("7.77");
  await monthly.locator('select[name^="rounding."]').selectOption("none");
  await send(page.locator('form[data-form="save-listing"]').getByRole("button", { name: "Save listing" }));
  await expect(page.locator("main")).toContainText("$7.77");

  expect(await priceAt(slug)).toContain("$7.77");
  await visitor.goto(shop(slug, "/numbers?npa=802"));
  await expect(visitor.locator("main li[data-e164]", { hasText: "$7.77" }).first()).toBeVisible();
  await visitor.locator("main li[data-e164]", { hasText: "$7.77" }).first().getByRole("link").click();
  await expect(visitor.locator("main")).toContainText("$7.77");
  expect(await priceAt("oakmere")).toBe(neighbour);
  await page.context().close();
});

test("a price under what the carrier allows is not sold under it", async ({ browser }) => {
  const { page, slug } = await openOwnShop(browser, "Toolow");
  await page.goto(desk("/partner/listings"));
  await page.locator("tbody", { hasText: "local-standard" }).getByRole("link").first().click();
  const monthly = page
    .locator("fieldset", { has: page.locator('select[name^="kind."]') })
    .filter({ hasText: /month/i })
    .first();
  await monthly.locator('select[name^="kind."]').selectOption("price");
  await monthly.locator('input[name^="value."]').fill("0.01");
  await send(page.locator('form[data-form="save-listing"]').getByRole("button", { name: "Save listing" }));
  await page.goto(shop(slug, "/products/local-standard"));
  await expect(page.locator("main table").first()).not.toContainText("$0.01");
  await expect(page.locator("main table").first()).toContainText(/\$\d/);
  await page.context().close();
});

test("the carrier adds a partner: its shop answers at once, the invitation works once, and the owner signs in", async ({
  browser,
  page: owner,
}) => {
  const carrier = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signIn(carrier, desk("/carrier"), demoPerson("carrier", "admin"));
  const email = "nora@newlight.example";
  const opened = await addPartner(carrier, "Newlight", email);
  const home = await owner.goto(shop(opened.slug));
  expect(home?.status()).toBe(200);
  await expect(owner.locator("header")).toContainText("Newlight");
  await owner.goto(shop(opened.slug, "/numbers?npa=201"));
  expect(await owner.locator("main li[data-e164]").count()).toBeGreaterThan(0);

  const password = "a lantern by the north door";
  await acceptInvitation(owner, opened.invitation, { name: "Nora Newlight", password });
  await expect(owner.locator("header")).toContainText("Newlight");
  await send(owner.locator('form[data-form="sign-out"]').last().getByRole("button"));
  expect((await owner.goto(opened.invitation))?.status()).toBe(404);
  await signIn(owner, desk("/partner"), { email, password });
  await expect(owner).toHaveURL(desk("/partner"));
  await expect(owner.getByRole("heading", { level: 1 })).toContainText("Newlight");

  await carrier.goto(desk("/carrier/audit"));
  await expect(carrier.locator("main")).toContainText(opened.slug);
  await carrier.context().close();
});

test("a viewer sees brand and prices and can change neither, not even with a form of one's own", async ({ page }) => {
  await signIn(page, desk("/partner"), demoPerson("partner", "viewer", "oakmere"));
  await expect(page).toHaveURL(desk("/partner"));
  await page.goto(desk("/partner/brand"));
  await expect(page.locator("main form")).toHaveCount(0);
  await page.goto(desk("/partner/listings"));
  await page.locator("tbody", { hasText: "local-standard" }).getByRole("link").first().click();
  await expect(page.locator("main")).toContainText("$");
  await expect(page.locator("main form")).toHaveCount(0);
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const { port, origin } = portal();
  for (const [path, form] of [
    ["/partner/brand", "save-brand"],
    ["/partner/brand/publish", "publish-brand"],
    [new URL(page.url()).pathname, "save-listing"],
  ] as const) {
    const post = formPost(origin, { form, name: "Taken over", baseVersion: "1", visibility: "hidden" });
    const answer = await ask(port, path, { ...post, host: `localhost:${port}`, headers: { ...post.headers, Cookie: cookie } });
    expect(answer.status, `${form} at ${path}`).toBe(403);
  }
  await page.goto(shop("oakmere", "/products/local-standard"));
  await expect(page.locator("header")).not.toContainText("Taken over");
  await expect(page.locator("main table").first()).toBeVisible();
});

test("a question about a number reaches the partner's console and both mails the carrier's mailbox", async ({
  browser,
  page: visitor,
}) => {
  const own = await openOwnShop(browser, "Askwell");
  const { page } = own;
  await page.goto(desk("/partner/brand"));
  await saveBrand(page).locator('[name="supportEmail"]').fill("desk@askwell.example");
  await saveBrand(page).locator('[name="terms"]').fill("You pay monthly.");
  await send(saveAndPublish(page));
  await send(publishButton(page));

  await visitor.goto(shop(own.slug, "/numbers?npa=802"));
  const row = visitor.locator("main li[data-e164]").first();
  const digits = ((await row.getAttribute("data-e164")) ?? "").slice(1);
  await row.getByRole("link").click();
  await visitor.locator(`main a[href="/contact?number=${digits}"]`).first().click();
  const form = visitor.locator('form[data-form="contact"]');
  await expect(form.locator('[name="number"]')).toHaveValue(new RegExp(`^\\+?${digits}$`));
  await form.locator('[name="email"]').fill("not an address");
  await send(form.getByRole("button"));
  await expect(visitor.locator('[role="alert"]')).toBeVisible();
  await form.locator('[name="name"]').fill("Vera Visitor");
  await form.locator('[name="email"]').fill("vera@bakery.example");
  await form.locator('[name="message"]').fill("Is it free from January?");
  await send(form.getByRole("button"));
  await expect(visitor.locator('[role="status"]')).toBeVisible();

  await page.goto(desk("/partner/enquiries"));
  const enquiry = page.getByRole("article").filter({ hasText: "Vera Visitor" });
  await expect(enquiry).toHaveCount(1);
  await expect(enquiry).toContainText("Is it free from January?");
  await expect(enquiry).toContainText(`(${digits.slice(1, 4)}) ${digits.slice(4, 7)}-${digits.slice(7)}`);
  await send(enquiry.locator('form[data-form="enquiry-state"]').getByRole("button"));
  await expect(page.locator('[role="status"]')).toBeVisible();

  const carrier = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signIn(carrier, desk("/carrier"), demoPerson("carrier", "admin"));
  for (const to of ["desk@askwell.example", "vera@bakery.example"]) {
    const mail = carrier.locator("main tr", { hasText: to }).filter({ hasText: "Askwell" });
    await expect(async () => {
      await carrier.goto(desk("/carrier/mail"));
      await mail.getByRole("link").click({ timeout: 1_000 });
      await expect(carrier.locator("main pre")).toContainText("Askwell", { timeout: 1_000 });
    }).toPass();
    await expect(carrier.locator("main iframe")).toHaveCount(1);
  }
  await Promise.all([page, carrier].map((one) => one.context().close()));
});

test.describe("with scripts on", () => {
  test.use({ javaScriptEnabled: true });

  test("the partner console hydrates without an error", async ({ page }) => {
    const errors = errorsOf(page);
    await signIn(page, desk("/partner"), demoPerson("partner", "owner", "brightwick"));
    for (const label of ["brand", "listings", "enquiries", "audit"]) {
      await page.locator(`nav a[href="/partner/${label}"]`).locator("visible=true").click();
      await page.waitForURL(desk(`/partner/${label}`));
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    }
    await page.goto(desk("/partner/brand"));
    // The colour picker is there only once the page is hydrated.
    await expect(page.locator('input[type="color"]').first()).toBeVisible();
    await page.locator('input[name="primary"]').fill("#123456");
    await expect(page.locator('input[type="color"]').first()).toHaveValue("#123456");
    expect(errors).toEqual([]);
  });

  test("the carrier desk hydrates without an error, and adds a partner in the page", async ({ page }) => {
    const errors = errorsOf(page);
    await signIn(page, desk("/carrier"), demoPerson("carrier", "admin"));
    for (const label of ["catalog", "inventory", "providers", "mail", "audit", "partners"]) {
      await page.locator(`nav a[href="/carrier/${label}"]`).locator("visible=true").click();
      await page.waitForURL(desk(`/carrier/${label}`));
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    }
    const opened = await addPartner(page, "Hydrate", "hal@hydrate.example");
    expect(opened.invitation).toContain(desk("/partner/invitation/"));
    expect((await page.goto(shop(opened.slug)))?.status()).toBe(200);
    expect(errors).toEqual([]);
  });
});

function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") errors.push(message.text());
  });
  return errors;
}
