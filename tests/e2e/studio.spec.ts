import { type Browser, expect, type Page, test } from "@playwright/test";
import { demoPerson, openOwnShop, send, signIn } from "../support/door-people";
import { desk, shop } from "../support/e2e";

/** The brand studio: what is not published yet, looked at, shared, published and brought back. */
test.use({ javaScriptEnabled: false });

const field = (page: Page, name: string) => page.locator(`form[data-form="save-brand"] [name="${name}"]:not([type="color"])`);
const saveDraft = (page: Page) => page.getByRole("button", { name: "Save draft" });
const saveAndPublish = (page: Page) => page.getByRole("button", { name: "Save and publish" });
const form = (page: Page, name: string) => page.locator(`form[data-form="${name}"]`);
const frame = (page: Page) => page.frameLocator("iframe");
const framesColour = (page: Page) =>
  frame(page)
    .locator("html")
    .evaluate((html) => getComputedStyle(html).getPropertyValue("--brand").trim());

test("an owner saves, looks, is told what is missing, publishes, and brings the first version back", async ({
  browser,
  page: visitor,
}) => {
  const { page, slug } = await openOwnShop(browser, "Studiowell");
  await page.goto(desk("/partner/brand"));
  await field(page, "heroHeadline").fill("A headline before its time");
  await field(page, "primary").fill("#4d2a6b");
  await send(saveDraft(page));
  await expect(page.locator('[role="status"]').first()).toContainText("The draft is saved");
  await expect(frame(page).getByRole("heading", { level: 1 })).toHaveText("A headline before its time");
  expect(await framesColour(page)).toBe("#4d2a6b");
  await visitor.goto(shop(slug));
  await expect(visitor.locator("main")).not.toContainText("before its time");

  for (const tab of ["Numbers", "Product", "Service path", "Sign-in", "Not found"]) {
    await send(page.getByRole("navigation", { name: "Page in the preview" }).getByRole("link", { name: tab }));
    await expect(frame(page).locator("header")).toContainText("Studiowell");
    expect(await framesColour(page), tab).toBe("#4d2a6b");
  }
  const surface = () =>
    frame(page)
      .locator("html")
      .evaluate((html) => getComputedStyle(html).getPropertyValue("--surface").trim());
  const light = await surface();
  await send(page.getByRole("navigation", { name: "Screen of the preview" }).getByRole("link", { name: "Dark" }));
  expect(await surface()).not.toBe(light);
  await send(page.getByRole("navigation", { name: "Page in the preview" }).getByRole("link", { name: "Mail" }));
  await expect(frame(page).getByRole("heading", { level: 1 })).toHaveText("We got your question");
  await expect(page.locator("main pre")).toContainText("Studiowell");
  await send(page.getByRole("navigation", { name: "Page in the preview" }).getByRole("link", { name: "Home" }));
  for (const [name, width] of [
    ["Phone", 375],
    ["Tablet", 768],
  ] as const) {
    await send(page.getByRole("navigation", { name: "Width of the preview" }).getByRole("link", { name }));
    expect(
      await frame(page)
        .locator("html")
        .evaluate((html) => html.clientWidth),
    ).toBe(width);
  }

  await send(saveAndPublish(page));
  await expect(page.locator("main tbody", { hasText: "Main colour" })).toContainText("#4d2a6b");
  const blocker = page.locator('li[data-level="blocker"]', { hasText: "support" });
  await expect(blocker).toHaveCount(1);
  await send(form(page, "publish-brand").getByRole("button"));
  await expect(page.locator('[role="alert"]')).toContainText("can't be published yet");
  await blocker.getByRole("link").click();
  await expect(page).toHaveURL(desk("/partner/brand#supportPhone"));
  await field(page, "supportPhone").fill("(201) 555-0123");
  await field(page, "terms").fill("You pay **monthly**.");
  await send(saveAndPublish(page));
  await form(page, "publish-brand").locator('[name="note"]').fill("Purple from now on");
  await send(form(page, "publish-brand").getByRole("button"));
  await expect(page.locator('[role="status"]').first()).toContainText("Published");
  await visitor.goto(shop(slug));
  await expect(visitor.getByRole("heading", { level: 1 })).toHaveText("A headline before its time");

  await page.goto(desk("/partner/brand/versions"));
  const live = page.locator("main tr", { hasText: "Purple from now on" });
  await expect(live).toContainText("Live");
  await expect(live).toContainText("Main colour");
  await page.goto(desk("/partner/brand/versions/1"));
  await expect(frame(page).getByRole("heading", { level: 1 })).not.toHaveText("A headline before its time");
  await send(form(page, "restore-version").getByRole("button"));
  await expect(page.locator('[role="status"]').first()).toContainText("The old version is the draft now");
  await expect(field(page, "heroHeadline")).not.toHaveValue("A headline before its time");
  await page.goto(desk("/partner/brand/versions/1"));
  await send(form(page, "restore-version").getByRole("button"));
  await expect(page.locator('[role="alert"]')).toContainText("is still there");
  await form(page, "restore-version").locator('[name="replaceDraft"]').check();
  await send(form(page, "restore-version").getByRole("button"));

  await page.locator("summary", { hasText: "Discard draft" }).click();
  await send(form(page, "discard-draft").getByRole("button"));
  await expect(field(page, "heroHeadline")).toHaveValue("A headline before its time");
  await visitor.goto(shop(slug));
  await expect(visitor.getByRole("heading", { level: 1 })).toHaveText("A headline before its time");
  await page.context().close();
});

