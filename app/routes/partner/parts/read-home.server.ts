import { readBrand, shownBrand } from "~/branding/read-brand.server";
import { readBrandDraft } from "~/branding/read-brand-draft.server";
import { countWaitingChanges } from "~/catalog/listing-page-store.sqlite.server";
import { stateOf } from "~/catalog/listing-states";
import { readListings } from "~/catalog/read-listings.server";
import { readDrift } from "~/delivery/read-drift.server";
import { type PartnerPermission, partnerMay } from "~/identity/roles";
import { readTeam } from "~/identity/team.server";
import { readTeamInvitations } from "~/identity/team-invitations.server";
import { notFound } from "~/kit/refusal";
import type { PartnerScope } from "~/kit/scope";
import { countNewEnquiries } from "~/ordering/enquiry-store.server";
import { readShopPath } from "~/service-path/read-path.server";
import { readResellerReason } from "~/service-path/read-reseller-reason.server";
import { findPartner } from "~/tenancy/partner-store.server";
import { readDomains } from "~/tenancy/read-domains.server";
import { readVisits } from "~/tenancy/read-visits.server";
import { shopOrigin } from "~/tenancy/shop-origin.server";
import { listingsChart, marginsChart, visitsChart } from "./home-charts.server";
import { nextSteps } from "./next-steps";
import { waitingItems } from "./waiting";

/** All that the console's first page shows, as far as the role may see it. */
export async function readHome(scope: PartnerScope) {
  const own = await findPartner(scope);
  if (!own) throw notFound("shop");
  const may = (permission: PartnerPermission) => partnerMay(scope.role, permission);
  const [draft, listings, enquiries, domains, team] = await Promise.all([
    readBrandDraft(scope),
    may("listings.read") ? readListings(scope) : null,
    may("enquiries.read") ? countNewEnquiries(scope) : null,
    may("domains.read") ? readDomains(scope).then((found) => found.domains) : null,
    may("team.read") ? teamSize(scope) : null,
  ]);
  const priceChanges = may("listings.read") ? countWaitingChanges(scope, Date.now()) : null;
  const shown = listings?.filter((listing) => stateOf(listing) === "shown") ?? null;
  const mayPublish = may("brand.edit");
  const { savedBy: draftSavedBy } = draft;
  const draftSavedAt = mayPublish ? draft.draftSavedAt : "";
  const published = shownBrand(scope);
  return {
    shopUrl: shopOrigin(scope, own.slug),
    name: published.name,
    tagline: published.tagline,
    version: draft.publishedVersion,
    last: draft.versions[0] ?? null,
    hasDraft: draft.draftSavedAt !== "",
    enquiries,
    steps: nextSteps({
      brand: mayPublish ? [draft.brand, published] : null,
      version: draft.publishedVersion,
      shown: may("listings.edit") ? shown : null,
      domains: may("domains.edit") ? domains : null,
      team: may("team.edit") ? team : null,
    }),
    waiting: waitingItems({
      resellerReason: readResellerReason(scope),
      enquiries,
      priceChanges,
      domains,
      draftSavedAt,
      draftSavedBy,
    }),
    path: verdictOf(scope),
    drift: readDrift(scope),
    visits: visitsChart(readVisits(scope)),
    listings: listings && listingsChart(listings),
    margins: listings && marginsChart(listings),
  };
}

/** The shop's path as its customers see it, in a line. */
function verdictOf(scope: PartnerScope) {
  const { verdict, word, headline } = readShopPath(scope, readBrand(scope).shownAs);
  return { verdict, word, headline };
}

/** Members and those who are invited. */
const teamSize = async (scope: PartnerScope) => readTeam(scope).length + (await readTeamInvitations(scope)).length;
