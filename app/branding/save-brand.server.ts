import { type FieldErrors, Refusal } from "~/kit/refusal";
import type { TenantStaffScope } from "~/kit/scope";
import { formatDateTime } from "~/kit/time";
import { writeAudit } from "~/platform/audit-store.server";
import { type Tx, write } from "~/platform/database.server";
import type { Brand } from "./brand";
import { deleteUnusedAssets, insertIcon, insertLogo } from "./brand-asset-store.server";
import { brandChanges } from "./brand-changes";
import { brandSchema } from "./brand-schema";
import { brandOfRow, type DraftRow, findDraft, listVersions, publishedRow, upsertDraft } from "./brand-store.server";
import { encodeIcon, encodeLogo } from "./encode-image.server";

export interface BrandEdit {
  /** The form's fields by name; those of `BrandFields`, anything else is ignored. */
  fields: Record<string, unknown>;
  /** The uploaded file's bytes; "remove" takes the picture away; left out (or empty) it stays. */
  logo?: Uint8Array | "remove";
  icon?: Uint8Array | "remove";
  /** The published version that the form was filled from. */
  baseVersion?: number;
  /** When the draft in the form was saved (ISO text; "" for none). */
  draftSavedAt?: string;
}

/**
 * Saves the partner's draft; the storefront stays as it is until `publishBrand`.
 * @throws Refusal `bad-input` with a sentence per field, `too-large` for a picture, `conflict` when somebody else published or saved
 */
export async function saveBrandDraft(scope: TenantStaffScope, edit: BrandEdit): Promise<{ savedAt: string }> {
  const parsed = brandSchema.safeParse(edit.fields);
  const errors: FieldErrors = parsed.success ? {} : (parsed.error.flatten().fieldErrors as FieldErrors);
  const logo = await encoded(edit.logo, encodeLogo, errors);
  const icon = await encoded(edit.icon, encodeIcon, errors);
  if (!parsed.success || Object.keys(errors).length > 0) {
    throw new Refusal("bad-input", "The draft was not saved yet. Please look at the marked fields.", errors);
  }
  return write(async (tx) => {
    const draft = await findDraft(scope, tx);
    const [published] = await listVersions(scope, { limit: 1 }, tx);
    refuseStale(edit, draft, published);
    const before = draft?.brand ?? brandOfRow(publishedRow(scope));
    const brand: Brand = {
      ...parsed.data,
      logo: logo === "remove" ? null : logo ? await insertLogo(scope, tx, logo) : before.logo,
      icon: icon === "remove" ? null : icon ? await insertIcon(scope, tx, icon) : before.icon,
    };
    return { savedAt: await store(scope, tx, { before, brand, baseVersion: published?.version ?? 0 }) };
  });
}

async function store(
  scope: TenantStaffScope,
  tx: Tx,
  next: { before: Brand; brand: Brand; baseVersion: number },
): Promise<string> {
  const savedAt = await upsertDraft(scope, tx, { brand: next.brand, baseVersion: next.baseVersion });
  deleteUnusedAssets(scope, tx);
  const { before, after } = brandChanges(next.before, next.brand);
  await writeAudit(scope, tx, { action: "brand.save-draft", subject: "brand/draft", before, after });
  return savedAt.toISOString();
}

/** Encodes what was uploaded; what is wrong with it joins the other fields' sentences. */
async function encoded<T>(
  upload: Uint8Array | "remove" | undefined,
  encode: (bytes: Uint8Array) => Promise<T>,
  errors: FieldErrors,
) {
  if (upload === "remove") return upload;
  if (!upload || upload.byteLength === 0) return undefined;
  try {
    return await encode(upload);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === "busy") throw error;
    Object.assign(errors, error.fields);
    return undefined;
  }
}

function refuseStale(
  edit: BrandEdit,
  draft: DraftRow | null,
  published?: { version: number; publishedBy: string; publishedAt: Date },
) {
  if (edit.baseVersion !== undefined && edit.baseVersion !== (published?.version ?? 0)) throw publishedMeanwhile(published);
  if (edit.draftSavedAt === undefined || edit.draftSavedAt === (draft?.savedAt.toISOString() ?? "")) return;
  throw draftMeanwhile(draft);
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
