import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Browser, chromium, expect, type Page, test } from "@playwright/test";
import { findChromium } from "../../app/commands/chromium.mjs";
import type { SignIn } from "../../app/commands/demo";
import { send } from "../support/door-people";
import { type Portal, startPortal } from "../support/portal";
import { startTlsProxy, type TlsProxy } from "../support/tls-proxy";

/**
 * Two shops under one registrable domain, over HTTPS as in production: browsers call them same-site and send a shop's cookies with
 * a sibling's posts. (On `*.localhost` they would be cross-site, and these tests would pass with the guard out.)
 */
test.describe.configure({ mode: "serial" });

let proxy: TlsProxy;
let portal: Portal;
let browser: Browser;
let dataFolder: string;
let customer: SignIn;
const at = (slug: string, route = "/") => `https://${slug}.portal.test:${proxy.port}${route}`;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  dataFolder = mkdtempSync(path.join(tmpdir(), "portal-siblings-"));
  const target = { port: 0 };
  proxy = await startTlsProxy(target);
  const env = {
    PORTAL_ORIGIN: `https://portal.test:${proxy.port}`,
    STOREFRONT_ROOT: "portal.test",
    TRUSTED_PROXIES: "127.0.0.1",
    PORTAL_DATA: dataFolder,
  };
  execFileSync(process.execPath, ["build/server/portal.js", "demo"], { env: { ...process.env, ...env }, stdio: "pipe" });
  portal = await startPortal(env);
  target.port = portal.port;
  const signIns = JSON.parse(readFileSync(path.join(dataFolder, "demo-sign-ins.json"), "utf8")) as SignIn[];
  customer = signIns.find((one) => one.email === "customer@harborline.example") as SignIn;
  browser = await chromium.launch({
    executablePath: findChromium() ?? undefined,
    args: ["--no-sandbox", "--disable-background-networking", "--host-resolver-rules=MAP *.portal.test 127.0.0.1"],
  });
});

test.afterAll(async () => {
  await browser?.close();
  expect(await portal?.stop()).toBe(0);
  await proxy?.close();
  rmSync(dataFolder, { recursive: true, force: true });
});

async function signedIn(): Promise<Page> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  await page.goto(at("harborline", "/sign-in"));
  await page.locator('form[data-form="sign-in"] [name="email"]').fill(customer.email);
  await page.locator('form[data-form="sign-in"] [name="password"]').fill(customer.password);
  await send(page.locator('form[data-form="sign-in"]').getByRole("button"));
  await expect(page).toHaveURL(at("harborline", "/account"));
  return page;
}

const sessionCookie = async (page: Page) =>
  (await page.context().cookies(at("harborline"))).find((cookie) => cookie.name.startsWith("__Host-portal-"));

/** A page of the sibling's that the sibling's owner wrote, without the portal's own content policy. */
async function openForgery(page: Page, action: string, fields: Record<string, string>) {
  const inputs = Object.entries(fields).map(([name, value]) => `<input type="hidden" name="${name}" value="${value}">`);
  const body = `<!doctype html><form method="post" action="${action}">${inputs.join("")}<button>Win a prize</button></form>`;
  await page.route("**/prize", (route) => route.fulfill({ contentType: "text/html", body }));
  await page.goto(at("brightwick", "/prize"));
}

async function expectRefused(page: Page) {
  const posted = page.waitForRequest((request) => request.method() === "POST");
  await send(page.getByRole("button"));
  expect((await (await posted).response())?.status()).toBe(403);
  expect(proxy.posts.at(-1)?.["sec-fetch-site"], "browsers call the two same-site").toBe("same-site");
}

test("a session cookie holds at its own host only, over HTTPS only, out of scripts' reach", async () => {
  const page = await signedIn();
  const cookie = await sessionCookie(page);
  expect(cookie).toMatchObject({ secure: true, httpOnly: true, sameSite: "Lax", path: "/", domain: "harborline.portal.test" });
  const answer = await page.goto(at("harborline"));
  expect(answer?.headers()["strict-transport-security"]).toMatch(/max-age=\d{7,}/);
  await page.context().close();
});

test("one shop's session is nobody at a sibling, even when the cookie is put there", async () => {
  const page = await signedIn();
  const cookie = await sessionCookie(page);
  await page.goto(at("brightwick", "/account"));
  await expect(page).toHaveURL(/\/sign-in\?/);
  await page
    .context()
    .addCookies([{ name: cookie?.name ?? "", value: cookie?.value ?? "", url: at("brightwick"), secure: true }]);
  await page.goto(at("brightwick", "/account"));
  await expect(page).toHaveURL(/\/sign-in\?/);
  await page.goto(at("harborline", "/account"));
  await expect(page).toHaveURL(at("harborline", "/account"));
  await page.context().close();
});

test("a sibling's page cannot sign a customer out", async () => {
  const page = await signedIn();
  await openForgery(page, at("harborline", "/sign-out"), {});
  await expectRefused(page);
  expect(proxy.posts.at(-1)?.cookie, "browsers send the session with the forged post").toContain("__Host-portal-");
  await page.goto(at("harborline", "/account"));
  await expect(page).toHaveURL(at("harborline", "/account"));
  await page.context().close();
});

test("the shop's own sign-out works, so the tests above could fail", async () => {
  const page = await signedIn();
  await send(page.locator('form[action="/sign-out"]').first().getByRole("button"));
  await page.goto(at("harborline", "/account"));
  await expect(page).toHaveURL(/\/sign-in\?/);
  await page.context().close();
});

test("a sibling's page cannot write in a visitor's name", async () => {
  const page = await (await browser.newContext({ ignoreHTTPSErrors: true })).newPage();
  await openForgery(page, at("harborline", "/contact"), { name: "Eve", email: "eve@example.com", message: "Forged" });
  await expectRefused(page);
  await page.context().close();
});
