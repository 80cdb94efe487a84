import { expect, type Page, test } from "@playwright/test";
import { openOwnShop, send } from "../support/door-people";
import { desk, shop } from "../support/e2e";

/** A partner changes its whole brand without scripts; each input is then seen where visitors meet it. */
test.use({ javaScriptEnabled: false });

const form = (page: Page) => page.locator('form[data-form="save-brand"]');
const field = (page: Page, name: string) => form(page).locator(`[name="${name}"]`);
const save = (page: Page) => send(page.getByRole("button", { name: "Save draft", exact: true }));

const typed: Record<string, string> = {
  name: "Quillfeather Telephony",
  tagline: "Lines for people who write",
  primary: "#f6821f",
  heroHeadline: "A number for every chapter",
  supportPhone: "(201) 555-0187",
  supportHours: "Weekdays until the ink dries",
  supportUrl: "https://help.quillfeather.example/",
  "navLinks.0.label": "Our press",
  "navLinks.0.url": "https://press.quillfeather.example/",
  "social.linkedin": "https://www.linkedin.com/company/quillfeather-sample",
  footerText: "Quillfeather, 9 Vellum Yard",
  browserTitle: "Quillfeather: lines and letters",
  description: "Telephone lines for publishers and presses.",
  mailSenderName: "The Quillfeather desk",
  mailFooter: "Set in type by hand.",
  privacy: "## What we keep\n\nYour *name*, and [how to reach us](https://help.quillfeather.example/).",
};

test("a dozen inputs, typed without scripts, each show on their surface", async ({ browser, page: visitor }) => {
  test.setTimeout(120_000);
  const own = await openOwnShop(browser, "Inkwell Works");
  const { page } = own;
  await page.goto(desk("/partner/brand"));
  for (const [name, value] of Object.entries(typed)) await field(page, name).fill(value);
  await field(page, "heroArt").selectOption("rings");
  await field(page, "colourScheme").selectOption("dark");
  await field(page, "carrierShown").selectOption("our-carrier");
  await field(page, "navPages.messaging").uncheck();
  await save(page);
  await expect(page.getByText("The draft is saved.")).toBeVisible();

  await send(page.getByRole("button", { name: "Insert a starting text for Terms of service" }));
  await expect(field(page, "terms")).toHaveValue(/not legal advice[\s\S]*Quillfeather Telephony/);
  await send(page.getByRole("button", { name: /^Back to the inherited value of Tagline/ }));
  await expect(field(page, "tagline")).toHaveValue("Business phone numbers and messaging");
  await expect(field(page, "name")).toHaveValue("Quillfeather Telephony");
  await send(page.getByRole("button", { name: /^Use this shade as main colour, from links/ }).first());
  const primary = await field(page, "primary").inputValue();
  expect(primary).not.toBe("#f6821f");

  await page.goto(desk("/partner/brand/publish"));
  await expect(page.getByText("“Terms of service” still has words of the starting text")).toBeVisible();
  await page.goto(desk("/partner/brand"));
  await field(page, "terms").fill("## What you buy\n\nPrices stand in this shop at the time you order.");
  await save(page);
  await page.goto(desk("/partner/brand/publish"));
  await send(page.locator('form[data-form="publish-brand"]').getByRole("button", { name: /^Publish/ }));

  await visitor.goto(shop(own.slug));
  await expect(visitor).toHaveTitle("Quillfeather: lines and letters");
  await expect(visitor.getByRole("heading", { level: 1 })).toHaveText("A number for every chapter");
  const html = await visitor.content();
  expect(html).toContain(`--brand:${primary}`);
  expect(html).toContain("color-scheme:dark");
  expect(html).toContain('content="Telephone lines for publishers and presses."');
  await expect(visitor.locator("header nav")).not.toContainText("Messaging");
  await expect(visitor.locator("header nav")).toContainText("Our press");
  const footer = visitor.locator("footer");
  await expect(footer).toContainText("Quillfeather, 9 Vellum Yard");
  await expect(footer.getByRole("link", { name: "LinkedIn" })).toHaveAttribute("href", typed["social.linkedin"] ?? "");
  await expect(footer.getByRole("link", { name: "Help pages" })).toHaveAttribute("href", typed.supportUrl ?? "");
  await expect(visitor.locator("main circle")).not.toHaveCount(0);

  await footer.getByRole("link", { name: "Privacy" }).click();
  await expect(visitor.getByRole("heading", { level: 2, name: "What we keep" })).toBeVisible();
  await expect(visitor.getByRole("link", { name: "how to reach us" })).toHaveAttribute("rel", "nofollow noopener");
  expect((await visitor.goto(shop(own.slug, "/legal/acceptable-use")))?.status()).toBe(404);
  expect((await visitor.goto(shop(own.slug, "/no-such-page")))?.status()).toBe(404);
  await expect(visitor.locator("footer")).toContainText("Quillfeather, 9 Vellum Yard");

  await visitor.goto(shop(own.slug, "/service-path"));
  await expect(visitor.getByText("This shop has chosen not to name its carrier.")).toBeVisible();
  expect(await visitor.content()).not.toContain("Keystone");
  await visitor.goto(shop(own.slug, "/sign-in"));
  await expect(visitor).toHaveTitle("Sign in · Quillfeather Telephony");
  await own.page.context().close();
});

test("what was typed stays beside the sentence that says what is wrong with it", async ({ browser }) => {
  const { page } = await openOwnShop(browser, "Wrong Inputs");
  await page.goto(desk("/partner/brand"));
  await field(page, "social.x").fill("https://x.evil.example/acme");
  await field(page, "navLinks.2.label").fill("Nowhere");
  await field(page, "supportUrl").fill("http://plain.example");
  await save(page);
  await expect(page.locator('[id="social.x-error"]')).toContainText("must lead to x.com");
  await expect(page.locator('[id="navLinks.2.url-error"]')).toContainText("the address that this link leads to");
  await expect(page.locator('[id="supportUrl-error"]')).toContainText("begins with https://");
  await expect(field(page, "social.x")).toHaveValue("https://x.evil.example/acme");
  await page.context().close();
});
