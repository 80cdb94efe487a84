import type { Page } from "@playwright/test";

interface Stop {
  /** Place in the document's order; -1 for what is not among the page's own stops. */
  index: number;
  isSeen: boolean;
  html: string;
}

interface Watched {
  stops: Stop[];
  /** Markup of everything that Tab should come to, in the document's order. */
  expected: string[];
}

type Watching = typeof globalThis & { keyboardWalk: Watched };

/** Writes down, in the page, each element that gets the focus, and whether it shows it by an outline or a ring. */
async function watchFocus(page: Page) {
  await page.evaluate(() => {
    const operable =
      'a[href], button, input:not([type="hidden"]), select, textarea, summary, iframe, [tabindex]:not([tabindex^="-"])';
    const isReachable = (one: Element) => {
      if (one.matches(':disabled, [role="option"], [aria-hidden="true"]') || one.closest("[inert]")) return false;
      if (!one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false })) return false;
      // Of a group of radio buttons, Tab comes to the chosen one or the first.
      if (!(one instanceof HTMLInputElement) || one.type !== "radio" || !one.name) return true;
      const group = [...document.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
      const own = group.filter(({ name, form }) => name === one.name && form === one.form);
      return (own.find(({ checked }) => checked) ?? own[0]) === one;
    };
    const all = [...document.querySelectorAll(operable)].filter(isReachable);
    const shows = (look: CSSStyleDeclaration) =>
      (look.outlineStyle !== "none" && Number.parseFloat(look.outlineWidth) >= 2) || /\b[2-9]px\b/.test(look.boxShadow);
    // What is drawn over a link or beside a box that is not seen itself shows the focus in its place.
    const isSeen = (one: Element) => {
      const neighbours = [one, one.nextElementSibling, one.closest("label")].filter((other) => other !== null);
      return neighbours.some((other) => [null, "::after", "::before"].some((part) => shows(getComputedStyle(other, part))));
    };
    const markup = (one: Element) => one.outerHTML.replace(/\s+/g, " ").slice(0, 130);
    const walk: Watched = { stops: [], expected: all.map(markup) };
    (globalThis as Watching).keyboardWalk = walk;
    document.addEventListener("focusin", ({ target }) => {
      if (target instanceof Element)
        walk.stops.push({ index: all.indexOf(target), isSeen: isSeen(target), html: markup(target) });
    });
    (document.activeElement as HTMLElement | null)?.blur();
  });
}

const read = (page: Page) => page.evaluate(() => (globalThis as Watching).keyboardWalk);

/** A preview is a page of its own, and a busy browser passes only some of many presses on to it. */
const longestInFrameMs = 40_000;

/** Presses Tab until the first stop comes round again. @returns null when it does not */
async function walkRound(page: Page): Promise<Stop[] | null> {
  const { expected } = await read(page);
  const until = expected.some((html) => html.startsWith("<iframe")) ? Date.now() + longestInFrameMs : 0;
  // A date has a stop for each of its parts.
  const inner = (html: string) => (/type="(?:date|datetime-local)"/.test(html) ? 7 : 0);
  const most = expected.reduce((sum, html) => sum + 1 + inner(html), 20);
  for (let presses = 0; presses < most || Date.now() < until; presses += 10) {
    for (let i = 0; i < 10; i++) await page.keyboard.press("Tab");
    const { stops } = await read(page);
    const again = stops.findIndex(({ index }, i) => i > 0 && index === stops[0]?.index);
    if (again > 0) return stops.slice(0, again);
    // The next frame: presses that come faster than it draws are lost in a preview.
    if (until > 0) await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  return null;
}

/** What is wrong with the open page for somebody who has a keyboard and no pointer. */
export async function keyboardProblems(page: Page): Promise<string[]> {
  // Scripts draw the partner console's way to the search anew; what is folded counts too.
  const dialogButton = page.locator('button[aria-haspopup="dialog"]').first();
  if ((await page.locator('a[href="/partner/search"]').or(dialogButton).count()) > 0)
    await dialogButton.waitFor({ state: "attached" });
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll<HTMLDetailsElement>("main details")) folded.open = true;
  });
  await watchFocus(page);
  const stops = await walkRound(page);
  const { expected } = await read(page);
  if (!stops) return [`Tab does not come round: it ends at ${(await read(page)).stops.at(-1)?.html}`];
  const reached = new Set(stops.map(({ index }) => index));
  const problems = expected
    .filter((html, i) => !reached.has(i) && !html.startsWith("<iframe"))
    .map((html) => `never reached: ${html}`);
  for (const { index, isSeen, html } of stops) if (index >= 0 && !isSeen) problems.push(`shows no focus: ${html}`);
  const order = stops.map(({ index }) => index).filter((index) => index >= 0);
  const back = order.findIndex((index, i) => i > 0 && index < (order[i - 1] ?? 0));
  if (back > 0) problems.push(`goes back in the page: ${expected[order[back] ?? 0]}`);
  if (!expected[order[0] ?? -1]?.includes('href="#main"'))
    problems.push(`does not begin with the way past the menu: ${expected[order[0] ?? -1]}`);
  return problems;
}

/** Whether the way past the menu leads to the page's own part. */
export async function skipProblems(page: Page): Promise<string[]> {
  await page.locator('a[href="#main"]').focus();
  await page.keyboard.press("Enter");
  const isThere = await page.evaluate(() => document.activeElement?.id === "main");
  return isThere ? [] : ["the way past the menu does not lead to the page's own part"];
}

/** What makes the page wider than a phone. */
export async function phoneProblems(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 375, height: 740 });
  const wide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return null;
    return [...document.querySelectorAll("main *")].find((one) => one.getBoundingClientRect().right > clientWidth + 0.5)
      ?.outerHTML;
  });
  await page.setViewportSize({ width: 1280, height: 900 });
  return wide === null ? [] : [`wider than 375 px: ${wide?.slice(0, 140)}`];
}
