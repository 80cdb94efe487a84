import type { MetaDescriptor } from "@remix-run/react";
import { shop as addresses } from "~/kit/paths";
import { layoutRouteId, type ShopData } from "./shop-data";

interface PageFacts {
  /** Without the shop's name. Left out on the home page. */
  title?: string;
  description?: string;
  /** The page's one address, from "/". Left out where there is none to keep (errors, forms with errors). */
  path?: string;
  /** Keeps the page out of search engines: single numbers, filtered searches, private pages. */
  noindex?: boolean;
}

/** Version 1 is the plain look that a shop is opened with: search engines wait until its partner has published. */
const firstOwnVersion = 2;

type Match = { id: string; data: unknown };

/** Title, description, canonical address and link-card facts of a shop's page, in the brand of that shop. */
export function pageMeta(matches: readonly Match[], facts: PageFacts): MetaDescriptor[] {
  const shop = matches.find((match) => match.id === layoutRouteId)?.data as ShopData | undefined;
  if (!shop) return [{ title: facts.title ?? "Page" }, { name: "robots", content: "noindex" }];
  const { brand, origin } = shop;
  const title = facts.title ? `${facts.title} · ${brand.name}` : brand.title;
  const description = facts.description ?? brand.description;
  const url = facts.path === undefined ? null : `${origin}${facts.path}`;
  const isKeptOut = facts.noindex || !url || brand.version < firstOwnVersion;
  const tags: (MetaDescriptor | null)[] = [
    { title },
    { name: "description", content: description },
    isKeptOut ? { name: "robots", content: "noindex" } : null,
    !isKeptOut ? { tagName: "link", rel: "canonical", href: url } : null,
    { name: "theme-color", content: brand.themeColor },
    { tagName: "link", rel: "manifest", href: addresses.manifest() },
    { tagName: "link", rel: "apple-touch-icon", sizes: "180x180", href: brand.icons.px180 },
    { property: "og:type", content: "website" },
    { property: "og:site_name", content: brand.name },
    { property: "og:title", content: facts.title ?? title },
    { property: "og:description", content: description },
    url ? { property: "og:url", content: url } : null,
    ...cardTags(shop),
  ];
  return tags.filter((tag) => tag !== null);
}

function cardTags({ brand: { card }, origin }: ShopData): MetaDescriptor[] {
  return [
    { property: "og:image", content: origin + card.url },
    { property: "og:image:width", content: String(card.width) },
    { property: "og:image:height", content: String(card.height) },
    { property: "og:image:alt", content: card.alt },
    { name: "twitter:card", content: "summary_large_image" },
  ];
}