test("a shared preview opens for somebody who is nobody here, until it is withdrawn", async ({ browser, page: outsider }) => {
  const { page, slug } = await openOwnShop(browser, "Shareaway");
  await page.goto(desk("/partner/brand/share"));
  await expect(page.locator("main")).toContainText("There is no draft to show");
  await page.goto(desk("/partner/brand"));
  await field(page, "heroHeadline").fill("For your eyes first");
  await send(saveDraft(page));
  await page.goto(desk("/partner/brand/share"));
  await form(page, "share-preview").getByLabel("Seven days").check();
  await send(form(page, "share-preview").getByRole("button"));
  const link = (await page.locator("[data-share-link]").getAttribute("data-share-link")) ?? "";
  expect(link).toContain(shop(slug, "/preview/"));

  const answer = await outsider.goto(link);
  expect(answer?.headers()["x-robots-tag"]).toBe("noindex, nofollow");
  await expect(outsider.getByRole("heading", { level: 1 })).toHaveText("For your eyes first");
  await expect(outsider.locator("body")).toContainText("Preview of a draft, not the live shop.");
  await outsider.locator('header a[href$="/contact"]').first().click();
  await expect(outsider).toHaveURL(/\/preview\/[^/]+\/contact$/);
  await outsider.locator('form[data-form="contact"] [name="name"]').fill("Vera");
  await send(form(outsider, "contact").getByRole("button"));
  await expect(outsider.locator("body")).toContainText("Forms are not sent from a preview");
  expect(await outsider.context().cookies()).toEqual([]);

  await page.goto(desk("/partner/brand/share"));
  await send(form(page, "withdraw-preview").getByRole("button"));
  expect((await outsider.goto(link))?.status()).toBe(410);
  await expect(outsider.locator("body")).not.toContainText("Shareaway");
  await page.context().close();
});

async function second(browser: Browser, owner: { email: string; password: string }) {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signIn(page, desk("/partner"), owner);
  return page;
}

