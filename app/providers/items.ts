/** The ten qualification items, in the carrier article's order. */
export type ItemNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

/**
 * What an item says about a company: `carrier` items can only be met by one that holds numbers itself;
 * `everyone` items are asked of resellers too, so meeting them tells nothing.
 */
export type ItemWeight = "carrier" | "everyone";

export interface QualificationItem {
  number: ItemNumber;
  title: string;
  /** One plain sentence for somebody who pays a telephone bill. */
  meaning: string;
  authority: string;
  /** Where anybody can look, in words; `checkUrl` when that place is public and on the web. */
  checkAt: string;
  checkUrl: string | null;
  weight: ItemWeight;
  identifierLabel: string;
  /** The rule in words, for a form's hint and its error. */
  identifierHint: string;
  identifierPattern: RegExp;
  /** Whether several identifiers may stand, parted by commas. */
  isList: boolean;
  /** Whether the registration ends unless it is renewed each year. */
  isRenewedYearly: boolean;
}

const companyCode = /^[0-9A-Z]{4}$/;

const states =
  "AL|AK|AS|AZ|AR|CA|CO|CT|DE|DC|FL|GA|GU|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|MP|OH|OK|OR|PA|PR|RI|" +
  "SC|SD|TN|TX|VI|UT|VT|VA|WA|WV|WI|WY";

/** A notice or order of the FCC, or a state (or territory) and the order of its commission, which has a number. */
const authorization = new RegExp(`^(?:DA|FCC) \\d{2}-\\d{1,4}$|^(?:${states}) (?=.*\\d)[0-9A-Z][0-9A-Z.-]{2,24}$`);

