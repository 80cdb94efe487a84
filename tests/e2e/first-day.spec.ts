import { expect, type Page, test } from "@playwright/test";
import { type Credentials, send, signIn } from "../support/door-people";
import { portalName, type Stage, startStage } from "../support/own-domain";
import { missingTools } from "../support/programs";

/**
 * A partner's first day in one run: invited by the carrier, it publishes its shop and puts it on a domain of its own, alone and without
 * scripts; visitors then find the shop there over HTTPS. The name server, Caddy and the browser are real.
 */
const missing = missingTools("nsd", "caddy");
test.skip(missing !== null, missing ?? "");

const zone = "saltmarsh.test";
const host = `phones.${zone}`;
const free = `saltmarsh.${portalName}`;
const owner: Credentials = { email: "sal@saltmarsh.example", password: "seven otters under a pier" };
const colour = "#0b6e4f";

let stage: Stage;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  stage = await startStage([zone]);
});

test.afterAll(async () => {
  expect((await stage?.close()) ?? 0).toBe(0);
});

const open = async () => (await stage.browser.newContext({ ignoreHTTPSErrors: true, javaScriptEnabled: false })).newPage();
const press = (page: Page, form: string) => send(page.locator(`form[data-form="${form}"]`).getByRole("button").last());

async function invite(): Promise<string> {
  const page = await open();
  const admin = stage.signIns.find(({ door, role }) => door === "carrier" && role === "admin") as Credentials;
  await signIn(page, stage.at(portalName, "/carrier/sign-in"), admin);
  await page.goto(stage.at(portalName, "/carrier/partners"));
  const form = page.locator('form[data-form="create-partner"]');
  await form.locator('[name="name"]').fill("Saltmarsh Telephones");
  await form.locator('[name="slug"]').fill("saltmarsh");
  await form.locator('[name="ownerEmail"]').fill(owner.email);
  await press(page, "create-partner");
  const link = await page.locator("a[data-invitation]").getAttribute("href");
  await page.context().close();
  return link ?? "";
}

async function join(page: Page, invitation: string) {
  await page.goto(invitation);
  const form = page.locator('form[data-form="accept-invitation"]');
  await form.locator('[name="name"]').fill("Sal Marsh");
  await form.locator('[name="password"]').fill(owner.password);
  await press(page, "accept-invitation");
  await expect(page).toHaveURL(stage.at(portalName, "/partner"));
}

async function publish(page: Page) {
  await page.goto(stage.at(portalName, "/partner/brand"));
  const form = page.locator('form[data-form="save-brand"]');
  const fields = { tagline: "Numbers with the tide", primary: colour, supportPhone: "(207) 555-0177", terms: "You pay monthly." };
  for (const [name, value] of Object.entries(fields)) await form.locator(`[name="${name}"]`).fill(value);
  await send(page.getByRole("button", { name: "Save and publish" }));
  await press(page, "publish-brand");
  await expect(page.locator("main")).toContainText("Published");
}

/** The records as the console shows them, in the words of a zone file. */
async function recordsShown(page: Page): Promise<string[]> {
  const cards = await page.locator("[data-record]").all();
  return Promise.all(
    cards.map(async (card) => {
      const type = await card.getAttribute("data-record");
      const [name, value] = await card.locator("dd code.select-all.bg-sunken").allTextContents();
      return type === "TXT" ? `${name}. IN TXT "${value}"` : `${name}. IN ${type} ${value}.`;
    }),
  );
}

async function connect(page: Page) {
  await page.goto(stage.at(portalName, "/partner/domains"));
  await page.locator('form[data-form="add-domain"] [name="domain"]').fill(host);
  await press(page, "add-domain");
  await expect(stage.caddy.certificateOf(host), "nothing answers there yet").rejects.toThrow();
  await stage.zones.set(zone, await recordsShown(page));
  await expect(async () => {
    await press(page, "check-domain");
    await expect(page.locator("main .badge").first()).toHaveText("Serving", { timeout: 100 });
  }).toPass({ timeout: 40_000, intervals: [2_000] });
}

test("from the carrier's invitation to a published shop on its own HTTPS domain", async () => {
  test.setTimeout(180_000);
  const page = await open();
  await join(page, await invite());
  await publish(page);
  await connect(page);

  expect((await stage.caddy.certificateOf(host)).names, "signed by Caddy's authority, for this name").toBe(`DNS:${host}`);
  const visitor = await open();
  const answer = await visitor.goto(stage.at(free, "/products"));
  await expect(visitor, "the free address leads there").toHaveURL(stage.at(host, "/products"));
  expect(answer?.headers()["strict-transport-security"]).toMatch(/max-age=\d{7,}/);
  await visitor.goto(stage.at(host));
  await expect(visitor.locator("header")).toContainText("Saltmarsh Telephones");
  await expect(visitor.locator("body")).toContainText("Numbers with the tide");
  expect(await visitor.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--brand"))).toBe(colour);
  const html = await visitor.content();
  expect(html, "nothing of the platform or of another partner").not.toMatch(/portal\.test|harborline|brightwick|oakmere/i);
  await visitor.goto(stage.at(host, "/numbers"));
  expect(await visitor.locator("[data-e164]").count()).toBeGreaterThan(0);

  await visitor.goto(stage.at(host, "/contact"));
  const form = visitor.locator('form[data-form="contact"]');
  const question = { name: "Vera Visitor", email: "vera@bakery.example", message: "Do you answer on Sundays?" };
  for (const [name, value] of Object.entries(question)) await form.locator(`[name="${name}"]`).fill(value);
  await press(visitor, "contact");
  await expect(visitor).toHaveURL(stage.at(host, "/contact?sent=1#write"));
  await page.goto(stage.at(portalName, "/partner/enquiries"));
  await expect(page.locator("main")).toContainText(question.message);
});
