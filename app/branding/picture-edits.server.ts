import { type FieldErrors, Refusal } from "~/kit/refusal";
import type { TenantStaffScope } from "~/kit/scope";
import type { Tx } from "~/platform/database.server";
import { insertCard, insertHero, insertIcon, insertLogo } from "./brand-asset-store.server";
import { type BrandPictures, type PictureInput, pictureInputs } from "./brand-pictures";
import {
  type EncodedHero,
  type EncodedIcon,
  type EncodedImage,
  type EncodedLogo,
  encodeCard,
  encodeHero,
  encodeIcon,
  encodeLogo,
} from "./encode-image.server";

/** An uploaded file's bytes; "remove" takes the picture away; left out (or empty) it stays. */
export type PictureEdits = { [Input in PictureInput]?: Uint8Array | "remove" };

interface Encoded {
  logo: EncodedLogo;
  logoDark: EncodedLogo;
  icon: EncodedIcon;
  hero: EncodedHero;
  card: EncodedImage;
}
export type EncodedPictures = { [Input in PictureInput]?: Encoded[Input] | "remove" };

type Kinds = {
  [Input in PictureInput]: {
    encode: (scope: TenantStaffScope, bytes: Uint8Array, field: Input) => Promise<Encoded[Input]>;
    insert: (scope: TenantStaffScope, tx: Tx, made: Encoded[Input]) => Promise<NonNullable<BrandPictures[Input]>>;
  };
};
const kinds: Kinds = {
  logo: { encode: encodeLogo, insert: insertLogo },
  logoDark: { encode: encodeLogo, insert: insertLogo },
  icon: { encode: encodeIcon, insert: insertIcon },
  hero: { encode: encodeHero, insert: insertHero },
  card: { encode: encodeCard, insert: insertCard },
};

/** Encodes what was uploaded, one after the other; what is wrong with a picture joins the other fields' sentences. */
export async function encodePictures(
  scope: TenantStaffScope,
  edits: PictureEdits,
  errors: FieldErrors,
): Promise<EncodedPictures> {
  const encoded: EncodedPictures = {};
  for (const input of pictureInputs) await encodeInto(scope, encoded, { input, edit: edits[input], errors });
  return encoded;
}

async function encodeInto<Input extends PictureInput>(
  scope: TenantStaffScope,
  encoded: EncodedPictures,
  { input, edit, errors }: { input: Input; edit: PictureEdits[PictureInput]; errors: FieldErrors },
) {
  if (edit === "remove") encoded[input] = edit;
  if (!edit || edit === "remove" || edit.byteLength === 0) return;
  try {
    encoded[input] = await kinds[input].encode(scope, edit, input);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === "busy") throw error;
    Object.assign(errors, error.fields);
  }
}

/** Stores what was encoded. @returns every picture of the brand as it is then */
export async function insertPictures(
  scope: TenantStaffScope,
  tx: Tx,
  encoded: EncodedPictures,
  start: BrandPictures,
): Promise<BrandPictures> {
  return {
    logo: await insertOr(scope, tx, "logo", encoded, start),
    logoDark: await insertOr(scope, tx, "logoDark", encoded, start),
    icon: await insertOr(scope, tx, "icon", encoded, start),
    hero: await insertOr(scope, tx, "hero", encoded, start),
    card: await insertOr(scope, tx, "card", encoded, start),
  };
}

async function insertOr<Input extends PictureInput>(
  scope: TenantStaffScope,
  tx: Tx,
  input: Input,
  encoded: EncodedPictures,
  start: BrandPictures,
): Promise<BrandPictures[Input]> {
  const made: Encoded[Input] | "remove" | undefined = encoded[input];
  if (made === "remove") return null;
  return made ? kinds[input].insert(scope, tx, made) : start[input];
}
