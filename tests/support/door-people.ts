import { randomBytes } from "node:crypto";
import type { Browser, Locator, Page } from "@playwright/test";
import type { SignIn } from "~/commands/demo";
import { desk, portal } from "./e2e";

export const demoSlugs = ["harborline", "brightwick", "oakmere", "keystone"] as const;
export type DemoSlug = (typeof demoSlugs)[number];

export type Credentials = Pick<SignIn, "email" | "password">;

/** A person of the demo, e.g. `demoPerson("partner", "owner", "harborline")`. */
export function demoPerson(door: SignIn["door"], role: string, slug = ""): Credentials {
  const found = portal().signIns.find((one) => one.door === door && one.role === role && one.email.includes(`@${slug}`));
  if (!found) throw new Error(`The demo has no ${role} at the ${door} door of "${slug}".`);
  return found;
}

/** Clicks what sends a plain form and waits until the page that answers is there, be it the same address. */
export async function send(button: Locator): Promise<void> {
  const page = button.page();
  const answered = page.waitForEvent("framenavigated", (frame) => frame === page.mainFrame());
  await button.click();
  await answered;
  await page.waitForLoadState();
}

/** Fills in and sends a sign-in page's form; the page that answers is open afterwards. */
export async function signIn(page: Page, address: string, { email, password }: Credentials): Promise<void> {
  await page.goto(address);
  const form = page.locator('form[data-form="sign-in"]');
  await form.locator('[name="email"]').fill(email);
  await form.locator('[name="password"]').fill(password);
  await send(form.getByRole("button"));
}

export interface OpenedShop {
  slug: string;
  name: string;
  invitation: string;
}

/** Adds a partner at the carrier desk, where `page` is signed in, and reads the owner's link from the answer. */
export async function addPartner(page: Page, name: string, ownerEmail: string): Promise<OpenedShop> {
  const slug = `${name.toLowerCase().replace(/[^a-z]+/g, "-")}-${randomBytes(4).toString("hex")}`;
  await page.goto(desk("/carrier/partners"));
  const form = page.locator('form[data-form="create-partner"]');
  await form.locator('[name="name"]').fill(name);
  await form.locator('[name="slug"]').fill(slug);
  await form.locator('[name="ownerEmail"]').fill(ownerEmail);
  await form.getByRole("button").click();
  const invitation = await page.locator("a[data-invitation]").getAttribute("href");
  return { slug, name, invitation: invitation ?? "" };
}

/** Accepts an owner's invitation in a browser that nobody is signed in at; the console is open afterwards. */
export async function acceptInvitation(
  page: Page,
  invitation: string,
  answers: { name: string; password: string },
): Promise<void> {
  await page.goto(invitation);
  const form = page.locator('form[data-form="accept-invitation"]');
  await form.locator('[name="name"]').fill(answers.name);
  await form.locator('[name="password"]').fill(answers.password);
  await form.getByRole("button").click();
  await page.waitForURL(desk("/partner"));
}

export interface OwnShop extends OpenedShop {
  owner: Credentials;
  /** The console, signed in as the owner, with scripts off. */
  page: Page;
}

/** A partner of a test's own, whom nothing else looks at, with its owner signed in. */
export async function openOwnShop(browser: Browser, name: string): Promise<OwnShop> {
  const owner = {
    email: `owner-${randomBytes(4).toString("hex")}@own-shop.example`,
    password: randomBytes(12).toString("base64url"),
  };
  const carrier = await browser.newContext({ javaScriptEnabled: false });
  const atDesk = await carrier.newPage();
  await signIn(atDesk, desk("/carrier/sign-in"), demoPerson("carrier", "admin"));
  const opened = await addPartner(atDesk, name, owner.email);
  await carrier.close();
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await acceptInvitation(page, opened.invitation, { name: "Olive Ownright", password: owner.password });
  return { ...opened, owner, page };
}
