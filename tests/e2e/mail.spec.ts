import { expect, test } from "@playwright/test";
import { send } from "../support/door-people";
import { type MailServer, startMailServer } from "../support/mail-server";
import { type Portal, startPortal } from "../support/portal";

/** Mails as they leave for a mail server; a portal without one keeps them, as the other tests show. */
test.describe.configure({ mode: "serial" });
test.use({ javaScriptEnabled: false });

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

const mailTo = (address: string) => server.received.find(({ to }) => to.includes(address));

test("a question at one shop's counter leaves as two mails, in that shop's name, colour and address", async ({ page }) => {
  const origin = `http://harborline.localhost:${portal.port}`;
  await page.goto(`${origin}/contact?product=port-in`);
  const form = page.locator('form[data-form="contact"]');
  await form.locator('[name="name"]').fill("Wes Halloran");
  await form.locator('[name="email"]').fill("wes@halloran-boats.example");
  await form.locator('[name="message"]').fill("We would bring two numbers along – is that “fine”?");
  await send(form.getByRole("button"));
  await expect.poll(() => server.received.length, { timeout: 45_000 }).toBe(2);

  const [toShop, toVisitor] = [mailTo("help@harborline.example"), mailTo("wes@halloran-boats.example")];
  for (const mail of [toShop, toVisitor]) {
    expect(mail?.to).toHaveLength(1);
    expect(mail?.headers["content-type"]).toMatch(/^multipart\/alternative/);
    expect(Object.keys(mail?.parts ?? {}).sort()).toEqual(["text/html", "text/plain"]);
    expect(mail?.headers.from).toMatch(/^"?Harborline crew"? </);
    expect(mail?.parts["text/html"]).toContain("#0e5a73");
    const everything = JSON.stringify(mail);
    expect(["brightwick", "oakmere", "keystone.localhost"].filter((other) => everything.includes(other))).toEqual([]);
  }
  expect(toShop?.headers["reply-to"]).toContain("wes@halloran-boats.example");
  for (const part of Object.values(toShop?.parts ?? {})) {
    expect(part).toContain("We would bring two numbers along – is that “fine”?");
    expect(part).toContain(`${portal.origin}/partner/enquiries`);
  }
  expect(toVisitor?.headers["reply-to"]).toContain("help@harborline.example");
  for (const part of Object.values(toVisitor?.parts ?? {})) expect(part).toContain(origin);
});
