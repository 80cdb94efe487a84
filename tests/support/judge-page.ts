import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type { AxeResults, RunOptions } from "axe-core";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const everyRule: RunOptions = { resultTypes: ["violations"], rules: { "target-size": { enabled: true } } };
/** What another colour scheme can change. */
const colourRules: RunOptions = {
  iframes: false,
  resultTypes: ["violations"],
  runOnly: ["color-contrast", "link-in-text-block"],
};

const widths = [320, 390, 1280, 1600];
const desktop = { width: 1280, height: 900 };

/**
 * What axe finds on the open page, one line per element. Its source is evaluated from outside, so that the page keeps the content
 * policy under which visitors see it.
 */
async function axeFindings(page: Page, options: RunOptions): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axeSource);
  const { violations } = await page.evaluate(
    (runOptions) => (window as unknown as { axe: { run(options: unknown): Promise<AxeResults> } }).axe.run(runOptions),
    options as unknown as Record<string, unknown>,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any, all, none }) => `${id}: ${html.slice(0, 160)} ${[...any, ...all, ...none][0]?.message ?? ""}`),
  );
}

/** By how many pixels the document is wider than the window, and because of what. */
function overflow(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return null;
    const wide = [...document.querySelectorAll("body *")].filter((one) => one.getBoundingClientRect().right > clientWidth + 0.5);
    return `${scrollWidth} px in ${clientWidth} px because of ${wide.at(-1)?.outerHTML.slice(0, 160)}`;
  });
}

async function findings(page: Page, label: string, options: RunOptions): Promise<string[]> {
  // Who asks for less motion gets none, and what is judged is not on its way to another colour or size.
  const moving = await page.evaluate(() => document.getAnimations().length);
  const found = moving > 0 ? [`${moving} things move`] : await axeFindings(page, options);
  return found.map((finding) => `${label}: ${finding}`);
}

/** All that is wrong with the open page in both colour schemes, and whether it fits from a small phone to a wide window. */
export async function judge(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  const problems = await findings(page, "light", everyRule);
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  problems.push(...(await findings(page, "dark", colourRules)));
  for (const width of widths) {
    await page.setViewportSize({ ...desktop, width });
    const problem = await overflow(page);
    if (problem) problems.push(`${width} px wide: ${problem}`);
  }
  await page.setViewportSize(desktop);
  return problems;
}

/** What a phone shows is folded and laid out otherwise, whatever the brand: every rule once more, on a phone in the dark. */
export async function judgeOnPhone(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await page.setViewportSize({ width: 360, height: 740 });
  return findings(page, "phone", everyRule);
}
