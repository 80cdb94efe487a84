import { Refusal } from "~/kit/refusal";
import type { TenantStaffScope } from "~/kit/scope";
import { drawPicture } from "./draw-picture.server";
import { FairQueue } from "./fair-queue";
import { imageLimits, sniffImage } from "./image-rules";
import { standsOut } from "./legibility";
import { paletteOf } from "./palette";
import { type PictureKind, pictureKinds, type WorkerPicture } from "./worker-answer";

// Every picture is decoded by image-worker.mjs in a process of its own; nothing of an upload is kept but its pixels.

export interface EncodedImage {
  mime: "image/webp" | "image/png" | "image/jpeg";
  width: number;
  height: number;
  bytes: Uint8Array<ArrayBuffer>;
}
export interface EncodedLogo {
  webp: EncodedImage;
  png: EncodedImage;
  onLight: boolean;
  onDark: boolean;
  /** Its strongest colours, `#rrggbb`. */
  palette: string[];
}
export type EncodedIcon = Record<keyof typeof pictureKinds.icon, EncodedImage>;
export type EncodedHero = Record<keyof typeof pictureKinds.hero, EncodedImage>;

/**
 * An uploaded logo, at most 960 × 320.
 * @throws Refusal `bad-input` or `too-large` under the field, `busy` when many pictures wait
 */
export async function encodeLogo(scope: TenantStaffScope, bytes: Uint8Array, field = "logo"): Promise<EncodedLogo> {
  const { webp, png, sample } = await encode(scope, { bytes, kind: "logo", field });
  return { webp: image("logo", webp), png: image("logo", png), palette: paletteOf(sample.bytes), ...standsOut(sample.bytes) };
}

/**
 * An uploaded icon as squares of 512 to 16 pixels, what is not square centred, and one with room around it for systems that cut icons
 * into shapes. Refuses as `encodeLogo`.
 */
export async function encodeIcon(scope: TenantStaffScope, bytes: Uint8Array, field = "icon"): Promise<EncodedIcon> {
  return images("icon", await encode(scope, { bytes, kind: "icon", field }));
}

/** An uploaded picture for the top of the start page, at most 1600 × 1200, in three widths, and as JPEG. Refuses as `encodeLogo`. */
export async function encodeHero(scope: TenantStaffScope, bytes: Uint8Array, field = "hero"): Promise<EncodedHero> {
  return images("hero", await encode(scope, { bytes, kind: "hero", field }));
}

/** An uploaded share card, cut to the shape of 1200 × 630 and at most that large. Refuses as `encodeLogo`. */
export async function encodeCard(scope: TenantStaffScope, bytes: Uint8Array, field = "card"): Promise<EncodedImage> {
  return image("card", (await encode(scope, { bytes, kind: "card", field })).card);
}

const queue = new FairQueue(
  { inAll: 20, perOwner: 4 },
  "Many pictures are being prepared right now. Please try again in a moment.",
);

interface Upload<K extends PictureKind> {
  bytes: Uint8Array;
  kind: K;
  field: string;
}
type Made<K extends PictureKind> = Record<keyof (typeof pictureKinds)[K], WorkerPicture>;

async function encode<K extends PictureKind>(scope: TenantStaffScope, upload: Upload<K>): Promise<Made<K>> {
  try {
    const sniffed = sniffImage(upload.bytes);
    if ("problem" in sniffed) {
      throw new Refusal(upload.bytes.byteLength > imageLimits.bytes ? "too-large" : "bad-input", sniffed.problem);
    }
    const pictures = await queue.run(scope.partnerId, () => drawPicture(upload.bytes, { ...upload, format: sniffed.format }));
    return Object.fromEntries(pictures.map((picture) => [picture.name, picture])) as Made<K>;
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === "busy") throw error;
    throw new Refusal(error.code, error.message, { [upload.field]: [error.message] });
  }
}

function image(kind: PictureKind, { name, ...picture }: WorkerPicture): EncodedImage {
  return { mime: (pictureKinds[kind] as Record<string, EncodedImage["mime"]>)[name] as EncodedImage["mime"], ...picture };
}

function images<K extends PictureKind>(kind: K, made: Made<K>): Record<keyof (typeof pictureKinds)[K], EncodedImage> {
  const each = Object.entries<WorkerPicture>(made).map(([name, picture]) => [name, image(kind, picture)]);
  return Object.fromEntries(each) as Record<keyof (typeof pictureKinds)[K], EncodedImage>;
}
