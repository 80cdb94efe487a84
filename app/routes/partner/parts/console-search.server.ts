import { readVersions } from "~/branding/read-versions.server";
import { readListings } from "~/catalog/read-listings.server";
import { type PartnerPermission, partnerMay } from "~/identity/roles";
import { hasWords, wordsOf } from "~/kit/find-words";
import { partner } from "~/kit/paths";
import type { PartnerScope } from "~/kit/scope";
import { formatDateTime } from "~/kit/time";
import { listEnquiries } from "~/ordering/enquiries.server";
import { readDomains } from "~/tenancy/read-domains.server";
import { consolePages } from "./console-pages";

export interface Hit {
  title: string;
  note: string;
  to: string;
}
export interface HitGroup {
  title: string;
  hits: Hit[];
  /** How many more there are than are shown. */
  more: number;
}

const mostHits = 10;
type Source = (scope: PartnerScope, words: string[]) => Promise<Hit[]> | Hit[];

/** Where the console looks, and which permission each place needs. */
const sources: { title: string; needs: PartnerPermission; find: Source }[] = [
  {
    title: "Pages and settings",
    needs: "brand.read",
    find: (scope, words) =>
      consolePages.filter((page) => partnerMay(scope.role, page.needs) && hasWords(words, [page.title, page.note, page.words])),
  },
  {
    title: "Listings",
    needs: "listings.read",
    find: async (scope, words) =>
      (await readListings(scope))
        .filter((each) =>
          hasWords(words, [each.name, each.productName, each.summary, each.productSummary, each.sku, each.kindLabel]),
        )
        .map((each) => ({
          title: each.name ?? each.productName,
          note: `${each.kindLabel}, ${each.sku}`,
          to: partner.listing(each.id),
        })),
  },
  {
    title: "Enquiries",
    needs: "enquiries.read",
    find: async (scope, words) =>
      (await listEnquiries(scope))
        .filter((each) =>
          hasWords(words, [each.name, each.email, each.phone, each.company, each.message, each.aboutName, each.aboutE164]),
        )
        .map((each) => ({
          title: [each.name, each.company].filter(Boolean).join(", "),
          note: `${each.state === "new" ? "Waiting" : "Answered"}, ${formatDateTime(each.createdAt)}: ${each.message.slice(0, 120)}`,
          to: partner.enquiry(each.id),
        })),
  },
  {
    title: "Domains",
    needs: "domains.read",
    find: async (scope, words) =>
      (await readDomains(scope)).domains
        .filter((each) => hasWords(words, [each.host, each.ownLetters, each.state]))
        .map((each) => ({ title: each.ownLetters ?? each.host, note: `Domain, ${each.state}`, to: partner.domain(each.id) })),
  },
  {
    title: "Brand versions",
    needs: "brand.read",
    find: (scope, words) =>
      readVersions(scope)
        .filter((each) => hasWords(words, [`version ${each.version}`, each.note, each.publishedBy, ...each.changes]))
        .map((each) => ({
          title: `Version ${each.version}${each.isLive ? " (live)" : ""}`,
          note: `${formatDateTime(each.publishedAt)}, ${each.publishedBy}${each.note ? `: ${each.note}` : ""}`,
          to: partner.brandVersion(each.version),
        })),
  },
];

/** Everything in this partner's console that holds all the words, as far as the role may see it. */
export async function searchConsole(scope: PartnerScope, question: string): Promise<HitGroup[]> {
  const words = wordsOf(question);
  if (words.length === 0) return [];
  const allowed = sources.filter(({ needs }) => partnerMay(scope.role, needs));
  const found = await Promise.all(allowed.map(async ({ title, find }) => ({ title, all: await find(scope, words) })));
  return found
    .filter(({ all }) => all.length > 0)
    .map(({ title, all }) => ({
      title,
      hits: all.slice(0, mostHits).map(({ title: name, note, to }) => ({ title: name, note, to })),
      more: Math.max(0, all.length - mostHits),
    }));
}
