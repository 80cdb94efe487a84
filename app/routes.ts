import { layout, prefix, type RouteConfig, route } from "@remix-run/route-config";

/** Three doors. The front gate lets each path through at its own host only. */
export default [
  route("brand-assets/:id", "routes/storefront/brand-asset.tsx"),
  route("robots.txt", "routes/storefront/robots.tsx"),
  route("sitemap.xml", "routes/storefront/sitemap.tsx"),
  route("sign-out", "routes/storefront/sign-out.tsx"),
  layout("routes/storefront/layout.tsx", [
    route("/", "routes/storefront/home.tsx", { index: true }),
    route("numbers", "routes/storefront/numbers.tsx"),
    route("numbers/:e164", "routes/storefront/number.tsx"),
    route("messaging", "routes/storefront/messaging.tsx"),
    route("products", "routes/storefront/products.tsx"),
    route("products/:slug", "routes/storefront/product.tsx"),
    route("service-path", "routes/storefront/service-path.tsx"),
    route("contact", "routes/storefront/contact.tsx"),
    route("sign-in", "routes/storefront/sign-in.tsx"),
    route("account", "routes/storefront/account.tsx"),
    route("*", "routes/storefront/not-found.tsx"),
  ]),
  ...prefix("partner", [
    route("sign-in", "routes/partner/sign-in.tsx"),
    route("sign-out", "routes/partner/sign-out.tsx"),
    route("invitation/:token", "routes/partner/invitation.tsx"),
    route("brand-assets/:id", "routes/partner/brand-asset.tsx"),
    layout("routes/partner/layout.tsx", [
      route("", "routes/partner/home.tsx", { index: true }),
      route("brand", "routes/partner/brand.tsx"),
      route("listings", "routes/partner/listings.tsx"),
      route("listings/:id", "routes/partner/listing.tsx"),
      route("enquiries", "routes/partner/enquiries.tsx"),
      route("audit", "routes/partner/audit.tsx"),
      route("*", "routes/partner/not-found.tsx"),
    ]),
  ]),
  ...prefix("carrier", [
    route("sign-in", "routes/carrier/sign-in.tsx"),
    route("sign-out", "routes/carrier/sign-out.tsx"),
    route("invitation/:token", "routes/carrier/invitation.tsx"),
    layout("routes/carrier/layout.tsx", [
      route("", "routes/carrier/home.tsx", { index: true }),
      route("catalog", "routes/carrier/catalog.tsx"),
      route("inventory", "routes/carrier/inventory.tsx"),
      route("providers", "routes/carrier/providers.tsx"),
      route("providers/:id", "routes/carrier/provider.tsx"),
      route("partners", "routes/carrier/partners.tsx"),
      route("mail", "routes/carrier/mail.tsx"),
      route("mail/:partnerId/:id", "routes/carrier/message.tsx"),
      route("audit", "routes/carrier/audit.tsx"),
      route("*", "routes/carrier/not-found.tsx"),
    ]),
  ]),
] satisfies RouteConfig;
