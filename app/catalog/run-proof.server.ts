import type { Brand } from "~/branding/brand";
import { brandOfRow, findDraft, publishedRow, shopSlug } from "~/branding/brand-store.server";
import { framedPreview } from "~/branding/preview-address.server";
import { previewAllMails } from "~/branding/preview-mail.server";
import { contrastCheck } from "~/branding/publish-list";
import { teamMailKinds } from "~/branding/sample-mail-data.server";
import type { PartnerScope, SystemPartnerScope } from "~/kit/scope";
import { write } from "~/platform/database.server";
import { findOurCarrier } from "~/providers/provider-store.sqlite.server";
import { listDomains } from "~/tenancy/domain-store.server";
import { shopOrigin } from "~/tenancy/shop-origin.server";
import { consoleOrigin, freeHost } from "~/tenancy/storefront-origin.server";
import { crawlShop } from "./crawl-shop.server";
import { type Judging, judgeAmounts, judgeNames } from "./judge-answer";
import { listOtherShops } from "./other-shops-store.sqlite.server";
import { levelCount, type ProofOpened, type ProofSheet, proofLimits } from "./proof";
import { soughtAmounts } from "./proof-amounts";
import type { AskShop } from "./proof-answer";
import { ProofFindings } from "./proof-findings";
import { nameFinder } from "./proof-names";
import { proofNeedles } from "./proof-needles";
import { claimProof, endProof, findProof, moveProof } from "./proof-store.server";
import { readListings } from "./read-listings.server";

const moveEveryMilliseconds = 500;

/** The run is over or gone: nobody waits for this one. */
class Superseded extends Error {}
/** Why there is no sheet, as the console says it. */
class NoSheet extends Error {}

interface Run {
  /** Of who asked, with the role of now. */
  scope: PartnerScope;
  /** The job's own, for what no member of a team may read. */
  job: SystemPartnerScope;
  id: string;
  ask: AskShop;
}

/** Does a run that nobody else does, and keeps its sheet. A run that cannot be finished says why and passes nothing. */
export async function runProof(run: Run): Promise<void> {
  const { scope, id } = run;
  if (!(await write((tx) => claimProof(scope, tx, id, Date.now())))) return;
  try {
    const sheet = await proofSheet(run);
    const [blockers, warnings] = [levelCount(sheet.findings, "blocker"), levelCount(sheet.findings, "warning")];
    await write((tx) => endProof(scope, tx, id, { state: "done", blockers, warnings, sheet }));
  } catch (error) {
    if (error instanceof Superseded) return;
    const reason = error instanceof NoSheet ? error.message : "The run broke off. Start it again.";
    await write((tx) => endProof(scope, tx, id, { state: "failed", blockers: 0, warnings: 0, sheet: { reason } }));
    if (!(error instanceof NoSheet)) throw error;
  }
}

async function proofSheet(run: Run): Promise<ProofSheet> {
  const { scope } = run;
  const { of, brand, savedAt } = await brandToProve(run);
  const [slug, listings, domains] = [shopSlug(scope), await readListings(scope), await listDomains(scope)];
  const hosts = [freeHost(slug), ...domains.filter(({ state }) => state === "serving").map(({ host }) => host)];
  const { needles, notChecked } = proofNeedles({
    ...{ shopName: brand.name, hosts, carrier: findOurCarrier(scope), others: listOtherShops(run.job) },
    carrierIsNamed: brand.carrierShown !== "our-carrier",
  });
  const amounts = soughtAmounts(listings);
  const judging: Judging = { findings: new ProofFindings(), findNames: nameFinder(needles), amounts };
  const preview = new URL(framedPreview(scope, of));
  const addresses = { host: preview.host, ownHosts: hosts, base: preview.pathname };
  const crawl = await crawlShop({ ...judging, ask: run.ask, addresses, move: moving(run) });
  const mails = await judgeMails(judging, scope, of);
  const pairs = judgeContrast(judging, brand);
  if (savedAt !== ((await findDraft(scope))?.savedAt.toISOString() ?? ""))
    throw new NoSheet("The draft was changed during the run, so its sheet would be of nothing in particular. Start it again.");
  return {
    ...{ shopName: brand.name, origin: shopOrigin(scope, slug), pages: crawl.pages, mails: mails.opened },
    findings: judging.findings.all(),
    lookedFor: [
      ...(brand.carrierShown === "our-carrier" ? ["The carrier's name and identifiers, which this shop does not show"] : []),
      "The names and addresses of every other shop of this portal",
      `${amounts.micros.size} wholesale amounts of your products, as they would be written`,
      `${pairs} pairs of text and ground, on light and on dark screens`,
      "Links inside the shop, pictures, titles, headings and words for pictures",
    ],
    notChecked: [...notChecked, ...crawl.notChecked, ...mails.notChecked, ...alwaysOpen(amounts.alsoRetail)],
    outside: crawl.outside.slice(0, proofLimits.outsideKept),
  };
}

