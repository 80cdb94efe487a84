import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { generateSync } from "otplib";
import { type Credentials, send, signIn } from "../support/door-people";
import { type MailServer, startMailServer } from "../support/mail-server";
import { type Portal, startPortal } from "../support/portal";

/** A member's whole way, by plain forms and with a real mail server: invited, joined, protected, signed out everywhere, removed. */
test.describe.configure({ mode: "serial" });
test.use({ javaScriptEnabled: false });
test.setTimeout(180_000);

let server: MailServer;
let portal: Portal;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  server = await startMailServer();
  portal = await startPortal({ SMTP_URL: server.url });
});

test.afterAll(async () => {
  expect(await portal?.stop()).toBe(0);
  await server?.close();
});

const member = { email: "nadia@newcomer.example", password: "nine grey geese on the quay" };
const at = (path: string) => `${portal.origin}${path}`;
const form = (page: Page, name: string) => page.locator(`form[data-form="${name}"]`);
const demo = (door: string, role: string, slug = ""): Credentials => {
  const found = portal.signIns.find((one) => one.door === door && one.role === role && one.email.includes(`@${slug}`));
  if (!found) throw new Error(`The demo has no ${role}.`);
  return found;
};
/** The newest mail to an address whose plain part says so. */
async function mailTo(address: string, words: RegExp) {
  const find = () => server.received.filter(({ to, parts }) => to.includes(address) && words.test(parts["text/plain"] ?? ""));
  await expect.poll(() => find().length, { timeout: 45_000 }).toBeGreaterThan(0);
  return find().at(-1);
}
/** @param steps how many steps of 30 seconds from now; each code opens once */
const codeOf = (secret: string, steps: number) => generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + 30 * steps });

let secret = "";
let recovery: string[] = [];

test("an owner invites by mail, sends the link again, and only the newer one lets its person in", async ({ page, browser }) => {
  await signIn(page, at("/partner/sign-in"), demo("partner", "owner", "harborline"));
  await page.goto(at("/partner/team"));
  await form(page, "invite-member").locator('[name="email"]').fill(member.email);
  await form(page, "invite-member").locator('[name="role"]').selectOption("admin");
  await send(form(page, "invite-member").getByRole("button"));
  await expect(page.locator("main")).toContainText("The invitation is on its way");

  const first = await mailTo(member.email, /Join the team of Harborline/);
  expect(first?.headers.from).toMatch(/^"?Harborline crew"? </);
  expect(Object.keys(first?.parts ?? {}).sort()).toEqual(["text/html", "text/plain"]);
  const linkIn = (text = "") => new RegExp(`${portal.origin}/partner/invitation/[\\w.-]+`).exec(text)?.[0] ?? "";
  const old = linkIn(first?.parts["text/plain"]);
  expect(first?.parts["text/html"]).toContain(old);
  expect(JSON.stringify(first)).not.toMatch(/brightwick|oakmere/);

  server.received.length = 0;
  await send(form(page, "resend-invitation").getByRole("button"));
  const link = linkIn((await mailTo(member.email, /Join the team/))?.parts["text/plain"]);
  expect(link).not.toBe(old);

  const guest = await browser.newPage({ javaScriptEnabled: false });
  expect((await guest.goto(old))?.status()).toBe(404);
  await guest.goto(link);
  await form(guest, "accept-invitation").locator('[name="name"]').fill("Nadia Newcomer");
  await form(guest, "accept-invitation").locator('[name="password"]').fill(member.password);
  await send(form(guest, "accept-invitation").getByRole("button"));
  await expect(guest).toHaveURL(at("/partner"));
  expect((await guest.goto(link))?.status()).toBe(404);
  await guest.close();

  const carrier = await browser.newPage({ javaScriptEnabled: false });
  await signIn(carrier, at("/carrier/sign-in"), demo("carrier", "admin"));
  await carrier.goto(at("/carrier/mail"));
  await carrier.locator("tr", { hasText: member.email }).getByRole("link").first().click();
  await expect(carrier.locator("main pre")).toContainText("(link-was-mailed)");
  await expect(carrier.locator("main pre")).not.toContainText(link);
  await carrier.close();
});

test("the member sets up a second step and keeps the recovery codes", async ({ page }) => {
  await signIn(page, at("/partner/sign-in"), member);
  await page.goto(at("/partner/account/second-step"));
  await send(form(page, "begin-second-step").getByRole("button"));
  secret = (await page.locator("[data-secret]").innerText()).replaceAll(/\s/g, "");
  await expect(page.getByRole("img", { name: /square code/ })).toBeVisible();

  const confirm = form(page, "confirm-second-step");
  await confirm.locator('[name="password"]').fill(member.password);
  await confirm.locator('[name="code"]').fill("000000");
  await send(confirm.getByRole("button"));
  await expect(confirm.locator('[name="code"]')).toHaveAttribute("aria-invalid", "true");
  await confirm.locator('[name="password"]').fill(member.password);
  await confirm.locator('[name="code"]').fill(codeOf(secret, -1));
  await send(confirm.getByRole("button"));
  recovery = await page.locator("[data-recovery-codes] li").allInnerTexts();
  expect(recovery).toHaveLength(10);
  expect((await mailTo(member.email, /A second step protects/))?.parts["text/plain"]).toContain("Harborline");
});

async function enterWithCode(context: BrowserContext, code: string): Promise<Page> {
  const page = await context.newPage();
  await signIn(page, at("/partner/sign-in?to=%2Fpartner%2Faccount"), member);
  await expect(page).toHaveURL(/\/partner\/sign-in\/code\?/);
  await form(page, "sign-in-code").locator('[name="code"]').fill(code);
  await send(form(page, "sign-in-code").getByRole("button"));
  return page;
}

