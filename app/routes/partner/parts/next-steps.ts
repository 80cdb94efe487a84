import type { BrandDraftView } from "~/branding/read-brand-draft.server";
import type { PartnerListing } from "~/catalog/partner-listing";
import { partner } from "~/kit/paths";
import type { Step } from "~/ui/console/steps";

/** What the steps are read from. */
export interface ShopNow {
  draft: Pick<BrandDraftView, "brand" | "draftSavedAt">;
  /** The listings that the shop shows. */
  shown: Pick<PartnerListing, "charges">[];
  /** Enquiries. */
  waiting: number;
  /** Null for a role that may not see them. */
  domains: { state: string }[] | null;
}

/** What is left to do, from what is there. */
export const nextSteps = (now: ShopNow): Step[] => [...brandSteps(now), ...shopSteps(now), ...domainSteps(now)];

const step = (title: string, text: string, isDone: boolean, to: string, action: string): Step => ({
  title,
  text,
  isDone,
  to,
  action,
});

function brandSteps({ draft: { brand, draftSavedAt } }: ShopNow): Step[] {
  const contact = "A support telephone or e-mail address.";
  const about = "A few sentences about your company make a shop worth trusting.";
  const terms = "Terms of service, linked at the foot of every page.";
  const isReachable = Boolean(brand.supportPhone || brand.supportEmail);
  return [
    step("Say how customers reach you", contact, isReachable, partner.brand(), "Add support"),
    step("Put your logo on it", "PNG, JPEG, WebP or SVG.", brand.logo !== null, partner.brand(), "Add a logo"),
    step("Say who you are", about, brand.about !== "", partner.brand(), "Write it"),
    step("Set out your terms", terms, brand.terms !== "", `${partner.brand()}#terms`, "Write them"),
    step(
      "Publish what you changed",
      "The shop shows the published version only.",
      draftSavedAt === "",
      partner.brand(),
      "Look it over",
    ),
  ];
}

function shopSteps({ shown, waiting }: ShopNow): Step[] {
  const raised = shown.filter((listing) => listing.charges.some((charge) => charge.raisedToFloor)).length;
  const isPriced = shown.length > 0 && raised === 0;
  const prices =
    raised === 0
      ? "Each rule gives at least the lowest price allowed."
      : `${raised} of your rules give less than the lowest price allowed.`;
  const enquiries = waiting === 0 ? "Nobody is waiting." : `${waiting} waiting for an answer.`;
  return [
    step("Put products in the shop", `${shown.length} on show now.`, shown.length > 0, partner.listings(), "Choose products"),
    step("Check your prices", prices, isPriced, partner.listings(), "See prices"),
    step("Answer enquiries", enquiries, waiting === 0, partner.enquiries(), "Read them"),
  ];
}

function domainSteps({ domains }: ShopNow): Step[] {
  if (!domains) return [];
  const isServing = domains.some(({ state }) => state === "serving");
  const text = isServing
    ? "Your shop answers there."
    : domains.length > 0
      ? "It does not answer yet: see what is missing."
      : "Such as shop.your-company.com.";
  return [step("Put the shop on a name of your own", text, isServing, partner.domains(), "See domains")];
}
