import { decoded, readHtml } from "./html-parts";
import { findAmounts, type SoughtAmounts } from "./proof-amounts";
import type { ShopAnswer } from "./proof-answer";
import type { ProofFindings } from "./proof-findings";
import type { FoundNeedle } from "./proof-names";

export interface Judging {
  findings: ProofFindings;
  findNames: (text: string) => FoundNeedle[];
  amounts: SoughtAmounts;
}

/** An address that an answer names. */
export interface Named {
  address: string;
  as: "link" | "picture" | "file";
}

/** Of the preview that the shop is opened in, not of the shop. */
const previewsOwn = new Set(["content-security-policy", "x-robots-tag", "referrer-policy"]);
const isText = (type: string) => /^(?:text\/|application\/(?:[\w.-]+\+json|json|xml|jose|javascript)|image\/svg)/.test(type);

/** What can be said of one answer by itself, whatever its status. @returns the addresses that it names */
export function judgeAnswer(judging: Judging, where: string, answer: ShopAnswer): Named[] {
  const type = answer.headers["content-type"] ?? "";
  const headers = Object.entries(answer.headers).filter(([name]) => !previewsOwn.has(name));
  judgeNames(judging, where, headers.map((pair) => pair.join(": ")).join("\n"));
  if (type.startsWith("text/html")) return judgeHtml(judging, where, answer);
  const text = answer.body.toString(isText(type) ? "utf8" : "latin1");
  judgeNames(judging, where, text);
  if (!isText(type)) return [];
  if (type.startsWith("text/css")) return addressesInCss(text);
  judgeAmounts(judging, where, text);
  return [
    ...text.matchAll(/<loc>([^<]{1,2000})<\/loc>|^Sitemap: (\S{1,2000})|"(?:src|start_url|url)": ?"([^"]{1,2000})"/gim),
  ].map(([, loc, sitemap, field]): Named => ({ address: decoded(loc ?? sitemap ?? field ?? ""), as: "link" }));
}

function judgeHtml(judging: Judging, where: string, answer: ShopAnswer): Named[] {
  const html = answer.body.toString("utf8");
  const page = readHtml(html);
  // What can be read comes first: of one place, the first excerpt is kept.
  judgeNames(judging, where, page.text);
  judgeNames(judging, where, decoded(html));
  judgeAmounts(judging, where, page.text);
  for (const sentence of missingTexts(page)) judging.findings.add({ kind: "missing-text", level: "warning", sentence }, where);
  for (const { href } of page.links) {
    if (!href.startsWith("#") || href === "#" || page.ids.has(decodeURIComponent(href.slice(1)))) continue;
    judging.findings.add(
      { kind: "dead-link", level: "warning", sentence: "Leads to a part of the page that is not there." },
      where,
      href,
    );
  }
  return [
    ...page.links.map(({ href }): Named => ({ address: href, as: "link" })),
    ...page.pictures.map(({ src }): Named => ({ address: src, as: "picture" })),
    ...page.files.map((address): Named => ({ address, as: "file" })),
  ];
}

function missingTexts({ title, headings, text, links, pictures }: ReturnType<typeof readHtml>): string[] {
  const missing: string[] = [];
  if (title.trim() === "") missing.push("The page has no title for the browser's tab.");
  if (headings === 0) missing.push("The page has no heading.");
  if (links.some((link) => link.text.trim() === "")) missing.push("A link says nothing.");
  if (pictures.some(({ alt }) => alt === null)) missing.push("Nothing tells those who cannot see a picture what it shows.");
  if (/\[object Object\]|\bNaN\b|\bundefined\b|\{\{/.test(text))
    missing.push("A value is missing: the page shows a placeholder.");
  return missing;
}

export function judgeNames({ findings, findNames }: Judging, where: string, text: string) {
  const found = findNames(text);
  for (const { needle, excerpt } of found) {
    const { kind, level, sentence } = needle;
    if (found.some((other) => other.needle !== needle && other.needle.text.startsWith(`${needle.text} `))) continue;
    findings.add({ kind, level, sentence }, where, excerpt);
  }
}

export function judgeAmounts({ findings, amounts }: Judging, where: string, text: string) {
  for (const { level, excerpt } of findAmounts(text, amounts)) {
    const sentence =
      level === "blocker"
        ? "Shows an amount that is a wholesale price of yours and no price of the shop."
        : "Shows an amount in whole cents that equals a wholesale price. It may be something else: look at it.";
    findings.add({ kind: "wholesale", level, sentence }, where, excerpt);
  }
}

const addressesInCss = (css: string): Named[] =>
  [...css.matchAll(/url\(["']?([^"')]{1,2000})["']?\)/g)].map(([, address = ""]) => ({ address, as: "file" as const }));
