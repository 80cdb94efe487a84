import { type Browser, expect, type Page, test } from "@playwright/test";
import { consolePages } from "../support/console-pages";
import { demoPerson, openOwnShop, send, signIn } from "../support/door-people";
import { desk, shop } from "../support/e2e";
import { keyboardProblems, phoneProblems, skipProblems } from "../support/keyboard";

test.setTimeout(120_000);
test.use({ contextOptions: { reducedMotion: "reduce" }, trace: "off" });

async function judgeAll(page: Page, paths: string[]): Promise<Record<string, string[]>> {
  const problems: Record<string, string[]> = {};
  for (const path of paths) {
    await page.goto(desk(path));
    // A preview that still loads takes the focus along with what it replaces.
    if ((await page.locator("iframe").count()) > 0) await page.waitForLoadState("networkidle");
    const found = [...(await keyboardProblems(page)), ...(await skipProblems(page)), ...(await phoneProblems(page))];
    if (found.length > 0) problems[path] = found;
  }
  return problems;
}

const firstAddress = (links: Element[]) => links.slice(0, 1).map((link) => link.getAttribute("href") ?? "");

/** A shop that somebody has asked something, with its owner signed in where scripts run. */
async function ownShop(page: Page, browser: Browser, name: string) {
  const own = await openOwnShop(browser, name);
  await own.page.goto(shop(own.slug, "/contact"));
  const form = own.page.locator('form[data-form="contact"]');
  await form.locator('[name="name"]').fill("Vera Visitor");
  await form.locator('[name="email"]').fill("vera@bakery.example");
  await form.locator('[name="message"]').fill("Do you answer on Sundays?");
  await send(form.getByRole("button"));
  await own.page.context().close();
  await signIn(page, desk("/partner"), own.owner);
}

test.describe("every page of the consoles with the keyboard alone", () => {
  for (const part of [0, 1]) {
    test(`each stop is reached in order and seen, part ${part + 1}`, async ({ page, browser }) => {
      await ownShop(page, browser, part === 0 ? "Keyway" : "Keystone Quay");
      const paths = consolePages("partner").filter((_path, index) => index % 2 === part);
      if (part === 1) {
        await page.goto(desk("/partner/listings"));
        const listing = await page.locator('main tbody a[href^="/partner/listings/"]').first().getAttribute("href");
        paths.push(listing ?? "", "/partner/brand/versions/1");
      }
      expect(await judgeAll(page, paths)).toEqual({});
    });
  }

  test("the carrier's desk too", async ({ page }) => {
    await signIn(page, desk("/carrier"), demoPerson("carrier", "admin"));
    const paths = consolePages("carrier");
    for (const list of ["/carrier/providers", "/carrier/partners"]) {
      await page.goto(desk(list));
      paths.push(...(await page.locator(`main a[href^="${list}/"]`).evaluateAll(firstAddress)));
    }
    expect(await judgeAll(page, paths)).toEqual({});
  });

  test("the menu of a phone opens, and closes with Escape", async ({ page }) => {
    await page.setViewportSize({ width: 375, height: 740 });
    await signIn(page, desk("/partner"), demoPerson("partner", "owner", "harborline"));
    const menu = page.locator("header summary");
    await expect(async () => {
      await menu.focus();
      if (!(await page.locator("header details").getAttribute("open"))) await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Escape");
      await expect(page.locator("header details")).not.toHaveAttribute("open", { timeout: 500 });
    }).toPass();
    await expect(menu).toBeFocused();
  });
});