/** @throws NoSheet when the draft that the run was asked for is not the one of now */
async function brandToProve({ scope, id }: Run): Promise<{ of: "draft" | number; brand: Brand; savedAt: string }> {
  const [row, draft] = [await findProof(scope, id), await findDraft(scope)];
  const savedAt = draft?.savedAt.toISOString() ?? "";
  if (row?.draftSavedAt !== savedAt) throw new NoSheet("The draft was changed before the run began. Start it again.");
  const published = publishedRow(scope);
  return draft ? { of: "draft", brand: draft.brand, savedAt } : { of: published.version, brand: brandOfRow(published), savedAt };
}

function alwaysOpen(alsoRetail: number): string[] {
  const always = [
    "Pages that only a signed-in customer sees, and what a form answers to what was typed.",
    "Links that lead out of the shop: they are listed, and nothing is fetched from there.",
    "Words inside pictures.",
  ];
  return alsoRetail === 0
    ? always
    : [`Wholesale amounts that a price of the shop equals (${alsoRetail}): finding one would say nothing.`, ...always];
}

function judgeContrast({ findings }: Judging, brand: Brand): number {
  const { pairs, unreadable } = contrastCheck(brand);
  const sentence = `${unreadable} of ${pairs} pairs of text and ground cannot be read (WCAG 2.2 AA).`;
  if (unreadable > 0) findings.add({ kind: "contrast", level: "blocker", sentence }, "Colours");
  return pairs;
}

async function judgeMails(judging: Judging, scope: PartnerScope, of: "draft" | number) {
  const opened: ProofOpened[] = [];
  const notChecked: string[] = [];
  const consoleHost = new URL(consoleOrigin()).host;
  for (const { kind, mail } of await previewAllMails(scope, of)) {
    if (!mail) {
      notChecked.push(`The mail “${kind}” could not be made.`);
      continue;
    }
    opened.push({ what: kind, answer: mail.subject });
    const parts = [mail.fromName, mail.fromAddress, mail.subject, mail.text, mail.html.replace(/<[^<>]{0,4000}>/g, " ")];
    const text = teamMailKinds.has(kind) ? parts.join("\n").replaceAll(consoleHost, "") : parts.join("\n");
    judgeNames(judging, `Mail “${kind}”`, text);
    judgeAmounts(judging, `Mail “${kind}”`, `${mail.subject}\n${mail.text}`);
    if (mail.subject === "" || mail.text.trim() === "")
      judging.findings.add({ kind: "missing-text", level: "warning", sentence: "The mail is empty." }, `Mail “${kind}”`);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { opened, notChecked };
}

function moving({ scope, id }: Run) {
  let next = 0;
  return async (at: { done: number; total: number }) => {
    if (performance.now() < next) return;
    next = performance.now() + moveEveryMilliseconds;
    if (!(await write((tx) => moveProof(scope, tx, id, at)))) throw new Superseded();
  };
}
