import { z } from "zod";
import { type Brand, type BrandFields, cornerRadii, neutralTones } from "./brand";
import { fontKeys } from "./fonts";
import { parseSupportPhone } from "./phone";

// Kept apart from brand.ts: zod weighs 90 kB, and browser code imports brand.ts.

/** Control characters, and marks that turn the reading direction around: neither belongs in a name or a sentence. */
const hidden = /(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/u;

/** The first mistake of a field is enough. */
const first = (error: string) => ({ error, abort: true });

function plainText(label: string, max: number, lines: "one line" | "lines") {
  return z
    .string(`${label} must be text.`)
    .transform((typed) => typed.replace(/\r\n?/g, "\n").trim())
    .pipe(
      z
        .string()
        .max(max, first(`${label} can have at most ${max} characters.`))
        .refine((text) => !/[<>]/.test(text), first(`${label} is shown as plain text: please leave out < and >.`))
        .refine(
          (text) => !hidden.test(text),
          first(`${label} holds a character that cannot be seen. Please type it again by hand.`),
        )
        .refine((text) => lines === "lines" || !text.includes("\n"), first(`${label} must fit on one line.`)),
    );
}

function hexColour(label: string) {
  return z
    .string(`${label} is missing.`)
    .transform((typed) => typed.trim().toLowerCase())
    .pipe(z.string().regex(/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/, `${label} must be a hex colour such as #1f4f82.`))
    .transform((hex) => (hex.length === 4 ? `#${[...hex.slice(1)].map((digit) => digit + digit).join("")}` : hex));
}

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

/** A form sends "on" for a ticked box and nothing for an empty one. */
const tickBox = z
  .union([z.boolean(), z.enum(["on", "true", "false", ""])], "Tick the box or leave it empty.")
  .optional()
  .transform((value) => value === true || value === "on" || value === "true");

const radiusKeys = Object.keys(cornerRadii) as [keyof typeof cornerRadii, ...(keyof typeof cornerRadii)[]];

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
});
const iconSchema = z.object({ id512: assetId, id192: assetId, id180: assetId, id32: assetId });

/** A brand as stored: the fields and the ids of its images. */
export const storedBrandSchema = brandSchema.extend({
  logo: logoSchema.nullable(),
  icon: iconSchema.nullable(),
}) satisfies z.ZodType<Brand, unknown>;
