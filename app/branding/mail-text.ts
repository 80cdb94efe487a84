import type { BrandView } from "./brand-view";
import type { MailContent } from "./mail-content";

/** The plain part of a mail: the same content, with a quote's line breaks kept. */
export function mailText(content: MailContent, brand: BrandView, storefront: string): string {
  const { phoneDisplay, email, hours } = brand.support;
  const blocks = [
    content.heading,
    ...content.paragraphs,
    content.facts.map(({ label, value }) => `${label}: ${value}`).join("\n"),
    content.quote?.replace(/^/gm, "> ") ?? "",
    content.action ? `${content.action.label}:\n${content.action.url}` : "",
    ["--", brand.name, brand.tagline, phoneDisplay, email, hours, storefront, brand.mail.footer].filter(Boolean).join("\n"),
  ];
  return `${blocks.filter(Boolean).join("\n\n")}\n`;
}
