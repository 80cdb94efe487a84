import { createElement } from "react";
import type { SystemPartnerScope } from "~/kit/scope";
import type { QueuedMail } from "~/platform/mail-queue-store.server";
import { shopOrigin } from "~/tenancy/shop-origin.server";
import { consoleOrigin } from "~/tenancy/storefront-origin.server";
import type { Brand } from "./brand";
import { brandOfRow, publishedRow, shopSlug } from "./brand-store.server";
import { assetPath, type BrandView } from "./brand-view";
import { mailContent } from "./mail-content";
import { withMailLinks } from "./mail-links.server";
import { logoInMail, mailLook } from "./mail-styles";
import { mailText } from "./mail-text";
import type { MailViewProps } from "./mail-view";
import type { Scheme } from "./neutrals";
import { readBrand } from "./read-brand.server";

/** A mail as it is read. */
export interface MailBody {
  fromName: string;
  fromAddress: string;
  replyTo: { name: string; address: string } | null;
  subject: string;
  html: string;
  text: string;
}

export interface DressedMail extends MailBody {
  /** What opens a one-time link in the bodies; empty for most mails. */
  secrets: string[];
}

/**
 * A queued mail in its partner's brand as it is published now, as HTML and as plain text.
 * @throws Refusal when what it is about is gone meanwhile; any other error when the row's data is not what its kind needs
 */
export async function dressMail(scope: SystemPartnerScope, mail: QueuedMail): Promise<DressedMail> {
  const storefront = shopOrigin(scope, shopSlug(scope));
  const { data, secrets } = await withMailLinks(scope, mail);
  const shop = { stored: brandOfRow(publishedRow(scope)), brand: readBrand(scope), storefront };
  return { ...(await dressIn(shop, { kind: mail.kind, data })), secrets };
}

/** Whom a mail is from: a brand as stored and as shown, and where its shop stands. */
export interface MailShop {
  stored: Brand;
  brand: BrandView;
  storefront: string;
  /** Instead of what the reader's mail program asks for. */
  screen?: Scheme;
}

/** @throws when the data is not what its kind needs */
export async function dressIn(
  { stored, brand, storefront, screen }: MailShop,
  mail: { kind: QueuedMail["kind"]; data: unknown },
): Promise<MailBody> {
  const content = mailContent(mail.kind, mail.data, brand, { storefront, console: consoleOrigin() });
  const props: MailViewProps = {
    content,
    brand,
    storefront,
    look: mailLook(stored, screen),
    logo: mailLogo(stored, storefront),
  };
  // The mail components take seconds to load, and a portal may never send one.
  const [{ render }, { MailView }] = await Promise.all([import("react-email"), import("./mail-view")]);
  const html = await render(createElement(MailView, props));
  return {
    fromName: oneLine(brand.mail.senderName, 60),
    fromAddress: `no-reply@${new URL(brand.shownAs.carrierIsNamed ? consoleOrigin() : storefront).hostname}`,
    replyTo: content.replyTo && { name: oneLine(content.replyTo.name, 120), address: content.replyTo.address },
    subject: oneLine(content.subject, 160),
    html,
    text: mailText(content, brand, storefront),
  };
}

function mailLogo(brand: Brand, storefront: string): MailViewProps["logo"] {
  const logo = logoInMail(brand);
  if (!logo) return null;
  const scale = Math.min(44 / logo.height, 220 / logo.width);
  const [width, height] = [Math.round(logo.width * scale), Math.round(logo.height * scale)];
  return { url: storefront + assetPath(logo.pngId), width, height };
}

/** A header holds one line: what could begin another one becomes a space. */
export const oneLine = (text: string, max: number) =>
  text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .trim()
    .slice(0, max);
