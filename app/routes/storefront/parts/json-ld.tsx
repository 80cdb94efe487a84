import type { Crumb } from "~/ui/breadcrumb";
import type { ShopData } from "./shop-data";

/** Facts for search engines. `<` is escaped, so that no value can end the element. */
export function JsonLd({ facts }: { facts: Record<string, unknown> }) {
  const text = JSON.stringify({ "@context": "https://schema.org", ...facts }).replaceAll("<", "\\u003c");
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />;
}

export function organizationFacts({ brand, origin }: ShopData): Record<string, unknown> {
  const { support } = brand;
  return {
    "@type": "Organization",
    "@id": `${origin}/#seller`,
    name: brand.name,
    url: `${origin}/`,
    description: brand.description,
    logo: brand.logo ? origin + brand.logo.url : undefined,
    contactPoint:
      support.phone || support.email
        ? {
            "@type": "ContactPoint",
            contactType: "sales",
            telephone: support.phone ?? undefined,
            email: support.email ?? undefined,
          }
        : undefined,
  };
}

export function siteFacts({ brand, origin }: ShopData): Record<string, unknown> {
  return {
    "@type": "WebSite",
    name: brand.name,
    url: `${origin}/`,
    publisher: { "@id": `${origin}/#seller` },
    potentialAction: {
      "@type": "SearchAction",
      target: `${origin}/numbers?q={search_term_string}`,
      "query-input": "required name=search_term_string",
    },
  };
}

export function breadcrumbFacts(origin: string, crumbs: readonly Crumb[]): Record<string, unknown> {
  return {
    "@type": "BreadcrumbList",
    itemListElement: crumbs.map((crumb, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: crumb.label,
      item: crumb.href ? origin + crumb.href : undefined,
    })),
  };
}
