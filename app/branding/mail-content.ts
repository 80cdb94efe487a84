import { z } from "zod";
import { partner, shop } from "~/kit/paths";
import type { MailKind } from "~/platform/mail-queue-store.server";
import type { BrandView } from "./brand-view";
import { domainMail, domainNews } from "./domain-mail";
import { domainRecordsMail } from "./domain-records-mail";
import { itemsLapseMail } from "./items-lapse-mail";
import { priceChangesMail } from "./price-changes-mail";
import { teamMails } from "./team-mails";

/** A mail before it is dressed: plain text everywhere. */
export interface MailContent {
  /** One line. */
  subject: string;
  heading: string;
  paragraphs: string[];
  facts: { label: string; value: string }[];
  /** What somebody else wrote; shown as theirs. */
  quote: string | null;
  action: { label: string; url: string } | null;
  /** Where an answer goes. */
  replyTo: { name: string; address: string } | null;
}

export interface MailPlaces {
  /** Origins without a slash. */
  storefront: string;
  console: string;
}

const enquiry = z.object({
  name: z.string(),
  email: z.string(),
  phone: z.string().nullish(),
  company: z.string().nullish(),
  message: z.string(),
  aboutE164: z.string().nullish(),
  aboutName: z.string().nullish(),
});
type EnquiryData = z.infer<typeof enquiry>;

/**
 * @param data what the row keeps, and for mails with a one-time link what was made for it just now
 * @throws when the data is not what its kind needs
 */
export function mailContent(kind: MailKind, data: unknown, brand: BrandView, places: MailPlaces): MailContent {
  return writers[kind](data, brand, places);
}

export type WriteMail = (data: unknown, brand: BrandView, places: MailPlaces) => MailContent;

const writers: Record<MailKind, WriteMail> = {
  "enquiry-received": (data, brand, places) => enquiryReceived(enquiry.parse(data), brand, places),
  "enquiry-copy": (data, brand, places) => enquiryCopy(enquiry.parse(data), brand, places),
  "domain-failing": (data, brand, places) => domainMail("failing", domainNews.parse(data), brand, places),
  "domain-leaving": (data, brand, places) => domainMail("leaving", domainNews.parse(data), brand, places),
  "domain-removed": (data, brand, places) => domainMail("removed", domainNews.parse(data), brand, places),
  "domain-records": (data, brand) => domainRecordsMail(data, brand),
  "price-changes": priceChangesMail,
  "items-lapse": itemsLapseMail,
  ...teamMails,
};

/** Every kind of mail that a shop sends. */
export const mailKinds = Object.keys(writers) as MailKind[];

function enquiryReceived(data: EnquiryData, brand: BrandView, places: MailPlaces): MailContent {
  const facts = [
    { label: "From", value: data.company ? `${data.name}, ${data.company}` : data.name },
    { label: "E-mail", value: data.email },
    ...(data.phone ? [{ label: "Telephone", value: data.phone }] : []),
    ...aboutFacts(data),
  ];
  return {
    subject: `A question from ${data.name}${subjectOf(data)}`,
    heading: "Somebody asked your shop a question",
    paragraphs: [`It came through the contact form of ${brand.name}. An answer to this mail goes straight to ${data.name}.`],
    facts,
    quote: data.message,
    action: { label: "Open it in the console", url: places.console + partner.enquiries() },
    replyTo: { name: data.name, address: data.email },
  };
}

/** Repeats nothing that was typed: anybody can give anybody's address, and this mail must not carry a stranger's words there. */
function enquiryCopy(data: EnquiryData, brand: BrandView, places: MailPlaces): MailContent {
  const { support } = brand;
  const reach = [support.phoneDisplay, support.email].filter(Boolean).join(" or ");
  const paragraphs = [
    `Thank you for writing to ${brand.name}. Somebody here will answer you by e-mail, or call you if you left a number.`,
  ];
  if (reach) paragraphs.push(`If it can't wait, reach us at ${reach}.${support.hours ? ` We are here ${support.hours}.` : ""}`);
  const about = data.aboutE164 ? { label: "See the number again", url: places.storefront + shop.number(data.aboutE164) } : null;
  return {
    subject: `We got your question – ${brand.name}`,
    heading: "We got your question",
    paragraphs,
    facts: aboutFacts({ ...data, aboutName: null }),
    quote: null,
    action: about ?? { label: `Visit ${brand.name}`, url: places.storefront },
    replyTo: support.email ? { name: brand.name, address: support.email } : null,
  };
}

function subjectOf({ aboutE164, aboutName }: EnquiryData): string {
  const about = aboutE164 ? displayNumber(aboutE164) : aboutName;
  return about ? ` about ${about}` : "";
}

function aboutFacts({ aboutE164, aboutName }: EnquiryData) {
  const facts: MailContent["facts"] = [];
  if (aboutE164) facts.push({ label: "About the number", value: displayNumber(aboutE164) });
  if (aboutName) facts.push({ label: "About the product", value: aboutName });
  return facts;
}

function displayNumber(e164: string): string {
  const match = /^\+?1(\d{3})(\d{3})(\d{4})$/.exec(e164);
  return match ? `(${match[1]}) ${match[2]}-${match[3]}` : e164;
}
