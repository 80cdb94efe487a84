import { shop } from "~/kit/paths";
import type { MailKind } from "~/platform/mail-queue-store.server";

/** What the studio shows of a shop. */
export const previewTabs = {
  home: "Home",
  numbers: "Numbers",
  product: "Product",
  "service-path": "Service path",
  "sign-in": "Sign-in",
  mail: "Mail",
  "not-found": "Not found",
} as const;
export type PreviewTab = keyof typeof previewTabs;
export const previewTabKeys = Object.keys(previewTabs) as PreviewTab[];

/** Widths of the window that is tried, in CSS pixels. */
export const previewWidths = { "375": "Phone", "768": "Tablet", "1280": "Desktop" } as const;
export type PreviewWidth = keyof typeof previewWidths;
export const previewWidthKeys = Object.keys(previewWidths) as PreviewWidth[];

/** What the looker's device asks for. */
export const previewSchemes = { light: "Light", dark: "Dark" } as const;
export type PreviewScheme = keyof typeof previewSchemes;
export const previewSchemeKeys = Object.keys(previewSchemes) as PreviewScheme[];

/** Mails that every shop sends, by who reads them. */
export const sampleMails = {
  "enquiry-copy": "To a visitor: question received",
  "account-reset": "To a customer: new password",
  "enquiry-received": "To your team: a question",
  "team-invitation": "To your team: an invitation",
} as const satisfies Partial<Record<MailKind, string>>;
export type SampleMail = keyof typeof sampleMails;
export const sampleMailKeys = Object.keys(sampleMails) as SampleMail[];

/** What of the preview is looked at; it stands in the studio's address. */
export interface PreviewChoice {
  tab: PreviewTab;
  /** On the tab of mails. */
  mail: SampleMail;
  width: PreviewWidth;
  scheme: PreviewScheme;
}

/** Reads a choice from the studio's query; what is not there or wrong is the start page on a light desktop. */
export function previewChoice(query: URLSearchParams): PreviewChoice {
  return {
    tab: previewTabKeys.find((tab) => tab === query.get("tab")) ?? "home",
    mail: sampleMailKeys.find((mail) => mail === query.get("mail")) ?? "enquiry-copy",
    width: previewWidthKeys.find((width) => width === query.get("width")) ?? "1280",
    scheme: query.get("scheme") === "dark" ? "dark" : "light",
  };
}

/** The query of a choice, without what is the rule. */
export function choiceQuery({ tab, mail, width, scheme }: PreviewChoice): string {
  const query = new URLSearchParams();
  if (tab !== "home") query.set("tab", tab);
  if (tab === "mail" && mail !== "enquiry-copy") query.set("mail", mail);
  if (width !== "1280") query.set("width", width);
  if (scheme === "dark") query.set("scheme", scheme);
  return query.toString();
}

/** A page of the shop; a mail is none. @param productSlug of a listing that the shop shows, where it has one */
export function previewPath(tab: Exclude<PreviewTab, "mail">, productSlug: string | null): string {
  const paths = {
    home: shop.home(),
    numbers: shop.numbers(),
    product: productSlug ? shop.product(productSlug) : shop.products(),
    "service-path": shop.servicePath(),
    "sign-in": shop.signIn(),
    "not-found": "/a-page-that-is-not-there",
  };
  return paths[tab];
}
