import { LRUCache } from "lru-cache";
import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { TenantScope } from "~/kit/scope";
import type { Brand } from "./brand";
import { type BrandAsset, readBrandAsset } from "./brand-asset-store.server";
import { logoOn } from "./brand-pictures";
import { CardDrawing, type CardLogo, TileDrawing } from "./card-drawing";
import { drawPicture } from "./draw-picture.server";
import { type DrawnName, drawnNames } from "./drawn-names";
import { faceFiles } from "./face-file.server";
import { FairQueue } from "./fair-queue";
import { textOn } from "./readable";
import { deriveTokens } from "./tokens";
import { type PictureKind, pictureKinds } from "./worker-answer";

/** What is written on a drawing, in the largest of the sizes (pixels) at which it fits. */
interface Words {
  text: string;
  sizes: number[];
  width: number;
  height: number;
}

interface Sheet {
  kind: Extract<PictureKind, "drawn-icon" | "drawn-card">;
  ground: ReactElement;
  words: Words[];
}

/** Every partner's newest icon and card, as long as there is room: they cost a process each, and say nothing that its brand does not. */
const drawn = new LRUCache<string, Promise<Record<string, BrandAsset>>>({ max: 400 });

/** Apart from the uploads' queue: visitors must not keep a partner waiting. */
const queue = new FairQueue({ inAll: 40, perOwner: 4 }, "Pictures are being drawn right now. Please try again in a moment.");

/**
 * A picture that stands in for one that the brand has none of: its initial as an icon, or its logo and name as a share card.
 * @throws Refusal `busy`
 */
export async function readDrawnPicture(scope: TenantScope, name: DrawnName, brand: Brand): Promise<BrandAsset> {
  const { kind, part } = drawnNames[name];
  const { primary, accent, font, radius, heroArt, logo, logoDark, tagline, heroHeadline } = brand;
  const seen = [kind, brand.name, primary, font, radius];
  const onCard = [accent, heroArt, logo, logoDark, brand.nameBesideLogo, tagline, heroHeadline];
  const key = JSON.stringify([scope.partnerId, ...seen, ...(kind === "card" ? onCard : [])]);
  const pictures = drawn.get(key) ?? drawSheet(scope, kind === "card" ? cardSheet(scope, brand) : iconSheet(brand), brand);
  drawn.set(key, pictures);
  pictures.catch(() => drawn.delete(key));
  return (await pictures)[part] as BrandAsset;
}

async function drawSheet(scope: TenantScope, { kind, ground, words }: Sheet, brand: Brand) {
  const options = { words, ink: textOn(brand.primary), ground: brand.primary, face: await faceFiles(brand.font) };
  const svg = Buffer.from(renderToStaticMarkup(ground));
  const pictures = await queue.run(scope.partnerId, () => drawPicture(svg, { kind, format: "svg", options }));
  const mimes: Record<string, string> = pictureKinds[kind];
  return Object.fromEntries(pictures.map(({ name, bytes }) => [name, { mime: mimes[name] ?? "", bytes }]));
}

function iconSheet({ name, primary, radius }: Brand): Sheet {
  const initial = /[\p{L}\p{N}]/u.exec(name)?.[0].toLocaleUpperCase("en-US") ?? "·";
  return {
    kind: "drawn-icon",
    ground: createElement(TileDrawing, { ground: primary, radius }),
    words: [{ text: initial, sizes: [340, 280], width: 400, height: 400 }],
  };
}

function cardSheet(scope: TenantScope, brand: Brand): Sheet {
  const logo = cardLogo(scope, brand);
  const title = brand.nameBesideLogo || !logo ? brand.name : brand.heroHeadline;
  const under = brand.tagline || (title === brand.name ? brand.heroHeadline : "");
  const { primary, accent, radius, heroArt } = brand;
  // The pattern stands on the right.
  const width = heroArt === "plain" ? 1040 : 740;
  const inks = { ground: primary, pattern: deriveTokens(brand).light["brand-pattern"], accent };
  return {
    kind: "drawn-card",
    ground: createElement(CardDrawing, { ...inks, radius, art: heroArt, logo }),
    words: [
      { text: title, sizes: [104, 88, 72, 60, 50], width, height: logo ? 180 : 320 },
      ...(under ? [{ text: under, sizes: [40, 34, 28], width, height: 110 }] : []),
    ],
  };
}

function cardLogo(scope: TenantScope, brand: Brand): CardLogo | null {
  const { light, dark } = logoOn(brand);
  const shown = [light, dark].find((each) => each?.onLight) ?? light;
  if (!shown) return null;
  const { width, height, onLight } = shown;
  const base64 = Buffer.from(readBrandAsset(scope, shown.pngId).bytes).toString("base64");
  return { base64, width, height, plate: onLight ? "#ffffff" : "#16191d" };
}
