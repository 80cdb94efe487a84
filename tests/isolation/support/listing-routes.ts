import { at, everybody, type Row } from "./route-rows";
import { listingOfB, ofPartner, partnersPage, productOnlyAtB } from "./route-tools";

/** The partner console's pages of listings and prices, by the route's file. */
export const listingRoutes: Record<string, Row> = {
  "routes/partner/listings.tsx": {
    door: "partner",
    path: at("/partner/listings"),
    get: partnersPage,
    post: ofPartner({ viewer: "forbidden", owner: "not-found", ownerOfB: "done" }),
    form: ({ b }) => ({
      ...{ form: "change-listings", do: "hide", partnerId: b.partnerId },
      [`pick.${b.listingIds.voice}`]: "on",
    }),
  },
  "routes/partner/add-listings.tsx": {
    door: "partner",
    path: at("/partner/listings/add"),
    get: ofPartner({ viewer: "forbidden", owner: "shown", ownerOfB: "shown" }),
    post: ofPartner({ viewer: "forbidden", owner: "done", ownerOfB: "refused" }),
    // A product that only B lists: A may pick it, B cannot pick it again.
    form: (facts) => ({ form: "add-pick", [`pick.${productOnlyAtB(facts)}`]: "on", partnerId: facts.b.partnerId }),
  },
  "routes/partner/export-prices.tsx": {
    door: "partner",
    path: at("/partner/listings/export.csv"),
    get: partnersPage,
    post: ofPartner({ viewer: "not-found", owner: "not-found", ownerOfB: "done" }),
    form: ({ b }) => ({ [`pick.${b.listingIds.voice}`]: "on", partnerId: b.partnerId }),
  },
  "routes/partner/import-prices.tsx": {
    door: "partner",
    path: at("/partner/listings/import"),
    get: partnersPage,
    post: ofPartner({ viewer: "forbidden", owner: "refused", ownerOfB: "refused" }),
    form: ({ b }) => ({ form: "take-prices", partnerId: b.partnerId }),
  },
  "routes/partner/import-errors.tsx": {
    door: "partner",
    path: at("/partner/listings/import/errors.csv"),
    // Nobody has a file here.
    get: ofPartner({ viewer: "forbidden", owner: "not-found", ownerOfB: "not-found" }),
    post: everybody("no-method"),
  },
  "routes/partner/listing.tsx": {
    door: "partner",
    path: listingOfB,
    get: ofPartner({ viewer: "not-found", owner: "not-found", ownerOfB: "shown" }),
    post: ofPartner({ viewer: "forbidden", owner: "not-found", ownerOfB: "done" }),
    form: () => ({ form: "save-listing", name: "Taken over", summary: "", visibility: "hidden" }),
  },
  "routes/partner/price-changes.tsx": {
    door: "partner",
    path: at("/partner/listings/changes"),
    get: partnersPage,
    post: ofPartner({ viewer: "forbidden", owner: "refused", ownerOfB: "refused" }),
    form: (facts) => ({
      form: "decide-price-changes",
      key: `${facts.b.listingIds.voice}.x.0`,
      all: "follow",
      partnerId: facts.b.partnerId,
    }),
  },
  "routes/partner/markup-defaults.tsx": {
    door: "partner",
    path: at("/partner/listings/markups"),
    get: partnersPage,
    post: ofPartner({ viewer: "forbidden", owner: "done", ownerOfB: "done" }),
    form: ({ b }) => ({
      ...{ form: "save-markup-default", productKind: "*", basis: "*", kind: "percent", value: "50", rounding: "none" },
      partnerId: b.partnerId,
    }),
  },
};
