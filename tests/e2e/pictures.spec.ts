import { type Browser, expect, type Page, test } from "@playwright/test";
import sharp from "sharp";
import { openOwnShop, send } from "../support/door-people";
import { desk, shop } from "../support/e2e";

/** The five pictures of a brand, from the upload to what a visitor, a telephone and a link card get. */
test.use({ javaScriptEnabled: false });

const drawn = (width: number, height: number, inside: string) => ({
  name: "picture.svg",
  mimeType: "image/svg+xml",
  buffer: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${inside}</svg>`),
});
const logoIn = (ink: string) =>
  drawn(300, 60, `<circle cx="30" cy="30" r="28" fill="${ink}"/><path d="M70 20h220v20H70z" fill="${ink}"/>`);
const photo = async (width: number, height: number) => ({
  name: "photo.jpg",
  mimeType: "image/jpeg",
  buffer: await sharp({ create: { width, height, channels: 3, background: "#c98a3a" } })
    .jpeg()
    .toBuffer(),
});

const field = (page: Page, name: string) => page.locator(`form[data-form="save-brand"] [name="${name}"]:not([type="color"])`);
const saveDraft = (page: Page) => page.getByRole("button", { name: "Save draft" });

async function publish(page: Page) {
  await page.goto(desk("/partner/brand/publish"));
  await send(page.locator('form[data-form="publish-brand"]').getByRole("button"));
  await expect(page.locator('[role="status"]').first()).toContainText("Published");
}

/** What stands in the head, by name. */
const headOf = (page: Page) =>
  page.evaluate(() => ({
    meta: Object.fromEntries(
      [...document.querySelectorAll("meta")].map((tag) => [tag.getAttribute("property") ?? tag.name, tag.content] as const),
    ),
    icons: [...document.querySelectorAll<HTMLLinkElement>('link[rel~="icon"], link[rel="apple-touch-icon"]')].map((link) => ({
      href: link.href,
      sizes: link.getAttribute("sizes") ?? "",
    })),
  }));

async function sizeAt(page: Page, address: string) {
  const answer = await page.request.fetch(address.replace(/^(https?:\/\/)[^/:]+/, "$1127.0.0.1"), {
    headers: { Host: new URL(address).host },
  });
  const { width, height } = await sharp(await answer.body()).metadata();
  return [answer.status(), width, height];
}

/** Whether anything of the words, the search or the numbers stands on the picture. */
const isWrittenOn = (page: Page) =>
  page.evaluate(() => {
    const picture = document.querySelector(".hero-picture")?.getBoundingClientRect();
    if (!picture || picture.width < 100 || picture.height < 100) return "no picture";
    const boxes = [...document.querySelectorAll(".hero-words > *, .hero-search *")].map((part) => part.getBoundingClientRect());
    return boxes.some(
      (box) =>
        box.right > picture.left + 1 &&
        box.left < picture.right - 1 &&
        box.bottom > picture.top + 1 &&
        box.top < picture.bottom - 1,
    );
  });

async function lookIn(browser: Browser, address: string, colorScheme: "light" | "dark") {
  const context = await browser.newContext({ javaScriptEnabled: false, colorScheme, viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(address);
  const logo = await page.locator(".shop-logo").evaluate((image: HTMLImageElement) => image.currentSrc);
  await context.close();
  return logo;
}

test("a shop without pictures has an initial for an icon and a drawn card", async ({ browser, page: visitor }) => {
  const { page, slug } = await openOwnShop(browser, "Plainwell");
  await visitor.goto(shop(slug));
  const { meta, icons } = await headOf(visitor);
  expect(meta["og:image"]).toMatch(new RegExp(`^${shop(slug, "/brand-assets/card.png")}\\?v=\\d+$`));
  expect(await sizeAt(visitor, meta["og:image"] ?? "")).toEqual([200, 1200, 630]);
  expect(icons.map(({ sizes }) => sizes).sort()).toEqual(["16x16", "180x180", "32x32", "48x48"]);
  for (const { href, sizes } of icons) expect(await sizeAt(visitor, href)).toEqual([200, ...sizes.split("x").map(Number)]);
  await page.goto(desk("/partner/brand"));
  await expect(page.getByAltText("Icon, as it is drawn")).toBeVisible();
  await expect(page.getByAltText("Share card, as it is drawn")).toBeVisible();
  await page.context().close();
});

test("five pictures go from the form to the shop, in light and in dark, and back", async ({ browser, page: visitor }) => {
  test.setTimeout(240_000);
  const { page, slug } = await openOwnShop(browser, "Picturewell");
  await page.goto(desk("/partner/brand"));
  await field(page, "logo").setInputFiles(logoIn("#14202b"));
  await field(page, "logoDark").setInputFiles(logoIn("#ffffff"));
  await field(page, "icon").setInputFiles(drawn(300, 300, '<rect width="300" height="300" fill="#7a1f4b"/>'));
  await field(page, "hero").setInputFiles(await photo(2000, 1200));
  await field(page, "card").setInputFiles(await photo(900, 900));
  await field(page, "heroAlt").fill("Two technicians at a telephone rack");
  await field(page, "supportEmail").fill("help@picturewell.example");
  await field(page, "terms").fill("You pay monthly.");
  await send(saveDraft(page));

  const framed = page.frameLocator("iframe");
  const lightLogo = await framed.locator(".shop-logo").getAttribute("src");
  await expect(framed.getByAltText("Two technicians at a telephone rack")).toBeVisible();
  await send(page.getByRole("navigation", { name: "Screen of the preview" }).getByRole("link", { name: "Dark" }));
  await expect(framed.locator(".shop-logo")).not.toHaveAttribute("src", lightLogo ?? "");
  await page.goto(desk("/partner/brand/publish"));
  await expect(page.locator("main")).toContainText("The share card is smaller than 1200 × 630");
  await publish(page);

  const [light, dark] = [await lookIn(browser, shop(slug), "light"), await lookIn(browser, shop(slug), "dark")];
  expect(light).not.toBe(dark);
  for (const width of [375, 768, 1280, 1600]) {
    await visitor.setViewportSize({ width, height: 900 });
    await visitor.goto(shop(slug));
    expect(await isWrittenOn(visitor), `at ${width} px`).toBe(false);
    const loaded = await visitor
      .locator(".hero-picture")
      .evaluate((image: HTMLImageElement) => [image.complete, image.naturalWidth > 0]);
    expect(loaded).toEqual([true, true]);
  }
  const { meta } = await headOf(visitor);
  expect(await sizeAt(visitor, meta["og:image"] ?? "")).toEqual([200, 900, 473]);
  expect([meta["og:image:width"], meta["og:image:height"], meta["twitter:card"]]).toEqual(["900", "473", "summary_large_image"]);

  await page.goto(desk("/partner/brand"));
  for (const label of ["Logo for dark pages", "Picture at the top", "Share card"]) {
    await send(page.getByRole("button", { name: `Back to the inherited value of ${label}`, exact: true }));
    await expect(page.getByAltText(`${label} in use`)).toHaveCount(0);
  }
  await publish(page);
  await visitor.goto(shop(slug));
  await expect(visitor.locator(".hero-picture")).toHaveCount(0);
  expect(await lookIn(browser, shop(slug), "dark")).toBe(light);
  expect((await headOf(visitor)).meta["og:image"]).toContain("/brand-assets/card.png");
  await page.context().close();
});
