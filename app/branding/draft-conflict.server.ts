import { Refusal } from "~/kit/refusal";
import type { TenantStaffScope } from "~/kit/scope";
import { formatDateTime } from "~/kit/time";
import type { Brand } from "./brand";
import { brandChanges } from "./brand-changes";
import { brandDifferences } from "./brand-diff";
import { brandOfRow, type DraftRow, type PublishedRow } from "./brand-store.server";
import { versionRecords } from "./brand-version-store.server";
import type { DraftConflict } from "./draft-conflict";
import { type DraftSave, draftSavesFrom } from "./draft-save-store.server";
import { chosenOf, completeFields } from "./stored-brand";

/** Which state of the brand a form was filled from, or looked at. */
export interface BrandStamp {
  /** The published version. */
  baseVersion: number;
  /** ISO text; "" where there was no draft. */
  draftSavedAt: string;
}

/** How the brand stands now. */
export interface BrandNow {
  published: PublishedRow;
  draft: DraftRow | null;
  /** The draft, or what is published. */
  brand: Brand;
}

export const stampOf = ({ published, draft }: BrandNow): BrandStamp => ({
  baseVersion: published.version,
  draftSavedAt: draft?.savedAt.toISOString() ?? "",
});

export const isSameStamp = (a: BrandStamp, b: BrandStamp) => a.baseVersion === b.baseVersion && a.draftSavedAt === b.draftSavedAt;

interface Step {
  at: Date;
  who: string;
  did: string;
  brand: Brand;
}

export interface SinceThen {
  /** What the form was filled from; null where that is no longer known. */
  base: Brand | null;
  steps: Step[];
}

/** What a form of an older state was filled from, and who did what since. */
export function sinceThen(scope: TenantStaffScope, form: BrandStamp, now: BrandNow): SinceThen {
  const brandOf = (dataJson: string) => brandOfRow({ version: 1, dataJson, partnerName: now.published.partnerName });
  const versions = versionRecords(scope, { limit: 20 }).reverse();
  const version = versions.find((record) => record.version === form.baseVersion);
  const from = form.draftSavedAt ? new Date(form.draftSavedAt) : version?.publishedAt;
  if (!from || Number.isNaN(from.getTime())) return { base: null, steps: [] };
  const saves = draftSavesFrom(scope, from);
  const own = saves.find(({ savedAt }) => savedAt.toISOString() === form.draftSavedAt);
  // A form without a draft was filled after the last draft was discarded, else it would not be out of date.
  const lastGone = form.draftSavedAt ? -1 : saves.findLastIndex(({ kind }) => kind === "discarded");
  const later = saves.slice(lastGone + 1).filter((save) => save !== own);
  const steps = [
    ...later.map((save) => ({ at: save.savedAt, who: save.savedBy, did: didOf(save), brand: brandOf(save.dataJson) })),
    ...versions
      .filter((record) => record.version > form.baseVersion)
      .map((record) => ({
        ...{ at: record.publishedAt, who: record.publishedBy, did: `published version ${record.version}` },
        brand: brandOfRow(record),
      })),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
  const row = form.draftSavedAt ? own : version;
  return { base: row ? brandOf(row.dataJson) : null, steps };
}

const didOf = ({ kind }: DraftSave) => (kind === "saved" ? "saved the draft" : "discarded the draft");

/**
 * The refusal for a form of an older state: who changed what since, and how each change meets the editor's own. A picture of the
 * editor's own was not stored, so it is only named.
 */
export function conflictOf(mine: Brand, now: BrandNow, { base, steps }: SinceThen): Refusal {
  const ownKeys = base ? new Set(Object.keys(brandChanges(base, mine).after)) : null;
  const theirs = base ? new Set(Object.keys(brandChanges(base, now.brand).after)) : null;
  const fields = brandDifferences(now.brand, mine)
    .filter(({ key }) => !theirs || theirs.has(key))
    .map(({ key, label, before, after }) => ({
      ...{ key, label, theirs: before, mine: after && { ...after, picture: undefined } },
      who: whoChanged(key, base, steps),
      isBoth: !ownKeys || ownKeys.has(key),
    }));
  const details: DraftConflict = {
    seen: stampOf(now),
    steps: steps.map(({ at, who, did }) => ({ at: at.toISOString(), who, did })),
    fields,
  };
  const last = steps.at(-1);
  const what = last ? `${last.who} ${last.did} on ${formatDateTime(last.at)}` : "The brand was changed";
  return new Refusal(
    "conflict",
    `${what}, while you were working. Nothing was overwritten, and what you typed is still here.`,
    {},
    details,
  );
}

function whoChanged(key: keyof Brand, base: Brand | null, steps: Step[]): string | null {
  let before = base;
  let who: string | null = null;
  for (const step of steps) {
    if (before && JSON.stringify(before[key]) !== JSON.stringify(step.brand[key])) who = step.who;
    before = step.brand;
  }
  return who ?? steps.at(-1)?.who ?? null;
}

/** The editor's own changes put onto what stands now, but for the fields in which the others' stays. */
export function ontoTheirs(mine: Brand, now: BrandNow, options: { base: Brand | null; keepTheirs: string[] }): Brand {
  const own = brandChanges(options.base ?? now.brand, mine).after;
  const kept = Object.entries(own).filter(([key]) => !options.keepTheirs.includes(key));
  const { partnerName } = now.published;
  const both: Brand = { ...now.brand, ...Object.fromEntries(kept) };
  return { ...both, ...completeFields(chosenOf(both, now.brand, partnerName), partnerName) };
}
