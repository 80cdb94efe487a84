import { z } from "zod";
import type { FieldErrors } from "~/kit/refusal";
import { type BrandFields, longestTitle } from "./brand";
import {
  carrierNamings,
  colourSchemes,
  cornerRadii,
  heroArts,
  navPages,
  neutralTones,
  ownLinkCount,
  socialNetworkKeys,
  socialNetworks,
} from "./brand-lists";
import type { BrandPictures } from "./brand-pictures";
import { fontKeys } from "./fonts";
import { isOnNetwork } from "./links";
import { parseSupportPhone } from "./phone";
import { hexColour, markdown, plainText, tickBox, webAddress } from "./schema-atoms";

// Kept apart from brand.ts: zod weighs 90 kB, and browser code imports brand.ts.

const email = plainText("The support e-mail", 254, "one line")
  .refine(
    (text) =>
      text === "" || /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i.test(text),
    "The support e-mail must look like help@example.com.",
  )
  .transform((text) => text.toLowerCase());

const phone = plainText("The support telephone number", 40, "one line").refine(
  (text) => text === "" || parseSupportPhone(text) !== null,
  "The support telephone number must have ten digits, such as (201) 555-0123, or begin with + and the country code.",
);

const radiusKeys = Object.keys(cornerRadii) as [keyof typeof cornerRadii, ...(keyof typeof cornerRadii)[]];

/** An empty row is no link. */
const ownLinks = z
  .array(
    z
      .object({ label: plainText("The link's name", 30, "one line"), url: webAddress("The link") })
      .refine(({ label, url }) => !url || label, { path: ["label"], error: "Give the link a name to click on." })
      .refine(({ label, url }) => !label || url, { path: ["url"], error: "Give the address that this link leads to." }),
    "The links did not arrive as links.",
  )
  .max(ownLinkCount, `The header has room for ${ownLinkCount} links of your own.`)
  .transform((links) => links.filter(({ url }) => url));

const socialLink = (network: (typeof socialNetworkKeys)[number]) => {
  const { label, hosts } = socialNetworks[network];
  return webAddress(`The ${label} link`).refine(
    (url) => url === "" || isOnNetwork(url, network),
    `The ${label} link must lead to ${hosts[0]}.`,
  );
};
const social = z
  .object(Object.fromEntries(socialNetworkKeys.map((key) => [key, socialLink(key).optional()])))
  .transform((links) => Object.fromEntries(Object.entries(links).filter(([, url]) => url)) as BrandFields["social"]);

/** In their order in the header, each once. */
const pages = z
  .array(z.enum(navPages, "Choose among the listed pages."), "Choose among the listed pages.")
  .transform((chosen) => navPages.filter((page) => chosen.includes(page)));

/** What the brand form sends, and what a stored brand must still be when it is read back. One sentence per mistake. */
export const brandSchema = z.object({
  name: plainText("The name", 60, "one line"),
  tagline: plainText("The tagline", 100, "one line"),
  primary: hexColour("The main colour"),
  accent: hexColour("The accent colour"),
  neutral: z.enum(neutralTones, "Choose cool, warm or plain greys."),
  font: z.enum(fontKeys, "Choose one of the listed fonts."),
  radius: z.enum(radiusKeys, "Choose one of the listed corner styles."),
  heroHeadline: plainText("The headline", 90, "one line"),
  heroText: plainText("The text under the headline", 400, "lines"),
  about: plainText("The text about your company", 1200, "lines"),
  why: plainText("The text on why to buy from you", 1200, "lines"),
  description: plainText("The description for search engines", 300, "lines"),
  supportPhone: phone,
  supportEmail: email,
  supportHours: plainText("The support hours", 120, "one line"),
  supportUrl: webAddress("The support page"),
  navPages: pages,
  navLinks: ownLinks,
  footerText: plainText("The footer text", 400, "lines"),
  social,
  terms: markdown("The terms"),
  privacy: markdown("The privacy page"),
  acceptableUse: markdown("The acceptable use page"),
  browserTitle: plainText("The browser title", longestTitle, "one line"),
  mailSenderName: plainText("The sender's name", 60, "one line"),
  mailFooter: plainText("The mail footer", 400, "lines"),
  carrierShown: z.enum(carrierNamings, "Choose whether the carrier is named."),
  heroArt: z.enum(heroArts, "Choose one of the listed patterns."),
  heroAlt: plainText("What the picture shows", 160, "one line"),
  heroIsDecoration: tickBox,
  colourScheme: z.enum(colourSchemes, "Choose one of the listed colour schemes."),
  nameBesideLogo: tickBox,
}) satisfies z.ZodType<BrandFields, unknown>;

/** The note that goes with a published version. */
export const noteSchema = plainText("The note", 200, "one line");

const assetId = z.string().regex(/^[\w-]{16,64}$/);
const pixels = z.number().int().positive();
const logoSchema = z.object({
  id: assetId,
  pngId: assetId,
  width: pixels,
  height: pixels,
  onLight: z.boolean(),
  onDark: z.boolean(),
  palette: z.array(z.string().regex(/^#[0-9a-f]{6}$/)).default([]),
});
const iconSchema = z.object({
  id512: assetId,
  id192: assetId,
  id180: assetId,
  idMask: assetId.optional(),
  id48: assetId.optional(),
  id32: assetId,
  id16: assetId.optional(),
});

/** Fields that somebody set; what is left out is inherited. */
export const chosenFieldsSchema = brandSchema.partial() satisfies z.ZodType<Partial<BrandFields>, unknown>;

const heroSchema = z.object({
  id: assetId,
  width: pixels,
  height: pixels,
  webp: z.array(z.object({ id: assetId, width: pixels })),
});
const cardSchema = z.object({ id: assetId, width: pixels, height: pixels });
const picturesSchema = z.object({
  logo: logoSchema.nullable().default(null),
  logoDark: logoSchema.nullable().default(null),
  icon: iconSchema.nullable().default(null),
  hero: heroSchema.nullable().default(null),
  card: cardSchema.nullable().default(null),
}) satisfies z.ZodType<BrandPictures, unknown>;

/** A brand as stored: the fields that its partner has set, and the ids of its images. */
export const storedBrandSchema = z.object({ ...chosenFieldsSchema.shape, ...picturesSchema.shape }) satisfies z.ZodType<
  Partial<BrandFields> & BrandPictures,
  unknown
>;

/** Sentences by the name of the control they stand beside; parts of a field are joined with dots, as in `navLinks.0.url`. */
export function fieldSentences(error: z.ZodError): FieldErrors {
  const fields: FieldErrors = {};
  for (const { path, message } of error.issues) {
    const name = path.join(".");
    fields[name] = [...(fields[name] ?? []), message];
  }
  return fields;
}
