import { readVersions } from "~/branding/read-versions.server";
import { searchListings, searchOffers } from "~/catalog/search-catalog.server";
import { type PartnerPermission, partnerMay, roleLabel } from "~/identity/roles";
import { readTeam } from "~/identity/team.server";
import { readTeamInvitations } from "~/identity/team-invitations.server";
import { hasWords, wordsOf } from "~/kit/find-words";
import { partner } from "~/kit/paths";
import type { PartnerScope } from "~/kit/scope";
import { formatDateTime } from "~/kit/time";
import { listEnquiries } from "~/ordering/enquiries.server";
import { recentChanges } from "~/platform/read-audit.server";
import { readDomains } from "~/tenancy/read-domains.server";
import type { SearchGroup, SearchHit } from "~/ui/console/search-hits";
import { consolePages } from "./console-pages";

const mostHits = 10;
type Source = (scope: PartnerScope, words: string[]) => Promise<SearchHit[]> | SearchHit[];

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
    find: (scope, words) =>
      searchListings(scope, words).map(({ id, name, kindLabel, sku }) => ({
        title: name,
        note: `Your listing: ${kindLabel}, ${sku}`,
        to: partner.listing(id),
      })),
  },
  {
    title: "The carrier's catalog",
    needs: "listings.edit",
    find: (scope, words) =>
      searchOffers(scope, words).map(({ name, kindLabel, sku }) => ({
        title: name,
        note: `To add to your shop: ${kindLabel}, ${sku}`,
        to: partner.addProduct(sku),
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
  {
    title: "Team",
    needs: "team.read",
    find: async (scope, words) => [
      ...readTeam(scope)
        .filter((each) => hasWords(words, [each.name, each.email, roleLabel(each.role)]))
        .map((each) => ({ title: each.name, note: `${roleLabel(each.role)}, ${each.email}`, to: partner.team() })),
      ...(await readTeamInvitations(scope))
        .filter((each) => hasWords(words, [each.email, roleLabel(each.role), "invitation invited"]))
        .map((each) => ({ title: each.email, note: `Invited as ${roleLabel(each.role)}`, to: partner.team() })),
    ],
  },
  {
    title: "History",
    needs: "audit.read",
    find: async (scope, words) =>
      (await recentChanges(scope))
        .filter((each) => hasWords(words, [each.actorName, each.did, each.subject.text, each.kind, ...each.words]))
        .map((each) => ({
          title: `${each.actorName} ${each.did}`,
          note: [formatDateTime(each.at), each.subject.text].filter(Boolean).join(", "),
          to: partner.auditFrom(each.id),
        })),
  },
];

/** Everything in this partner's console that holds all the words, as far as the role may see it. */
export async function searchConsole(scope: PartnerScope, question: string): Promise<SearchGroup[]> {
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
