/** Every address in one place. Paths of one door answer 404 at another's host. */
export const shop = {
  home: () => "/",
  numbers: (query = "") => (query ? `/numbers?${query}` : "/numbers"),
  /** @param digits E.164 digits without "+" */
  number: (digits: string) => `/numbers/${digits.replace(/^\+/, "")}`,
  messaging: () => "/messaging",
  products: () => "/products",
  product: (slug: string) => `/products/${encodeURIComponent(slug)}`,
  servicePath: () => "/service-path",
  pathCost: () => "/service-path/cost",
  checkProvider: () => "/check-provider",
  readTrace: () => "/read-trace",
  findHops: () => "/find-hops",
  hopAnswers: () => "/find-hops/hops.csv",
  sharedCheck: (id: string) => `/check-provider/${id}`,
  pathRecords: () => "/path-records",
  pathRecord: (id: string) => `/path-records/${id}`,
  /** The record as it was signed. */
  pathRecordJws: (id: string) => `/path-records/${id}.jws`,
  /** Names and salts behind a record's hashes, for customers. */
  pathRecordNames: (id: string) => `/path-records/${id}.names`,
  pathKeys: () => "/.well-known/jwks.json",
  /** @param after the number of the head before the first one shown */
  pathLog: (after = 0) => (after > 0 ? `/.well-known/path-log?after=${after}` : "/.well-known/path-log"),
  pathCheckScript: () => "/check-path-record.mjs",
  servicePathGuide: () => "/service-path/guide",
  manifest: () => "/manifest.webmanifest",
  legal: (page: string) => `/legal/${page}`,
  contact: (about: { number?: string; product?: string } = {}) => {
    const query = new URLSearchParams();
    if (about.number) query.set("number", about.number.replace(/^\+/, ""));
    if (about.product) query.set("product", about.product);
    const text = query.toString();
    return text ? `/contact?${text}` : "/contact";
  },
  signIn: (to = "") => (to ? `/sign-in?to=${encodeURIComponent(to)}` : "/sign-in"),
  forgotPassword: () => "/forgot-password",
  resetPassword: (token: string) => `/reset-password/${token}`,
  signOut: () => "/sign-out",
  account: () => "/account",
  brandAsset: (id: string) => `/brand-assets/${id}`,
};

export const partner = {
  home: () => "/partner",
  signIn: (to = "") => (to ? `/partner/sign-in?to=${encodeURIComponent(to)}` : "/partner/sign-in"),
  signInCode: (to = "") => (to ? `/partner/sign-in/code?to=${encodeURIComponent(to)}` : "/partner/sign-in/code"),
  forgotPassword: () => "/partner/forgot-password",
  resetPassword: (token: string) => `/partner/reset-password/${token}`,
  signOut: () => "/partner/sign-out",
  account: () => "/partner/account",
  secondStep: () => "/partner/account/second-step",
  invitation: (token: string) => `/partner/invitation/${token}`,
  brand: (query = "") => (query ? `/partner/brand?${query}` : "/partner/brand"),
  brandPublish: () => "/partner/brand/publish",
  /** The sheet of a run over the shop. */
  brandProof: (id: string) => `/partner/brand/proofs/${id}`,
  brandMail: (query = "") => (query ? `/partner/brand/mail?${query}` : "/partner/brand/mail"),
  brandShare: () => "/partner/brand/share",
  brandVersions: () => "/partner/brand/versions",
  brandVersion: (version: number) => `/partner/brand/versions/${version}`,
  brandAsset: (id: string) => `/partner/brand-assets/${id}`,
  listings: () => "/partner/listings",
  listing: (id: string) => `/partner/listings/${id}`,
  domains: () => "/partner/domains",
  domain: (id: string) => `/partner/domains/${id}`,
  domainPreview: (name: string) => `/partner/domains/preview?name=${encodeURIComponent(name)}`,
  addListings: (step = "") => (step ? `/partner/listings/add?step=${step}` : "/partner/listings/add"),
  /** The catalog as one product's SKU narrows it. */
  addProduct: (sku: string) => `/partner/listings/add?q=${encodeURIComponent(sku)}`,
  listingsCsv: () => "/partner/listings/export.csv",
  importPrices: (step = "") => (step ? `/partner/listings/import?step=${step}` : "/partner/listings/import"),
  importErrors: () => "/partner/listings/import/errors.csv",
  priceChanges: () => "/partner/listings/changes",
  markupDefaults: () => "/partner/listings/markups",
  enquiries: () => "/partner/enquiries",
  enquiryAttachment: (id: string) => `/partner/enquiries/${id}/attachment`,
  team: () => "/partner/team",
  switchTeam: () => "/partner/switch-team",
  /** @param next where the form that comes along belongs */
  switchTeamAndSend: (partnerId: string, next: string) => `/partner/switch-team?${new URLSearchParams({ to: partnerId, next })}`,
  enquiry: (id: string) => `/partner/enquiries#from-${id}`,
  search: () => "/partner/search",
  audit: () => "/partner/audit",
  /** The trail with this entry on top. */
  auditFrom: (id: number) => `/partner/audit?before=${id + 1}`,
  auditCsv: () => "/partner/audit.csv",
};

export const carrier = {
  home: () => "/carrier",
  signIn: (to = "") => (to ? `/carrier/sign-in?to=${encodeURIComponent(to)}` : "/carrier/sign-in"),
  signInCode: (to = "") => (to ? `/carrier/sign-in/code?to=${encodeURIComponent(to)}` : "/carrier/sign-in/code"),
  signOut: () => "/carrier/sign-out",
  forgotPassword: () => "/carrier/forgot-password",
  resetPassword: (token: string) => `/carrier/reset-password/${token}`,
  account: () => "/carrier/account",
  secondStep: () => "/carrier/account/second-step",
  costAssumptions: () => "/carrier/cost-assumptions",
  invitation: (token: string) => `/carrier/invitation/${token}`,
  catalog: () => "/carrier/catalog",
  inventory: () => "/carrier/inventory",
  providers: () => "/carrier/providers",
  provider: (id: string) => `/carrier/providers/${id}`,
  robocallDatabase: () => "/carrier/robocall-database",
  providerFile: (id: string, item: number) => `/carrier/providers/${id}/evidence/${item}`,
  partners: () => "/carrier/partners",
  mail: () => "/carrier/mail",
  message: (partnerId: string, id: string) => `/carrier/mail/${partnerId}/${id}`,
  messageBody: (partnerId: string, id: string) => `/carrier/mail/${partnerId}/${id}/body`,
  audit: () => "/carrier/audit",
  auditCsv: () => "/carrier/audit.csv",
};