test("of two editors the second chooses field by field, and loses nothing", async ({ browser }) => {
  const { page: first, owner } = await openOwnShop(browser, "Twohands");
  const other = await second(browser, owner);
  for (const page of [first, other]) await page.goto(desk("/partner/brand"));
  await field(first, "tagline").fill("The first one's tagline");
  await field(first, "heroHeadline").fill("The first one's headline");
  await field(first, "primary").fill("#1c5b8a");
  await send(saveDraft(first));

  await field(other, "about").fill("The second one's story");
  await field(other, "heroHeadline").fill("The second one's headline");
  await field(other, "primary").fill("#8a5b1c");
  await send(saveDraft(other));
  await expect(other.locator('[role="alert"]')).toContainText("Olive Ownright saved the draft");
  await expect(other.locator("form")).toContainText(["Somebody else worked on this brand"]);
  await expect(field(other, "about")).toHaveValue("The second one's story");
  await expect(field(other, "heroHeadline")).toHaveValue("The second one's headline");
  await other.locator('[name="keep-heroHeadline"][value="theirs"]').check();
  await send(saveDraft(other));
  await expect(other.locator('[role="status"]').first()).toContainText("The draft is saved");
  await expect(field(other, "tagline")).toHaveValue("The first one's tagline");
  await expect(field(other, "about")).toHaveValue("The second one's story");
  await expect(field(other, "heroHeadline")).toHaveValue("The first one's headline");
  await expect(field(other, "primary")).toHaveValue("#8a5b1c");
  await Promise.all([first, other].map((page) => page.context().close()));
});

test.describe("with scripts on", () => {
  test.use({ javaScriptEnabled: true });

  test("a colour shows in the preview as it is typed, and leaving without saving asks first", async ({ page }) => {
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) errors.push(message.text());
    });
    await signIn(page, desk("/partner"), demoPerson("partner", "owner", "brightwick"));
    await page.goto(desk("/partner/brand"));
    await expect(page.locator('input[type="color"]').first()).toBeVisible();
    const before = await framesColour(page);
    await field(page, "primary").fill("#12803c");
    await expect.poll(() => framesColour(page)).toBe("#12803c");
    await expect(page.getByText("Not saved yet")).toBeVisible();
    // Another page of the preview has them too, and what was typed is still there.
    await page.getByRole("navigation", { name: "Page in the preview" }).getByRole("link", { name: "Numbers" }).click();
    await expect(frame(page).locator("main li[data-e164]").first()).toBeVisible();
    await expect.poll(() => framesColour(page)).toBe("#12803c");
    await expect(field(page, "primary")).toHaveValue("#12803c");

    await page.locator('nav a[href="/partner/listings"]').locator("visible=true").click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await page.getByRole("button", { name: "Stay here" }).click();
    await expect(page.getByRole("dialog")).toBeHidden();
    await field(page, "primary").fill(before);
    await expect(page.getByText("Not saved yet")).toBeHidden();
    await page.locator('nav a[href="/partner/listings"]').locator("visible=true").click();
    await page.waitForURL(desk("/partner/listings"));
    expect(errors).toEqual([]);
  });

  test("the preview's page has no origin: it reads no cookie of the shop and reaches nothing of the console", async ({
    page,
  }) => {
    await signIn(page, shop("brightwick", "/sign-in"), demoPerson("customer", "customer", "brightwick"));
    await signIn(page, desk("/partner"), demoPerson("partner", "owner", "brightwick"));
    await page.goto(desk("/partner/brand"));
    await expect(frame(page).locator("header")).toBeVisible();
    await expect(frame(page).locator("header")).not.toContainText("Your account");
    const inner = page.frames().find((one) => one.url().includes("/preview/"));
    const reached = await inner?.evaluate(() => {
      const outcome = (read: () => unknown) => {
        try {
          return `read ${String(read())}`;
        } catch {
          return "refused";
        }
      };
      return [
        window.origin,
        outcome(() => document.cookie),
        outcome(() => parent.document.title),
        outcome(() => localStorage.length),
      ];
    });
    expect(reached).toEqual(["null", "refused", "refused", "refused"]);
  });
});
