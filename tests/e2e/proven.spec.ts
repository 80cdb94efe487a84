import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { expect, type Page, test } from "@playwright/test";
import { demoPerson, send, signIn } from "../support/door-people";
import { desk, portal, shop } from "../support/e2e";
import { ask } from "../support/http";
import { freeNumbersOf } from "../support/stored-numbers";

/** A visitor checks its provider, finds the hop, compares cost, verifies a record and sends its list; the partner gets it. */
test.use({ javaScriptEnabled: false });
test.describe.configure({ mode: "serial" });

const run = promisify(execFile);
const host = () => `harborline.localhost:${portal().port}`;
const fetched = async (address: string) => (await ask(portal().port, address, { host: host() })).body.toString();

test("a visitor finds out that its provider is a reseller, and shares the page", async ({ page }) => {
  await page.goto(shop("harborline"));
  await page.getByRole("contentinfo").getByRole("link", { name: "Check your provider" }).click();
  const form = page.locator('form[data-form="check-provider"]');
  await form.locator('[name="name"]').fill("Relayline Voice Resale");
  await form.locator('[name="item-6"][value="no"]').check();
  await form.locator('[name="routes"][value="yes"]').check();
  await send(form.getByRole("button"));
  await expect(page.locator('[data-listed="reseller"]')).toContainText("stand-in code");
  await expect(page.locator('[data-by-answers="reseller"]')).toContainText("By your answers");
  await expect(page.locator("[data-ask-list] li").first()).toBeVisible();
  await send(page.locator('form[data-form="share-check"]').getByRole("button"));
  await expect(page.getByRole("status")).toContainText("Your page is ready");
  const shared = await page.getByRole("status").getByRole("link").innerText();
  expect(page.url()).not.toContain(await page.locator('form[data-form="remove-check"] [name="removal"]').inputValue());
  await page.goto(shared);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Relayline Voice Resale");
  await expect(page.locator('form[data-form="remove-check"]')).toHaveCount(0);
  expect((await page.goto(shared.replace("harborline", "brightwick")))?.status()).toBe(404);
});

test("a visitor compares what the hop costs, with a figure of its own", async ({ page }) => {
  await page.goto(shop("harborline", "/service-path/cost"));
  const year = page.locator('[data-period="year"]');
  const before = await year.locator("[data-cut]").innerText();
  const form = page.locator('form[data-form="compare-cost"]');
  await form.locator('[name="share"]').fill("50");
  await form.locator('[name="number-once"]').fill("");
  await form.getByRole("button", { name: "Compare" }).click();
  await expect(page.locator('[data-assumption="share"]')).toContainText("Your own figure");
  await expect(year.locator("[data-cut]")).toHaveText("—");
  await expect(year.locator("[data-through]")).toContainText("at least");
  expect(before).toMatch(/^\$\d/);
  expect(new URL(page.url()).searchParams.get("share")).toBe("50");
});

