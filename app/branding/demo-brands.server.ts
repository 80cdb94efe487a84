import type { Brand } from "./brand";
import type { BrandImages } from "./brand-asset-store.server";
import { type DemoSlug, demoBrandFields } from "./demo-brands";
import { demoMarks } from "./demo-logos";
import { encodeIcon, encodeLogo } from "./encode-image.server";

export interface DemoBrand {
  slug: DemoSlug;
  kind: "msp" | "carrier";
  brand: Brand;
  /** The brand with its pictures, drawn by the same pipeline as an upload. Do this before the transaction. */
  prepare(): Promise<Brand & { images: BrandImages }>;
}

export const demoBrands: readonly DemoBrand[] = demoBrandFields.map(({ slug, kind, fields }) => {
  const brand: Brand = { ...fields, logo: null, icon: null };
  const bytes = (svg: string) => new TextEncoder().encode(svg);
  const { logo, icon } = demoMarks[slug];
  const prepare = async () => ({ ...brand, images: { logo: await encodeLogo(bytes(logo)), icon: await encodeIcon(bytes(icon)) } });
  return { slug, kind, brand, prepare };
});
