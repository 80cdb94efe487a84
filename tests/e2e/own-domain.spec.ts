import { expect, type Page, test } from "@playwright/test";
import { type Credentials, send, signIn } from "../support/door-people";
import { portalName, type Stage, startStage } from "../support/own-domain";
import { missingTools } from "../support/programs";

/**
 * A partner's own domain with real parts: a name server whose zones change, Caddy with certificates on demand, a browser. The scripts
 * are off, so every deed is a plain form.
 */
const missing = missingTools("nsd", "caddy");
test.skip(missing !== null, missing ?? "");
test.describe.configure({ mode: "serial" });

const host = "shop.harbor.test";
const free = `harborline.${portalName}`;
const leads = `shop IN CNAME ${free}.`;

let stage: Stage;
let page: Page;
let challenge = "";
const proof = () => `_portal-challenge.shop IN TXT "${challenge}"`;

const personOf = (door: string, role: string): Credentials =>
  stage.signIns.find((one) => one.door === door && one.role === role && one.email.includes("@harborline")) as Credentials;
const state = () => page.locator("main .badge").first();
const seen = (type: string) => page.locator(`[data-record="${type}"]`);
const press = (form: string) => send(page.locator(`form[data-form="${form}"]`).getByRole("button"));

/** The button may be pressed every ten seconds; the portal's own looks count too. */
async function checkNow() {
  await expect(async () => {
    await press("check-domain");
    await expect(page.locator("main")).not.toContainText("Please wait", { timeout: 100 });
  }).toPass({ timeout: 40_000, intervals: [2_000] });
}

async function addDomain() {
  await page.goto(stage.at(portalName, "/partner/domains"));
  await page.locator('form[data-form="add-domain"] [name="domain"]').fill(host);
  await press("add-domain");
  challenge = (await seen("TXT").locator("code").filter({ hasText: "portal-challenge=" }).first().textContent()) ?? "";
  expect(challenge).toMatch(/^portal-challenge=[\w-]{22}$/);
}

test.beforeAll(async () => {
  test.setTimeout(240_000);
  stage = await startStage(["harbor.test"]);
  const context = await stage.browser.newContext({ ignoreHTTPSErrors: true, javaScriptEnabled: false });
  page = await context.newPage();
  await signIn(page, stage.at(portalName, "/partner/sign-in"), personOf("partner", "owner"));
});

test.afterAll(async () => {
  expect((await stage?.close()) ?? 0).toBe(0);
});

test("the portal's own names have certificates; a name that nobody proved gets none", async () => {
  await addDomain();
  await expect(state()).toHaveText("Waiting");
  for (const own of [portalName, free]) expect((await stage.caddy.certificateOf(own)).names).toBe(`DNS:${own}`);
  for (const other of [host, "harbor.test", `nobody.${portalName}`]) {
    await expect(stage.caddy.certificateOf(other), other).rejects.toThrow();
  }
});

test("every record is shown at once, with what the name server says of each", async () => {
  await expect(page.locator("[data-record]")).toHaveCount(2);
  await expect(seen("CNAME")).toContainText(free);
  await expect(seen("TXT")).toContainText(`_portal-challenge.${host}`);
  await expect(seen("TXT")).toContainText("No such record");
  await expect(page.locator("main")).toContainText(`asked of ${stage.zones.address}`);
});

test("leading the name here proves nothing", async () => {
  await stage.zones.set("harbor.test", [leads]);
  await checkNow();
  await expect(state()).toHaveText("Waiting");
  await expect(seen("CNAME")).toHaveAttribute("data-verdict", "right");
  await expect(stage.caddy.certificateOf(host)).rejects.toThrow();
});

test("with its TXT record it shows the brand over HTTPS, and the free address leads there", async () => {
  await stage.zones.set("harbor.test", [leads, proof()]);
  await checkNow();
  await expect(state()).toHaveText("Serving");
  expect((await stage.caddy.certificateOf(host)).names).toBe(`DNS:${host}`);
  const shop = await stage.caddy.ask(host, "/messaging");
  expect(shop.status).toBe(200);
  expect(shop.text).toContain("Harborline");
  expect(shop.text).toContain(`<link rel="canonical" href="${stage.at(host, "/messaging")}"/>`);
  const old = await stage.caddy.ask(free, "/messaging?a=1");
  expect([old.status, old.headers.location]).toEqual([301, stage.at(host, "/messaging?a=1")]);
  await expect(page.locator("header a", { hasText: "Open the shop" }).first()).toHaveAttribute(
    "href",
    stage.at(host, "").replace(/\/$/, ""),
  );
});

test("a customer signs in on it, with a session of that host alone", async () => {
  const customer = await (await stage.browser.newContext({ ignoreHTTPSErrors: true })).newPage();
  await signIn(customer, stage.at(free, "/sign-in"), personOf("customer", "customer"));
  await expect(customer).toHaveURL(stage.at(host, "/account"));
  const cookies = (await customer.context().cookies()).filter(({ name }) => name.startsWith("__Host-portal-"));
  expect(cookies).toMatchObject([{ domain: host, secure: true, httpOnly: true, path: "/" }]);
  await customer.context().close();
});

test("one wrong answer changes nothing; the second does, and the free address shows the shop again", async () => {
  test.setTimeout(120_000);
  await stage.zones.set("harbor.test", [proof()]);
  await checkNow();
  await expect(seen("CNAME")).toHaveAttribute("data-verdict", "missing");
  await expect(state()).toHaveText("Serving");
  await checkNow();
  await expect(state()).toHaveText("Failing");
  const shop = await stage.caddy.ask(free, "/messaging");
  expect([shop.status, shop.text.includes(`href="${stage.at(free, "/messaging")}"`)]).toEqual([200, true]);
  expect((await stage.caddy.ask(host)).status, "in its grace it answers too").toBe(200);
});

test("the owners got a mail about it, in the shop's brand", async () => {
  const admin = stage.signIns.find((one) => one.door === "carrier" && one.role === "admin") as Credentials;
  const desk = await (await stage.browser.newContext({ ignoreHTTPSErrors: true })).newPage();
  await signIn(desk, stage.at(portalName, "/carrier/sign-in"), admin);
  await expect(async () => {
    await desk.goto(stage.at(portalName, "/carrier/mail"));
    await desk.getByRole("link", { name: `${host} does not lead to your shop any more` }).click({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  await expect(desk.locator("main")).toContainText(personOf("partner", "owner").email);
  await expect(desk.frameLocator("iframe").first().locator("body")).toContainText("Harborline");
  await desk.context().close();
});

test("it comes back with its records", async () => {
  await stage.zones.set("harbor.test", [leads, proof()]);
  await checkNow();
  await expect(state()).toHaveText("Serving");
  expect((await stage.caddy.ask(free)).status).toBe(301);
});

test("removed, it answers 404 at once though its certificate is out, and its old TXT record proves nothing", async () => {
  await page.locator("summary", { hasText: "Remove this domain" }).click();
  await press("remove-domain");
  const gone = await stage.caddy.ask(host);
  expect(gone.status).toBe(404);
  expect(gone.text).not.toMatch(/harborline/i);
  expect((await stage.caddy.ask(free)).status).toBe(200);
  const before = challenge;
  await addDomain();
  expect(challenge).not.toBe(before);
  await expect(state()).toHaveText("Waiting");
  await expect(seen("TXT")).toContainText(before);
  expect((await stage.caddy.ask(host)).status).toBe(404);
});
