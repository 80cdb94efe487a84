import { notFound } from "~/kit/refusal";
import type { TenantScope } from "~/kit/scope";
import { legalPages } from "./brand-lists";
import { legalHtml } from "./legal-html";
import { shownBrand } from "./read-brand.server";

export interface LegalPageView {
  title: string;
  /** For search engines. */
  description: string;
  /** Safe to stand on the page as it is. */
  html: string;
}

/**
 * A legal page as the partner published it.
 * @param page the last part of its address
 * @throws Refusal `not-found` where the shop has no such page
 */
export function readLegalPage(scope: TenantScope, page: string): LegalPageView {
  const known = Object.entries(legalPages).find(([key]) => key === page)?.[1];
  const brand = shownBrand(scope);
  const text = known && brand[known.field];
  if (!text) throw notFound();
  return { title: known.label, description: `${known.label} of ${brand.name}.`, html: legalHtml(text) };
}
