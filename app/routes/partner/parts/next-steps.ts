import type { Brand } from "~/branding/brand";
import type { PartnerListing } from "~/catalog/partner-listing";
import { partner } from "~/kit/paths";
import type { Step } from "~/ui/console/steps";

/** What the steps are read from; null is what the role may not change, so that nobody is sent where they can do nothing. */
export interface ShopNow {
  /** The draft and what is published: a step is done where either has it. */
  brand: Pick<Brand, "supportPhone" | "supportEmail" | "logo" | "about" | "terms">[] | null;
  version: number;
  /** The listings that the shop shows. */
  shown: Pick<PartnerListing, "charges">[] | null;
  domains: { state: string }[] | null;
  /** Members and open invitations. */
  team: number | null;
}

/** What it takes to set up a shop, ticked from what is there. */
export const nextSteps = ({ brand, version, shown, domains, team }: ShopNow): Step[] => [
  ...(brand ? brandSteps(brand, version) : []),
  ...(shown ? shopSteps(shown) : []),
  ...(domains ? [domainStep(domains)] : []),
  ...(team === null ? [] : [teamStep(team)]),
];

const step = (title: string, text: string, isDone: boolean, to: string, action: string): Step => ({
  title,
  text,
  isDone,
  to,
  action,
});

/** A shop is opened with a first version that its partner has had no hand in. */
const openingVersion = 1;

function brandSteps(brands: NonNullable<ShopNow["brand"]>, version: number): Step[] {
  const contact = "A support telephone or e-mail address.";
  const about = "A few sentences about your company make a shop worth trusting.";
  const terms = "Terms of service, linked at the foot of every page.";
  const publish = "Until then the shop stands in its opening look, and search engines are asked to wait.";
  const at = (field: string) => `${partner.brand()}#${field}`;
  const has = (field: "supportPhone" | "supportEmail" | "logo" | "about" | "terms") => brands.some((brand) => brand[field]);
  const isReachable = has("supportPhone") || has("supportEmail");
  return [
    step("Say how customers reach you", contact, isReachable, at("supportPhone"), isReachable ? "Change it" : "Add support"),
    step("Put your logo on it", "PNG, JPEG, WebP or SVG.", has("logo"), at("logo"), has("logo") ? "Change it" : "Add a logo"),
    step("Say who you are", about, has("about"), at("about"), has("about") ? "Change it" : "Write it"),
    step("Set out your terms", terms, has("terms"), at("terms"), has("terms") ? "Change them" : "Write them"),
    step("Publish your brand", publish, version > openingVersion, partner.brandPublish(), "Look it over"),
  ];
}

function shopSteps(shown: NonNullable<ShopNow["shown"]>): Step[] {
  const raised = shown.filter((listing) => listing.charges.some((charge) => charge.raisedToFloor)).length;
  const unpriced = shown.filter(({ charges }) => charges.some((one) => one.wholesaleMicros && !one.retailMicros)).length;
  const isPriced = shown.length > 0 && raised + unpriced === 0;
  const prices = unpriced
    ? `${unpriced} of your products on show have a charge without a price.`
    : raised === 0
      ? "Each rule gives at least the lowest price allowed."
      : `${raised} of your rules give less than the lowest price allowed.`;
  return [
    step("Put products in the shop", `${shown.length} on show now.`, shown.length > 0, partner.listings(), "Choose products"),
    step("Check your prices", prices, isPriced, partner.listings(), "See prices"),
  ];
}

function domainStep(domains: NonNullable<ShopNow["domains"]>): Step {
  const isServing = domains.some(({ state }) => state === "serving");
  const text = isServing
    ? "Your shop answers there."
    : domains.length > 0
      ? "It does not answer yet: see what is missing."
      : "Such as shop.your-company.com.";
  return step("Put the shop on a name of your own", text, isServing, partner.domains(), "See domains");
}

/** Nobody needs a colleague to sell, so that it counts as nothing left to do. */
function teamStep(size: number): Step {
  const text = "Sales, support or somebody who only looks: each with a sign-in of their own.";
  return { ...step("Invite a colleague", text, size > 1, partner.team(), "See the team"), isOptional: true };
}
