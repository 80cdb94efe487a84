import { at, customerOfB, everybody, nobodysBusiness, onlyAtB, type Row, type RowFacts } from "./route-rows";

const numberOfB = ({ b }: RowFacts) => b.customers[0]?.numbers[0]?.slice(1) ?? "";

const sessionOf = ({ b, watch }: RowFacts) =>
  String(watch.value(`SELECT "idHash" FROM "Session" WHERE "site" = 'shop:' || ?`, b.partnerId));

/** By the route's file, as `app/routes.ts` names it. */
export const shopRoutes: Record<string, Row> = {
  "routes/storefront/brand-asset.tsx": {
    door: "shop",
    path: ({ b }) => `/brand-assets/${b.logoId}`,
    get: nobodysBusiness,
    post: everybody("no-method"),
    control: { caller: "nobody", path: ({ b }) => `/brand-assets/${b.logoId}`, host: "B", outcome: "shown" },
  },
  "routes/storefront/robots.tsx": {
    door: "shop",
    path: at("/robots.txt"),
    get: everybody("shown"),
    post: everybody("no-method"),
  },
  "routes/storefront/manifest.tsx": {
    door: "shop",
    path: at("/manifest.webmanifest"),
    get: everybody("shown"),
    post: everybody("no-method"),
  },
  "routes/storefront/sitemap.tsx": {
    door: "shop",
    path: at("/sitemap.xml"),
    get: everybody("shown"),
    post: everybody("no-method"),
  },
  "routes/storefront/sign-out.tsx": {
    door: "shop",
    path: at("/sign-out"),
    get: everybody("elsewhere"),
    post: everybody("elsewhere"),
    endsSessions: true,
  },
  "routes/storefront/home.tsx": { door: "shop", path: at("/"), get: everybody("shown"), post: everybody("no-method") },
  "routes/storefront/numbers.tsx": { door: "shop", path: at("/numbers"), get: everybody("shown"), post: everybody("no-method") },
  "routes/storefront/number.tsx": {
    door: "shop",
    path: (facts) => `/numbers/${numberOfB(facts)}`,
    get: nobodysBusiness,
    post: everybody("no-method"),
  },
  "routes/storefront/messaging.tsx": {
    door: "shop",
    path: at("/messaging"),
    get: everybody("shown"),
    post: everybody("no-method"),
  },
  "routes/storefront/products.tsx": {
    door: "shop",
    path: at("/products"),
    get: everybody("shown"),
    post: everybody("no-method"),
  },
  "routes/storefront/product.tsx": {
    door: "shop",
    path: (facts) => `/products/${onlyAtB(facts)}`,
    get: nobodysBusiness,
    post: everybody("no-method"),
    control: { caller: "nobody", path: (facts) => `/products/${onlyAtB(facts)}`, host: "B", outcome: "shown" },
  },
  "routes/storefront/service-path.tsx": {
    door: "shop",
    path: at("/service-path"),
    get: everybody("shown"),
    post: everybody("no-method"),
  },
  "routes/storefront/path-cost.tsx": {
    door: "shop",
    path: at("/service-path/cost"),
    get: everybody("shown"),
    post: everybody("no-method"),
  },
  "routes/storefront/service-path-guide.tsx": {
    door: "shop",
    path: at("/service-path/guide"),
    get: everybody("shown"),
    post: everybody("no-method"),
  },
  "routes/storefront/path-records.tsx": {
    door: "shop",
    path: at("/path-records"),
    get: everybody("shown"),
    post: everybody("no-method"),
  },
  "routes/storefront/path-record.tsx": {
    door: "shop",
    path: ({ b }) => `/path-records/${b.recordId}`,
    get: nobodysBusiness,
    post: everybody("no-method"),
    control: { caller: "nobody", path: ({ b }) => `/path-records/${b.recordId}`, host: "B", outcome: "shown" },
  },
  "routes/storefront/path-record-jws.tsx": {
    door: "shop",
    path: ({ b }) => `/path-records/${b.recordId}.jws`,
    get: nobodysBusiness,
    post: everybody("no-method"),
    control: { caller: "nobody", path: ({ b }) => `/path-records/${b.recordId}.jws`, host: "B", outcome: "shown" },
  },
  "routes/storefront/path-record-names.tsx": {
    door: "shop",
    path: ({ b }) => `/path-records/${b.recordId}.names`,
    get: { "customer of A": "not-found", else: "sign-in" },
    post: everybody("no-method"),
  },
  "routes/storefront/path-keys.tsx": {
    door: "shop",
    path: at("/.well-known/jwks.json"),
    get: everybody("shown"),
    post: everybody("no-method"),
  },
  "routes/storefront/path-log.tsx": {
    door: "shop",
    path: at("/.well-known/path-log"),
    get: everybody("shown"),
    post: everybody("no-method"),
  },
  "routes/storefront/contact.tsx": {
    door: "shop",
    path: (facts) => `/contact?product=${onlyAtB(facts)}&number=${numberOfB(facts)}`,
    get: everybody("shown"),
    post: everybody("done"),
    form: (facts) => ({
      name: "Eve Visitor",
      email: "eve@example.com",
      message: "Hello",
      product: onlyAtB(facts),
      partnerId: facts.b.partnerId,
      id: facts.b.enquiry.id,
    }),
  },
  "routes/storefront/check-provider.tsx": {
    door: "shop",
    path: at("/check-provider"),
    get: everybody("shown"),
    post: everybody("done"),
    form: () => ({ name: "Relayline Voice Resale", "item-6": "no" }),
  },
  "routes/storefront/read-trace.tsx": {
    door: "shop",
    path: at("/read-trace"),
    get: everybody("shown"),
    post: everybody("done"),
    form: () => ({ trace: "INVITE sip:+12015550142@example.com SIP/2.0\nVia: SIP/2.0/UDP 192.0.2.9;branch=z9hG4bK1\n" }),
  },
  "routes/storefront/shared-check.tsx": {
    door: "shop",
    path: ({ b }) => `/check-provider/${b.sharedCheck.id}`,
    get: everybody("not-found"),
    post: everybody("not-found"),
    form: ({ b }) => ({ removal: b.sharedCheck.removal }),
    control: { caller: "nobody", path: ({ b }) => `/check-provider/${b.sharedCheck.id}`, host: "B", outcome: "shown" },
  },
  "routes/storefront/legal.tsx": {
    door: "shop",
    path: at("/legal/terms"),
    get: everybody("shown"),
    post: everybody("no-method"),
  },
  "routes/storefront/sign-in.tsx": {
    door: "shop",
    path: at("/sign-in"),
    get: { "customer of A": "elsewhere", else: "shown" },
    post: { "customer of A": "elsewhere", else: "refused" },
    form: customerOfB,
  },
  "routes/storefront/forgot-password.tsx": {
    door: "shop",
    path: at("/forgot-password"),
    get: { "customer of A": "elsewhere", else: "shown" },
    post: { "customer of A": "elsewhere", else: "refused" },
    form: () => ({ email: "no address" }),
  },
  "routes/storefront/reset-password.tsx": {
    door: "shop",
    path: ({ b }) => `/reset-password/${b.resetToken}`,
    get: nobodysBusiness,
    post: nobodysBusiness,
    form: () => ({ password: "five quiet herons at dawn" }),
    control: { caller: "nobody", path: ({ b }) => `/reset-password/${b.resetToken}`, host: "B", outcome: "shown" },
  },
  "routes/storefront/account.tsx": {
    door: "shop",
    path: ({ b }) => `/account?customer=${b.customers[0]?.customerId}`,
    get: { "customer of A": "shown", else: "sign-in" },
    // A session of B's customer is none of A's: nothing ends.
    post: { "customer of A": "done", else: "sign-in" },
    form: (facts) => ({ form: "end-session", id: sessionOf(facts) }),
    control: { caller: "customer of B", path: at("/account"), host: "B", outcome: "shown" },
  },
  "routes/storefront/not-found.tsx": {
    door: "shop",
    path: at("/no-such-page"),
    get: nobodysBusiness,
    post: everybody("no-method"),
  },
};
