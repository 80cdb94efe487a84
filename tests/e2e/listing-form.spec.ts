import { expect, type Page, test } from "@playwright/test";
import { openOwnShop, send, signIn } from "../support/door-people";
import { desk } from "../support/e2e";

/** One listing's form, and what is asked before prices are lost. The owner's own page has no scripts; the other one has. */
const setUp = (page: Page) => page.locator('fieldset[data-charge="set-up"]');
const rule = async (page: Page, kind: string, value: string) => {
  await setUp(page).locator('select[name^="kind."]').selectOption(kind);
  await setUp(page).locator('input[name^="value."]').fill(value);
};
const listing = async (page: Page) => {
  await page.goto(desk("/partner/listings"));
  await page.locator('tbody[data-sku="local-standard"]').getByRole("link").first().click();
  await expect(page.locator('form[data-form="save-listing"]')).toBeVisible();
};

test("a typed price is reckoned before it is saved, kept beside a schedule, and asked about when the page is left", async ({
  browser,
  page,
}) => {
  const { page: plain, owner } = await openOwnShop(browser, "Typewell");
  await listing(plain);
  await expect(setUp(plain).locator('select[name^="kind."] option').first()).toContainText("My default markups: 60 % markup");
  await rule(plain, "price", "6.50");
  await send(plain.getByRole("button", { name: "Reckon the prices" }));
  await expect(setUp(plain).locator("[data-reckoned]")).toContainText("Not saved");
  await expect(setUp(plain)).toContainText("$6.50");
  await expect(setUp(plain).locator('input[name^="value."]')).toHaveValue("6.50");

  await signIn(page, desk("/partner"), owner);
  await listing(page);
  await page.waitForLoadState("networkidle");
  await rule(page, "price", "7.25");
  await expect(setUp(page).locator("[data-reckoned]")).toContainText("Not saved");
  await expect(setUp(page)).toContainText("$7.25");
  const schedule = page.locator('form[data-form="schedule-price"]');
  await schedule.locator('[name="price"]').fill("9.99");
  await schedule.locator('[name="startsAt"]').fill("2199-01-01T09:00");
  await schedule.getByRole("button").click();
  await expect(page.locator("[data-scheduled]")).toContainText("$9.99");
  await expect(setUp(page).locator('input[name^="value."]')).toHaveValue("7.25");
  await page.getByRole("link", { name: "Team" }).first().click();
  await expect(page.getByRole("dialog")).toContainText("Leave without saving?");
  await page.getByRole("button", { name: "Stay here" }).click();

  await rule(plain, "price", "8.00");
  await send(plain.getByRole("button", { name: "Save listing" }));
  await page.getByRole("button", { name: "Save listing" }).click();
  await expect(page.locator('form[data-form="save-listing"] [role="alert"]')).toContainText("Nothing was overwritten");
  await expect(setUp(page).locator('input[name^="value."]')).toHaveValue("7.25");
  await page.getByRole("button", { name: "Save listing" }).click();
  await expect(page.locator('[role="status"]').first()).toContainText("Saved.");
  await plain.context().close();
});

test("a default that makes prices of products on show is taken away only when asked twice, without scripts", async ({
  browser,
}) => {
  const { page } = await openOwnShop(browser, "Askfirst");
  await page.goto(desk("/partner/listings/markups"));
  await expect(page.locator("main table")).toContainText(/\d+ charges follow it/);
  await send(page.locator('form[data-form="remove-markup-default"]').getByRole("button"));
  await expect(page.locator("[data-lost-prices] li").first()).toBeVisible();
  await expect(page.locator("main table")).toContainText("60 % markup");
  await send(page.getByRole("button", { name: "Take the default away all the same" }));
  await expect(page.locator("main")).toContainText("Nothing yet: a charge has the rule of its listing");
  await page.goto(desk("/partner"));
  await expect(page.locator("main")).toContainText("have a charge without a price");
  await page.context().close();
});