test("the password alone opens nothing any more; with a code it does, and everywhere is signed out at once", async ({
  browser,
}) => {
  const [one, two] = await Promise.all([1, 2].map(() => browser.newContext({ javaScriptEnabled: false })));
  if (!one || !two) throw new Error("no browser");
  const phone = await enterWithCode(one, "000000");
  await expect(phone.locator('[role="alert"]')).toBeVisible();
  await phone.goto(at("/partner/listings"));
  await expect(phone, "half a sign-in opens no page").toHaveURL(/\/partner\/sign-in\?/);
  await phone.close();

  const code = codeOf(secret, 0);
  const page = await enterWithCode(one, code);
  await expect(page).toHaveURL(at("/partner/account"));
  const replay = await enterWithCode(two, code);
  await expect(replay.locator('[role="alert"]'), "each code opens once").toBeVisible();
  const other = await enterWithCode(two, recovery[0] ?? "");
  await expect(other).toHaveURL(at("/partner/account"));

  await page.reload();
  const sessions = page.locator("[data-session]");
  // Joining and setting the step up were sessions of their own.
  await expect(sessions).toHaveCount(4);
  await expect(sessions.filter({ hasText: "This one" })).toHaveCount(1);
  await send(form(page, "end-session").first().getByRole("button"));
  await expect(sessions).toHaveCount(3);
  await send(form(page, "sign-out-everywhere").getByRole("button"));
  for (const open of [page, other]) {
    await open.goto(at("/partner"));
    await expect(open).toHaveURL(/\/partner\/sign-in/);
  }
  await Promise.all([one.close(), two.close()]);
});

async function setUpSecondStep(page: Page, password: string) {
  await page.goto(at("/partner/account/second-step"));
  await send(form(page, "begin-second-step").getByRole("button"));
  const own = (await page.locator("[data-secret]").innerText()).replaceAll(/\s/g, "");
  const confirm = form(page, "confirm-second-step");
  await confirm.locator('[name="password"]').fill(password);
  await confirm.locator('[name="code"]').fill(codeOf(own, 0));
  await send(confirm.getByRole("button"));
  await expect(page.locator("[data-recovery-codes] li")).toHaveCount(10);
}

test("a team that asks for a second step leads who has none to it, and nobody turns theirs off", async ({ page, browser }) => {
  const [owner, viewer] = [demo("partner", "owner", "brightwick"), demo("partner", "viewer", "brightwick")];
  const theirs = await browser.newPage({ javaScriptEnabled: false });
  await signIn(theirs, at("/partner/sign-in"), viewer);
  await signIn(page, at("/partner/sign-in"), owner);
  await page.goto(at("/partner/team"));
  await expect(form(page, "ask-second-step"), "an owner without one cannot ask for it").toHaveCount(0);
  await setUpSecondStep(page, owner.password);
  await page.goto(at("/partner/team"));
  await send(form(page, "ask-second-step").getByRole("button"));
  await expect(page.locator("main")).toContainText("has none yet");
  expect((await mailTo(viewer.email, /A second step for everybody/))?.parts["text/plain"]).toContain("You have none yet");

  await theirs.goto(at("/partner/listings"));
  await expect(theirs).toHaveURL(at("/partner/account/second-step"));
  await setUpSecondStep(theirs, viewer.password);
  await expect(form(theirs, "end-second-step")).toHaveCount(0);
  await theirs.goto(at("/partner/listings"));
  await expect(theirs).toHaveURL(at("/partner/listings"));
  await theirs.close();
});

test("a sign-in from a new browser is mailed to its person, with what to do", async ({ browser }) => {
  const support = demo("customer", "customer", "oakmere");
  const shop = at("/sign-in").replace("localhost", "oakmere.localhost");
  for (let i = 0; i < 2; i += 1) {
    const context = await browser.newContext({ javaScriptEnabled: false });
    await signIn(await context.newPage(), shop, support);
    await context.close();
  }
  const mail = await mailTo(support.email, /A sign-in from a new browser/);
  expect(mail?.parts["text/plain"]).toMatch(/Browser: Chrome on Linux[\s\S]*oakmere\.localhost:\d+\/forgot-password/);
  expect(mail?.parts["text/plain"]).not.toContain("/partner");
});

test("the owner sees it all in the history, and ends the membership; the open console is shut at once", async ({
  page,
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const open = await enterWithCode(context, recovery[1] ?? "");
  await signIn(page, at("/partner/sign-in"), demo("partner", "owner", "harborline"));
  await page.goto(at("/partner/team"));
  const row = page.locator(`li[data-email="${member.email}"]`);
  await expect(row).toContainText("Second step on");
  await row.locator("summary").click();
  await send(row.locator('form[data-form="remove-member"]').getByRole("button"));
  await expect(row).toHaveCount(0);
  await open.goto(at("/partner"));
  await expect(open).toHaveURL(/\/partner\/sign-in/);
  await context.close();
  expect((await mailTo(member.email, /Your membership has ended/))?.parts["text/plain"]).toContain("removed you");

  await page.goto(at("/partner/audit?text=Nadia"));
  const history = page.locator("main");
  for (const words of [
    "removed Nadia Newcomer from the team",
    "signed in with a recovery code",
    "turned on the second step of signing in",
    "joined the team as admin",
  ])
    await expect(history).toContainText(words);
  await expect(history).not.toContainText(secret);
});
