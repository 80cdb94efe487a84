import type { TenantStaffScope } from "~/kit/scope";
import { type DemoSlug, demoShops } from "./demo-brands";
import { demoHeroes } from "./demo-heroes";
import { demoMarks } from "./demo-logos";
import { publishBrand } from "./publish-brand.server";
import { readBrandDraft } from "./read-brand-draft.server";
import { saveBrandDraft } from "./save-brand.server";

export { type DemoSlug, type DemoStaff, demoShops } from "./demo-brands";

const bytes = (svg: string) => new TextEncoder().encode(svg);

/** Gives a demo shop its look by the partner's own way in: upload, draft, publish. */
export async function publishDemoBrand(scope: TenantStaffScope, slug: DemoSlug): Promise<void> {
  const shop = demoShops.find((candidate) => candidate.slug === slug);
  if (!shop) throw new Error(`There is no demo shop ${slug}.`);
  const { logo, icon } = demoMarks[slug];
  const { baseVersion } = await readBrandDraft(scope);
  const hero = demoHeroes[slug];
  await saveBrandDraft(scope, {
    fields: { ...shop.fields, heroAlt: hero?.alt ?? "" },
    ...{ logo: bytes(logo), icon: bytes(icon), hero: hero && bytes(hero.picture) },
  });
  await publishBrand(scope, { baseVersion, note: "Our own colors, words and mark" });
}
