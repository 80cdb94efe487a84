import type { PublishItem } from "~/branding/publish-list";
import { partner } from "~/kit/paths";
import { notFound } from "~/kit/refusal";
import type { PartnerScope } from "~/kit/scope";
import { type ProofFinding, type ProofSheet, proofKindWords } from "./proof";
import { findProof, listProofs, type ProofRow } from "./proof-store.server";

/** A run as the console shows it. Times are ISO. */
export interface ProofView extends Omit<ProofRow, "startedAt" | "endedAt"> {
  startedAt: string;
  endedAt: string | null;
}

const shownRuns = 8;

const toView = ({ startedAt, endedAt, ...row }: ProofRow): ProofView => ({
  ...row,
  startedAt: startedAt.toISOString(),
  endedAt: endedAt?.toISOString() ?? null,
});

/** The last runs over the shop, the newest first. */
export async function readProofs(scope: PartnerScope): Promise<ProofView[]> {
  return (await listProofs(scope, shownRuns)).map(toView);
}

/**
 * A run with its sheet; one that has none says why.
 * @throws Refusal `not-found`, also for another partner's run
 */
export async function readProof(
  scope: PartnerScope,
  id: string,
): Promise<{ proof: ProofView; sheet: ProofSheet | null; reason: string | null }> {
  const row = await findProof(scope, id);
  if (!row) throw notFound("sheet");
  const { sheetJson, ...proof } = row;
  const kept = sheetJson === null ? null : (JSON.parse(sheetJson) as ProofSheet & { reason?: string });
  const isDone = row.state === "done";
  return { proof: toView(proof), sheet: isDone ? kept : null, reason: isDone ? null : (kept?.reason ?? null) };
}

/**
 * For the publish list: what the last run over this very draft found. A draft that was not looked through has not passed.
 * @param draftSavedAt ISO
 */
export async function proofItems(scope: PartnerScope, draftSavedAt: string): Promise<PublishItem[]> {
  const latest = (await listProofs(scope, shownRuns)).find((row) => row.draftSavedAt === draftSavedAt && row.state === "done");
  const fix = { label: "Look the shop through", to: `${partner.brandPublish()}#prove` };
  if (!latest) {
    return [
      {
        level: "warning",
        sentence: "Nobody has had the shop looked through with this draft for names and prices that must not be in it.",
        fix,
      },
    ];
  }
  const { sheet } = await readProof(scope, latest.id);
  const blocking = (sheet?.findings ?? []).filter(({ level }) => level === "blocker");
  const seeSheet = { label: "See the sheet", to: partner.brandProof(latest.id) };
  const items = blocking.map((finding): PublishItem => ({ level: "blocker", sentence: inOneSentence(finding), fix: seeSheet }));
  if (latest.warnings === 0) return items;
  const found = latest.warnings === 1 ? "one thing" : `${latest.warnings} things`;
  return [...items, { level: "warning", sentence: `The run over the shop found ${found} to look at.`, fix: seeSheet }];
}

function inOneSentence({ kind, sentence, places, more }: ProofFinding): string {
  const [first] = places;
  const others = places.length - 1 + more;
  const where = first ? ` ${first.where}${others > 0 ? ` and ${others} other ${others === 1 ? "place" : "places"}` : ""}.` : "";
  const excerpt = first?.excerpt ? ` “${first.excerpt}”` : "";
  return `${proofKindWords[kind]}: ${sentence}${where}${excerpt}`;
}
