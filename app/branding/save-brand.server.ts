import { RateLimiterMemory } from "rate-limiter-flexible";
import { type FieldErrors, Refusal } from "~/kit/refusal";
import type { TenantStaffScope } from "~/kit/scope";
import { formatDateTime, minutes, seconds } from "~/kit/time";
import { writeAudit } from "~/platform/audit-store.server";
import { type Tx, write } from "~/platform/database.server";
import type { Brand } from "./brand";
import { deleteUnusedAssets } from "./brand-asset-store.server";
import { brandChanges, trailOf } from "./brand-changes";
import { chosenFieldsSchema, fieldSentences } from "./brand-schema";
import { brandOfRow, type DraftRow, findDraft, publishedRow, upsertDraft } from "./brand-store.server";
import { type BrandNow, type BrandStamp, conflictOf, isSameStamp, ontoTheirs, sinceThen, stampOf } from "./draft-conflict.server";
import { encodePictures, insertPictures, type PictureEdits } from "./picture-edits.server";
import { chosenOf, completeFields } from "./stored-brand";

export interface BrandEdit extends PictureEdits {
  /** Those of `BrandFields`; what is left out goes back to the inherited value, anything else is ignored. */
  fields: Record<string, unknown>;
  /** What the form was filled from; left out for whatever stands there. */
  filledFrom?: BrandStamp;
  /** After a conflict: the state onto which the editor's own changes go, and the fields in which that state stays. */
  onto?: BrandStamp & { keepTheirs: string[] };
}

/** Each save is kept for those who edit at the same time, so a program must not make thousands; people stay far below. */
const perPartner = new RateLimiterMemory({ keyPrefix: "draft-saves", points: 120, duration: minutes(10) / seconds(1) });

/**
 * Saves the partner's draft; the storefront stays as it is until `publishBrand`. An edit that changes nothing makes no draft.
 * @throws Refusal `bad-input` with a sentence per field, `too-large` for a picture, `too-many-requests`, `conflict` (with a `DraftConflict`) when somebody
 * else published or saved since the form was filled
 */
export async function saveBrandDraft(scope: TenantStaffScope, edit: BrandEdit): Promise<void> {
  await perPartner.consume(scope.partnerId).catch(() => {
    throw new Refusal("too-many-requests", "This shop's draft was saved 120 times in ten minutes. Please wait a few minutes.");
  });
  const parsed = chosenFieldsSchema.safeParse(edit.fields);
  const errors: FieldErrors = parsed.success ? {} : fieldSentences(parsed.error);
  const pictures = await encodePictures(scope, edit, errors);
  if (!parsed.success || Object.keys(errors).length > 0) {
    throw new Refusal("bad-input", "The draft was not saved yet. Please look at the marked fields.", errors);
  }
  await write(async (tx) => {
    const published = publishedRow(scope);
    const draft = await findDraft(scope, tx);
    const now: BrandNow = { published, draft, brand: draft?.brand ?? brandOfRow(published) };
    const { filledFrom = stampOf(now), onto } = edit;
    const since = isSameStamp(filledFrom, stampOf(now)) ? null : sinceThen(scope, filledFrom, now);
    const start = since?.base ?? now.brand;
    const mine: Brand = {
      ...completeFields(chosenOf(parsed.data, start, published.partnerName), published.partnerName),
      ...(await insertPictures(scope, tx, pictures, start)),
    };
    if (since && !(onto && isSameStamp(onto, stampOf(now)))) throw conflictOf(mine, now, since);
    await store(scope, tx, now, since && onto ? ontoTheirs(mine, now, { base: since.base, ...onto }) : mine);
  });
}

async function store(scope: TenantStaffScope, tx: Tx, now: BrandNow, brand: Brand) {
  if (brandChanges(now.brand, brand).labels.length === 0) return;
  await upsertDraft(scope, tx, { brand, baseVersion: now.published.version });
  deleteUnusedAssets(scope, tx);
  await writeAudit(scope, tx, { action: "brand.save-draft", subject: "brand/draft", ...trailOf(now.brand, brand) });
}

/** The refusal for work that began on a draft that has been saved or discarded since. */
export function draftMeanwhile(draft: DraftRow | null): Refusal {
  const who = draft ? `${draft.savedBy} saved this draft on ${formatDateTime(draft.savedAt)}` : "Somebody discarded this draft";
  return new Refusal("conflict", `${who}, while you were working. Yours is not saved; please look at theirs first.`);
}

/** The refusal for work that began on a version that is no longer the newest. */
export function publishedMeanwhile(published?: { version: number; publishedBy: string; publishedAt: Date }): Refusal {
  const what = published
    ? `${published.publishedBy} published version ${published.version} on ${formatDateTime(published.publishedAt)}`
    : "The published version changed";
  return new Refusal(
    "conflict",
    `${what}, while you were working on an older one. Nothing of yours was changed; please look at theirs first.`,
  );
}
