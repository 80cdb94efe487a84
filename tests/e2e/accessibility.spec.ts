import { expect, type Page, test } from "@playwright/test";
import { consolePages } from "../support/console-pages";
import { addPartner, type DemoSlug, demoPerson, demoSlugs, openOwnShop, send, signIn } from "../support/door-people";
import { desk, shop } from "../support/e2e";
import { judge, judgeOnPhone } from "../support/judge-page";
import { shopPages } from "../support/storefront-pages";

// Each test judges many pages; a busy machine of two cores needs seconds for one.
test.setTimeout(180_000);
// Nothing is judged while it is on its way to another colour or size.
// A trace of pages that axe walks through would take longer than the walk.
test.use({ contextOptions: { reducedMotion: "reduce" }, trace: "off" });

/** Opens each address and collects what is wrong, so that one run names every page. */
async function judgeAll(page: Page, addresses: string[], how = judge): Promise<Record<string, string[]>> {
  const problems: Record<string, string[]> = {};
  for (const address of addresses) {
    await page.goto(address);
    problems[address] = await how(page);
  }
  return withoutEmpty(problems);
}

/** The brand's pages around a draft that is saved. */
async function judgeStudio(page: Page): Promise<Record<string, string[]>> {
  await page.goto(desk("/partner/brand"));
  await page.locator('form[data-form="save-brand"] [name="tagline"]').fill("A draft that nobody has seen");
  await page.getByRole("button", { name: "Save draft" }).click();
  await page.waitForURL(/done=saved/);
  const paths = ["?tab=mail&scheme=dark", "/publish", "/versions", "/versions/1", "/share"];
  const problems = await judgeAll(
    page,
    paths.map((path) => desk(`/partner/brand${path}`)),
  );
  await page.locator('form[data-form="share-preview"]').getByRole("button").click();
  await expect(page.locator("[data-share-link]")).toBeVisible();
  // The shared page itself lets no script run, so axe cannot either; it is the shop's page, which is judged above.
  return withoutEmpty({ ...problems, "a made link": await judge(page) });
}

/** A check with a page to share, a list with a reseller in it, and the example of a trace. */
async function judgeTools(page: Page, slug: DemoSlug): Promise<Record<string, string[]>> {
  const problems: Record<string, string[]> = {};
  const form = (name: string) => page.locator(`form[data-form="${name}"]`);
  await page.goto(shop(slug, "/check-provider"));
  await form("check-provider").locator('[name="name"]').fill("Granite Valley Telephone");
  await form("check-provider").locator('[name="spid"]').fill("X777");
  await send(form("check-provider").getByRole("button"));
  problems.check = await judge(page);
  await send(form("share-check").getByRole("button"));
  problems["a page to share"] = await judge(page);
  await page.goto(shop(slug, "/find-hops"));
  const list = "number,ocn,spid,altspid,lrn\n2015550100,SMPL,SMPL,none,none\n2015550101,SMPL,,X123,8025550000\n2015550102,,,,";
  await form("find-hops").locator('[name="list"]').fill(list);
  await send(form("find-hops").getByRole("button", { name: "Find the hops" }));
  problems.hops = await judge(page);
  await page.goto(shop(slug, "/read-trace?example=1"));
  await send(form("read-trace").getByRole("button", { name: "Read this trace" }));
  await expect(page.locator("[data-trace-figure]")).toBeVisible();
  problems.trace = await judge(page);
  return withoutEmpty(problems);
}

