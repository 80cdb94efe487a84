import { z } from "zod";

const text = (max: number, tooLong: string) => z.string().trim().max(max, tooLong);
const optionalText = (max: number, tooLong: string) =>
  text(max, tooLong)
    .optional()
    .transform((value) => value || null);

/** What a visitor sends from a storefront's contact form. */
export const enquirySchema = z.object({
  name: text(120, "Please shorten your name to 120 characters.").min(1, "Please give your name."),
  email: text(254, "This e-mail address is too long.").regex(
    /^[^\s@<>"(),;:]+@[^\s@<>"(),;:]+\.[^\s@.<>"(),;:]{2,}$/,
    "Please give an e-mail address such as you@example.com, so that we can answer.",
  ),
  phone: optionalText(40, "Please shorten the phone number to 40 characters.").pipe(
    z
      .string()
      .regex(/^[0-9+().\s/x-]*$/i, "Please use digits, spaces and + ( ) - in the phone number.")
      .nullable(),
  ),
  company: optionalText(120, "Please shorten the company's name to 120 characters."),
  message: text(4000, "Please shorten your message to 4,000 characters.").min(1, "Please write a sentence about what you need."),
  number: optionalText(20, "This is not a telephone number.").pipe(
    z
      .string()
      .regex(/^\+?1\d{10}$/, "This is not a telephone number that we know.")
      .nullable(),
  ),
  product: optionalText(80, "This is not a product that we know.").pipe(
    z
      .string()
      .regex(/^[a-z0-9-]+$/, "This is not a product that we know.")
      .nullable(),
  ),
});

/** With something that comes along, it may say enough. */
export const attachedEnquirySchema = enquirySchema.extend({
  message: text(3800, "Please shorten your message to 3,800 characters."),
});
