import type { PartnerPermission } from "~/identity/roles";
import { partner } from "~/kit/paths";

/** The console's pages as the search knows them; `words` are others that a person may ask by. */
export const consolePages: { title: string; note: string; words: string; to: string; needs: PartnerPermission }[] = [
  {
    title: "Overview",
    note: "What waits, visits, next steps, margins",
    words: "home start charts statistics traffic dashboard",
    to: partner.home(),
    needs: "brand.read",
  },
  {
    title: "Brand",
    note: "Name, logo, colours, words and support of your shop",
    words:
      "color font icon picture hero photo share card theme dark light legal terms privacy header footer navigation mail telephone hours tagline",
    to: partner.brand(),
    needs: "brand.read",
  },
  {
    title: "Publish the brand",
    note: "What is still open, and what changed",
    words: "live draft look through proof check leak dead links sheet",
    to: partner.brandPublish(),
    needs: "brand.edit",
  },
  {
    title: "Brand versions",
    note: "What was published, and bringing it back",
    words: "restore history rollback",
    to: partner.brandVersions(),
    needs: "brand.read",
  },
  {
    title: "Listings and prices",
    note: "What your shop sells, and for how much",
    words: "products retail catalog margin markup",
    to: partner.listings(),
    needs: "listings.read",
  },
  {
    title: "Add products",
    note: "From the carrier's catalog to your shop",
    words: "listing new",
    to: partner.addListings(),
    needs: "listings.edit",
  },
  {
    title: "Price changes",
    note: "Wholesale changes that wait for your decision",
    words: "cost increase",
    to: partner.priceChanges(),
    needs: "listings.read",
  },
  {
    title: "Markup defaults",
    note: "Rules for prices without a rule of their own",
    words: "margin percent rounding",
    to: partner.markupDefaults(),
    needs: "listings.read",
  },
  {
    title: "Domains",
    note: "Your shop on a name of your own",
    words: "dns host certificate https txt cname address",
    to: partner.domains(),
    needs: "domains.read",
  },
  {
    title: "Enquiries",
    note: "What visitors of your shop asked",
    words: "questions contact customers mail",
    to: partner.enquiries(),
    needs: "enquiries.read",
  },
  {
    title: "Import prices",
    note: "From a spreadsheet, looked over before anything changes",
    words: "csv upload excel file",
    to: partner.importPrices(),
    needs: "listings.edit",
  },
  {
    title: "Share the draft",
    note: "A link to the unpublished brand for people outside the team",
    words: "preview link",
    to: partner.brandShare(),
    needs: "brand.edit",
  },
  {
    title: "Team",
    note: "Who works here, in which role, and who is invited",
    words: "members colleagues people roles invitations users",
    to: partner.team(),
    needs: "team.read",
  },
  {
    title: "Your account",
    note: "Your password, second step and sessions",
    words: "sign in sign-in password security profile devices sign out everywhere",
    to: partner.account(),
    needs: "brand.read",
  },
  {
    title: "Second step",
    note: "One-time passwords for your own sign-in, and recovery codes",
    words: "two factor 2fa totp authenticator security",
    to: partner.secondStep(),
    needs: "brand.read",
  },
  {
    title: "History",
    note: "Every change, with the name of whoever made it",
    words: "audit trail log csv",
    to: partner.audit(),
    needs: "audit.read",
  },
];