test.describe("axe finds nothing and nothing is wider than the window", () => {
  for (const slug of demoSlugs) {
    for (const half of [0, 1]) {
      test(`on the pages of ${slug}, part ${half + 1}`, async ({ page }) => {
        const pages = (await shopPages(slug)).filter((_page, index) => index % 2 === half);
        expect(
          await judgeAll(
            page,
            pages.map(({ path }) => shop(slug, path)),
          ),
        ).toEqual({});
      });
    }

    test(`on a customer's and on refused forms' pages of ${slug}`, async ({ page }) => {
      expect(await judgePersonalPages(page, slug)).toEqual({});
    });
  }

  for (const slug of ["brightwick", "oakmere"] as const)
    test(`on what a visitor's tools of ${slug} answer`, async ({ page }) => {
      expect(await judgeTools(page, slug)).toEqual({});
    });

  test("on a phone", async ({ page }) => {
    const pages = await shopPages("oakmere");
    const oneOfEach = pages.filter(({ path }) => !path.startsWith("/products/") || path.endsWith("/sms-mms"));
    const addresses = [...oneOfEach.map(({ path }) => shop("oakmere", path)), desk("/partner/sign-in")];
    expect(await judgeAll(page, addresses, judgeOnPhone)).toEqual({});
  });

  for (const half of [0, 1]) {
    test(`in the partner console, part ${half + 1}`, async ({ page, browser }) => {
      const own = await openOwnShop(browser, half === 0 ? "Clearview" : "Clearbrook");
      await askSomething(own.page, own.slug);
      await signIn(page, desk("/partner"), own.owner);
      const pages = consolePages("partner").filter((_path, index) => index % 2 === half);
      expect(await judgeAll(page, pages.map(desk))).toEqual({});
      await own.page.context().close();
    });
  }

  test("in the partner console, where something is refused, waits or has an id", async ({ page, browser }) => {
    const own = await openOwnShop(browser, "Clearwater");
    await signIn(page, desk("/partner/sign-in"), { ...own.owner, password: "wrong horse, wrong stable" });
    const problems: Record<string, string[]> = { refused: await judge(page) };
    await signIn(page, desk("/partner"), own.owner);
    await page.goto(desk("/partner/listings"));
    const listing = await page.locator('main tbody a[href^="/partner/listings/"]').first().getAttribute("href");
    Object.assign(problems, await judgeAll(page, [desk(listing ?? "")]));
    Object.assign(problems, await judgeDomain(page, own.slug));
    await page.goto(desk("/partner/brand"));
    await page.locator('form[data-form="save-brand"] input[name="primary"]').fill("no colour");
    await page.getByRole("button", { name: "Save draft" }).click();
    await expect(page.locator('[role="alert"]')).toBeVisible();
    problems["a brand that is refused"] = await judge(page);
    expect(withoutEmpty(problems)).toEqual({});
    await own.page.context().close();
  });

  test("in the studio, around a draft that is saved", async ({ page, browser }) => {
    const own = await openOwnShop(browser, "Clearspring");
    await signIn(page, desk("/partner"), own.owner);
    expect(await judgeStudio(page)).toEqual({});
    await own.page.context().close();
  });

  test("at the doors of both consoles", async ({ page, browser }) => {
    const carrier = await (await browser.newContext()).newPage();
    await signIn(carrier, desk("/carrier"), demoPerson("carrier", "admin"));
    const { invitation } = await addPartner(carrier, "Doorstep", "dora@doorstep.example");
    const problems = { "an opened shop": await judge(carrier) };
    const doors = [desk("/partner/sign-in"), desk("/carrier/sign-in"), invitation, desk("/partner/invitation/no-such-link")];
    expect(withoutEmpty({ ...problems, ...(await judgeAll(page, doors)) })).toEqual({});
    await carrier.context().close();
  });

  test("at the carrier desk", async ({ page, browser }) => {
    const own = await openOwnShop(browser, "Mailworth");
    await askSomething(own.page, own.slug);
    await own.page.context().close();
    await signIn(page, desk("/carrier"), demoPerson("carrier", "admin"));
    await page.goto(desk("/carrier/providers"));
    const provider = await page.locator('main a[href^="/carrier/providers/"]').first().getAttribute("href");
    const mail = page.locator("main tr", { hasText: "Mailworth" }).getByRole("link").first();
    await expect(async () => {
      await page.goto(desk("/carrier/mail"));
      await mail.click({ timeout: 1_000 });
      await expect(page.locator("main iframe")).toBeVisible({ timeout: 1_000 });
    }).toPass();
    expect(await judgeAll(page, [page.url(), ...[...consolePages("carrier"), provider ?? ""].map((path) => desk(path))])).toEqual(
      {},
    );
  });
});

const withoutEmpty = (problems: Record<string, string[]>) =>
  Object.fromEntries(Object.entries(problems).filter(([, found]) => found.length > 0));