/** Sources: USAC and FCC Form 499, 47 CFR 64.6305, 47 CFR 52.15(g)(3), 47 CFR 1.8001, NECA company codes, NPAC, NANPA. */
export const qualificationItems: readonly QualificationItem[] = [
  {
    number: 1,
    title: "Contributes to the Universal Service Fund",
    meaning: "It reports its revenue each year and pays into the fund that keeps telephone service affordable everywhere.",
    authority: "Universal Service Administrative Company, for the FCC",
    checkAt: "FCC Form 499 Filer Database",
    checkUrl: "https://apps.fcc.gov/cgb/form499/499a.cfm",
    weight: "everyone",
    identifierLabel: "499 Filer ID",
    identifierHint: "Six digits that begin with 8",
    identifierPattern: /^8\d{5}$/,
    isList: false,
    isRenewedYearly: true,
  },
  {
    number: 2,
    title: "Listed in the Robocall Mitigation Database",
    meaning: "It has filed how it stops illegal robocalls; other networks must refuse calls from companies that are not listed.",
    authority: "FCC Wireline Competition Bureau",
    checkAt: "Robocall Mitigation Database, public listing",
    checkUrl: "https://fccprod.servicenowservices.com/rmd?id=rmd_listings",
    weight: "everyone",
    identifierLabel: "Database number",
    identifierHint: "RMD and seven or eight digits",
    identifierPattern: /^RMD\d{7,8}$/,
    isList: false,
    isRenewedYearly: true,
  },
  {
    number: 3,
    title: "Has its own operating company number",
    meaning: "It has a company code of its own, the name tag by which telephone networks tell each other apart.",
    authority: "NECA, which assigns company codes",
    checkAt: "Public NANPA code and block reports, which print the company code",
    checkUrl: "https://www.nanpa.com/reports",
    weight: "everyone",
    identifierLabel: "Operating company number (OCN)",
    identifierHint: "Four letters or digits; several are parted by commas",
    identifierPattern: companyCode,
    isList: true,
    isRenewedYearly: false,
  },
  {
    number: 4,
    title: "Moves numbers itself at the NPAC",
    meaning: "It takes part, under its own name, in the registry that moves numbers between carriers.",
    authority: "Number Portability Administration Center (iconectiv)",
    checkAt: "The company's NPAC agreement; ported numbers show its code to other carriers",
    checkUrl: null,
    weight: "carrier",
    identifierLabel: "Service provider ID (SPID)",
    identifierHint: "Four letters or digits; X and three digits is a stand-in code for resellers",
    identifierPattern: companyCode,
    isList: true,
    isRenewedYearly: false,
  },
  {
    number: 5,
    title: "Has an FCC registration number",
    meaning: "It is registered with the regulator, so that every filing can be traced to it.",
    authority: "FCC registration system (CORES)",
    checkAt: "FCC registration search",
    checkUrl: "https://apps.fcc.gov/cores/",
    weight: "everyone",
    identifierLabel: "FCC registration number (FRN)",
    identifierHint: "Ten digits, with the leading zeros",
    identifierPattern: /^\d{10}$/,
    isList: false,
    isRenewedYearly: false,
  },
  {
    number: 6,
    title: "Is authorized to hold telephone numbers",
    meaning: "The FCC, or a state commission, lets it take numbers directly instead of renting them from another company.",
    authority: "FCC, or the state commission for a local exchange carrier",
    checkAt: "FCC public notices and filings, or the state commission's order",
    checkUrl: "https://www.fcc.gov/ecfs",
    weight: "carrier",
    identifierLabel: "Grant or order",
    identifierHint: "Such as DA 24-123, FCC 23-75, or a state and its order: NY 04-C-0123",
    identifierPattern: authorization,
    isList: true,
    isRenewedYearly: false,
  },
  {
    number: 7,
    title: "Keeps its own records in the routing guide",
    meaning: "Its number codes and routes stand in the guide by which every network in North America finds its way.",
    authority: "iconectiv (BIRRDS and LERG) and NANPA",
    checkAt: "Public NANPA code reports; the routing guide itself is licensed",
    checkUrl: "https://www.nanpa.com/reports",
    weight: "carrier",
    identifierLabel: "Administrative company code (AOCN)",
    identifierHint: "Four letters or digits; several are parted by commas",
    identifierPattern: companyCode,
    isList: true,
    isRenewedYearly: false,
  },
  {
    number: 8,
    title: "Recognized by NECA as an IP-enabled services provider",
    meaning: "Its company code is that of a provider of internet telephony with numbers of its own, not that of a reseller.",
    authority: "NECA company code category",
    checkAt: "NECA's letter; the category also stands in the routing guide",
    checkUrl: null,
    weight: "carrier",
    identifierLabel: "Company code category",
    identifierHint: "IPES",
    identifierPattern: /^IPES$/,
    isList: false,
    isRenewedYearly: false,
  },
  {
    number: 9,
    title: "Takes part in number pooling",
    meaning: "It receives numbers in blocks of a thousand, in its own name, and reports how they are used.",
    authority: "Pooling Administrator (Somos)",
    checkAt: "Public block assignment reports, by state",
    checkUrl: "https://www.nationalpooling.com",
    weight: "carrier",
    identifierLabel: "Thousands-blocks",
    identifierHint: "Such as 201-555-0; several are parted by commas",
    identifierPattern: /^[2-9]\d{2}-[2-9]\d{2}-\d$/,
    isList: true,
    isRenewedYearly: false,
  },
  {
    number: 10,
    title: "Runs its own facilities",
    meaning: "Calls run over switches and sites that it operates itself, not over somebody else's.",
    authority: "No single authority: site list, contracts and FCC filings",
    checkAt: "The company's site list and proof of readiness",
    checkUrl: null,
    weight: "everyone",
    identifierLabel: "Site codes (CLLI)",
    identifierHint: "Eight or eleven letters or digits; several are parted by commas",
    identifierPattern: /^[A-Z0-9]{8}(?:[A-Z0-9]{3})?$/,
    isList: true,
    isRenewedYearly: false,
  },
];

/** @throws RangeError when there is no such item */
export function qualificationItem(number: number): QualificationItem {
  const item = qualificationItems[number - 1];
  if (!item) throw new RangeError(`There are ten items; ${number} is none of them.`);
  return item;
}

export const isItemNumber = (n: number): n is ItemNumber => Number.isInteger(n) && n >= 1 && n <= 10;

/** Parts, trims and upper-cases what was typed. */
export const identifierParts = (item: QualificationItem, text: string): string[] =>
  (item.isList ? text.split(",") : [text])
    .map((part) => part.trim().replace(/\s+/g, " ").toUpperCase())
    .filter((part) => part !== "");

/** Whether the text holds at least one identifier and each obeys the item's format rule. */
export function isIdentifier(item: QualificationItem, text: string | null): boolean {
  const parts = identifierParts(item, text ?? "");
  return parts.length > 0 && parts.every((part) => item.identifierPattern.test(part));
}
