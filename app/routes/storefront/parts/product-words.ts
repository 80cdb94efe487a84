import type { ProductKind } from "~/catalog/product-kinds";

export interface ProductWords {
  /** What it is for, to somebody who runs a small business. */
  lead: string;
  /** Facts that people ask about before they buy. */
  goodToKnow: readonly string[];
}

// Sources: 47 CFR 52.35 and 52.36 (transfers), 47 CFR 9.11 (registered location), 47 CFR 64.1200(a)(10) (opt-out), the mobile
// carriers' registration rules for application-to-person messaging.
const words: Record<ProductKind, ProductWords> = {
  "local-number": {
    lead: "A number with the area code of the place you serve. It rings on the phone system you have, wherever that stands.",
    goodToKnow: [
      "You choose the number yourself from the list; it stays yours as long as you keep it.",
      "Text messaging, caller name and an emergency address can be added now or later.",
      "You may take it to another company whenever you want. That right is in the law.",
    ],
  },
  "toll-free-number": {
    lead: "A number that costs your callers nothing, from anywhere in the country. It can spell your name or what you sell.",
    goodToKnow: [
      "800, 833, 844, 855, 866, 877 and 888 all work alike: the caller never pays.",
      "You pay by the minute for the calls that come in.",
      "For text messages the number must be verified first.",
    ],
  },
  messaging: {
    lead: "Send and receive text and picture messages on the same number that people call.",
    goodToKnow: [
      "A text of up to 160 plain characters is one segment. Emoji and some accents make it 70.",
      "The mobile carriers charge a fee for each message. We show it as its own line.",
      "Anyone who answers STOP must be left alone. The law says so.",
    ],
  },
  "brand-registration": {
    lead: "Tells the mobile carriers who your company is. Without it they block business texts from local numbers.",
    goodToKnow: [
      "Have your company's legal name, tax number (EIN) and address ready, exactly as the IRS knows them.",
      "You register once for the company, not for each number.",
    ],
  },
  "campaign-registration": {
    lead: "Tells the mobile carriers what you will text about: appointments, orders, codes, offers. Each purpose is one campaign.",
    goodToKnow: [
      "You give two sample messages and say how people agreed to get them.",
      "Most companies need one campaign. We help you to describe it so that it passes.",
    ],
  },
  "toll-free-verification": {
    lead: "Toll-free numbers may send texts once the business behind them has been verified.",
    goodToKnow: [
      "The review is done outside our house and usually takes one to two weeks.",
      "You need your business registration number and a sample message.",
    ],
  },
  "port-in": {
    lead: "Bring the numbers you have. Your customers notice nothing, and you keep what is printed on your van.",
    goodToKnow: [
      "Keep your old service running until the day of the move: a cancelled number can't be moved.",
      "One simple line moves in one business day; several lines together take four or more, from a correct order.",
      "Have your last bill and the account number at hand.",
    ],
  },
  "emergency-address": {
    lead: "Tells the 911 operator where you are when somebody dials from your number: street, suite, floor.",
    goodToKnow: [
      "Every number that people call out on needs one.",
      "A P.O. box will not do: help must be able to find the door.",
      "When you move, change the address before you make calls from the new place.",
    ],
  },
  "caller-name": {
    lead: "Shows your company's name on the other side's display, next to the number.",
    goodToKnow: [
      "Up to 15 characters. Generic words such as SALES TEAM are not accepted.",
      "It takes days, sometimes weeks, until all networks show a new name.",
      "Mobile phones often show their own address book or nothing. Toll-free numbers carry no name.",
    ],
  },
  fax: {
    lead: "For offices that must send and receive pages: health care, law, real estate, government.",
    goodToKnow: [
      "You keep your number, or take a new one for fax alone.",
      "You pay by the page, plus a small amount each month.",
    ],
  },
  voice: {
    lead: "Calls in and out for the phone system that you have, handed over by the carrier itself.",
    goodToKnow: [
      "A call path is one call at a time. Most offices need one for every three or four people.",
      "You pay by the minute and for the call paths that you keep ready.",
    ],
  },
};

/** @returns null for a kind that this version has no words for; the product's own summary then stands alone */
export function productWords(kind: string): ProductWords | null {
  return Object.hasOwn(words, kind) ? words[kind as ProductKind] : null;
}