async function judgePersonalPages(page: Page, slug: DemoSlug): Promise<Record<string, string[]>> {
  const problems: Record<string, string[]> = {};
  const customer = demoPerson("customer", "customer", slug);
  await signIn(page, shop(slug, "/sign-in"), { ...customer, password: "not the password" });
  problems["sign-in refused"] = await judge(page);
  await page.goto(shop(slug, "/contact"));
  await send(page.locator('form[data-form="contact"]').getByRole("button"));
  problems["contact refused"] = await judge(page);
  await signIn(page, shop(slug, "/sign-in"), customer);
  await expect(page).toHaveURL(shop(slug, "/account"));
  problems.account = await judge(page);
  for (const summary of await page.locator("main summary").all()) if (await summary.isVisible()) await summary.click();
  problems["account, unfolded"] = await judge(page);
  return withoutEmpty(problems);
}

/** A domain that is refused, and the page of one that waits, unfolded. */
async function judgeDomain(page: Page, slug: string): Promise<Record<string, string[]>> {
  const form = page.locator('form[data-form="add-domain"]');
  const add = async (name: string) => {
    await page.goto(desk("/partner/domains"));
    await form.locator('[name="domain"]').fill(name);
    await form.getByRole("button").click();
  };
  await add("co.uk");
  await expect(page.locator('[role="alert"]')).toBeVisible();
  const refused = await judge(page);
  await add(`www.${slug}.test`);
  await page.locator("summary", { hasText: "Remove this domain" }).click();
  return { "a domain that is refused": refused, "a domain that waits": await judge(page) };
}

async function askSomething(page: Page, slug: string) {
  await page.goto(shop(slug, "/contact"));
  const form = page.locator('form[data-form="contact"]');
  await form.locator('[name="name"]').fill("Vera Visitor");
  await form.locator('[name="email"]').fill("vera@bakery.example");
  await form.locator('[name="message"]').fill("Do you answer on Sundays?");
  await send(form.getByRole("button"));
}

test.describe("with the keyboard alone", () => {
  for (const slug of demoSlugs) {
    test(`the skip link of ${slug} is the first stop, is seen, and leads past the header`, async ({ page }) => {
      await page.goto(shop(slug, "/numbers"));
      await page.keyboard.press("Tab");
      const skip = page.locator(":focus");
      await expect(skip).toHaveAttribute("href", "#main");
      await expect(skip).toBeInViewport();
      const box = await skip.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThan(20);
      await page.keyboard.press("Enter");
      await expect(page.locator("#main")).toBeFocused();
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.querySelector("main")?.contains(document.activeElement))).toBe(true);
    });

    test(`each stop on the pages of ${slug} shows that it has the focus`, async ({ page }) => {
      for (const path of ["/", "/numbers", "/contact"]) {
        await page.goto(shop(slug, path));
        expect(await unseenStops(page, 40), path).toEqual([]);
      }
    });
  }

  test("numbers are searched with Tab and Enter", async ({ page }) => {
    await page.goto(shop("harborline", "/numbers"));
    await tabTo(page, 'main [name="q"]');
    await page.keyboard.type("207");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(shop("harborline", "/numbers?npa=207"));
    await tabTo(page, "main li[data-e164] a");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/numbers\/1207\d{7}$/);
  });

  test("the console's stops show that they have the focus", async ({ page }) => {
    await signIn(page, desk("/partner"), demoPerson("partner", "owner", "harborline"));
    for (const path of ["/partner", "/partner/brand"]) {
      await page.goto(desk(path));
      expect(await unseenStops(page, 40), path).toEqual([]);
    }
  });
});

async function tabTo(page: Page, selector: string) {
  for (let stop = 0; stop < 60; stop++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`Sixty times Tab does not reach ${selector}.`);
}

/** Presses Tab so many times and names the stops that show no outline or ring of at least 2 px (WCAG 2.4.13). */
async function unseenStops(page: Page, stops: number): Promise<string[]> {
  const unseen: string[] = [];
  for (let stop = 0; stop < stops; stop++) {
    await page.keyboard.press("Tab");
    const problem = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      // A link that covers its whole row shows its ring on what covers.
      const looks = [getComputedStyle(element), getComputedStyle(element, "::after"), getComputedStyle(element, "::before")];
      const isSeen = looks.some((look) => look.outlineStyle !== "none" && Number.parseFloat(look.outlineWidth) >= 2);
      return isSeen ? null : element.outerHTML.slice(0, 140);
    });
    if (problem) unseen.push(problem);
  }
  return unseen;
}