/** Waits until the shop's records are written: the chore begins when the portal is ready. */
async function openRecord(page: Page, digits: string) {
  const link = page.getByRole("link", { name: "Open the signed record" });
  await expect(async () => {
    await page.goto(shop("harborline", `/numbers/${digits}`));
    await expect(link).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await link.click();
  await expect(page).toHaveURL(/\/path-records\//);
}

test("a visitor opens a record of a number's path and verifies it with what the page offers", async ({ page }) => {
  await openRecord(page, freeNumbersOf(portal().dataFolder, "keystone").at(-1) ?? "");
  const id = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const folder = mkdtempSync(path.join(tmpdir(), "portal-record-"));
  const file = (name: string, text: string) => {
    writeFileSync(path.join(folder, name), text);
    return path.join(folder, name);
  };
  const jws = await fetched(`/path-records/${id}.jws`);
  const script = file("check-path-record.mjs", await fetched("/check-path-record.mjs"));
  const keys = file("keys.json", await fetched("/.well-known/jwks.json"));
  const good = await run(process.execPath, [script, file("record.jws", jws), keys]);
  expect(good.stdout).not.toBe("");
  const [head = "", payload = "", signature = ""] = jws.trim().split(".");
  const flipped = `${head}.${payload.slice(0, 40)}${payload[40] === "A" ? "B" : "A"}${payload.slice(41)}.${signature}`;
  await expect(run(process.execPath, [script, file("changed.jws", flipped), keys])).rejects.toThrow();
  expect(readFileSync(script, "utf8")).not.toContain("~/");
});

test("a visitor finds the hops of its numbers and sends the list, and the partner gets it", async ({ page }) => {
  await page.goto(shop("harborline", "/find-hops"));
  const finder = page.locator('form[data-form="find-hops"]');
  await finder.locator('[name="list"]').fill("number,ocn,spid,altspid\n2015550100,SMPL,SMPL,none\n2015550101,SMPL,SMPL,X123");
  await send(finder.getByRole("button", { name: "Find the hops" }));
  await expect(page.locator("[data-hops]")).toHaveAttribute("data-hops", "1");
  await expect(page.locator('[data-hop-group="reseller-hop"]')).toContainText("X123");
  await expect(page.locator('[data-hop-group="direct"]')).toHaveCount(0);
  const [kept] = await Promise.all([
    page.waitForEvent("download"),
    page.locator('form[data-form="keep-hops"]').getByRole("button").click(),
  ]);
  const answers = readFileSync(await kept.path(), "utf8");
  expect([answers.split("\r\n").length, answers]).toEqual([
    3,
    expect.stringMatching(/2015550101,SMPL,SMPL,X123.*Reseller in the path/),
  ]);
  const sending = page.locator('form[data-form="send-hops"]');
  await send(sending.getByRole("button"));
  await expect(page.getByRole("alert").first()).toContainText("name");
  await expect(page.locator('[data-hop-group="reseller-hop"]'), "what is to be sent still shows").toContainText("X123");
  await sending.locator('[name="name"]').fill("Lena Numbers");
  await sending.locator('[name="email"]').fill("lena@numbers.example");
  await send(sending.getByRole("button"));
  await expect(page.getByRole("status")).toContainText("Your list has arrived");

  await signIn(page, desk("/partner/sign-in"), demoPerson("partner", "owner", "harborline"));
  await page.goto(desk("/partner/enquiries"));
  const enquiry = page.getByRole("article", { name: "Lena Numbers" });
  await expect(enquiry.locator("[data-attachment]")).toContainText("2 numbers, 1 with a reseller in the path");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    enquiry.getByRole("link", { name: /Download as CSV/ }).click(),
  ]);
  expect(readFileSync(await download.path(), "utf8")).toContain("2015550101,SMPL,SMPL,X123");
});

test("a visitor reads the trace of a call and sends it, and the partner gets the one message", async ({ page }) => {
  await page.goto(shop("harborline", "/read-trace?example=1"));
  await send(page.locator('form[data-form="read-trace"]').getByRole("button", { name: "Read this trace" }));
  await expect(page.locator("[data-trace]")).toHaveAttribute("data-trace", "reseller-seen");
  await expect(page.locator("[data-trace-figure] [data-hop]")).toHaveCount(5);
  await expect(page.locator("[data-machine]")).toHaveCount(3);
  const sending = page.locator('form[data-form="send-trace"]');
  await sending.locator('[name="name"]').fill("Theo Trace");
  await send(sending.getByRole("button"));
  await expect(page.getByRole("alert").first()).toContainText("e-mail");
  await expect(sending.locator('[name="name"]')).toHaveValue("Theo Trace");
  await sending.locator('[name="email"]').fill("theo@trace.example");
  await send(sending.getByRole("button"));
  await expect(page.getByRole("status")).toContainText("The call has arrived");

  await signIn(page, desk("/partner/sign-in"), demoPerson("partner", "owner", "harborline"));
  await page.goto(desk("/partner/enquiries"));
  const enquiry = page.getByRole("article", { name: "Theo Trace" });
  await expect(enquiry.locator("[data-attachment]")).toContainText("names 3 machines: reseller seen");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    enquiry.getByRole("link", { name: /Download as text/ }).click(),
  ]);
  expect(readFileSync(await download.path(), "utf8")).toMatch(/^INVITE sip:\+12015550142@/);
});
