import { z } from "zod";
import { httpsUrl } from "./links";
import { markdownExcess, tidyMarkdown } from "./markdown-rules";

/** Control characters, and marks that turn the reading direction around: neither belongs in a name or a sentence. */
const hidden = /(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/u;

/** The first mistake of a field is enough. */
const first = (error: string) => ({ error, abort: true });

export function plainText(label: string, max: number, lines: "one line" | "lines") {
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

export function hexColour(label: string) {
  return z
    .string(`${label} is missing.`)
    .transform((typed) => typed.trim().toLowerCase())
    .pipe(z.string().regex(/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/, `${label} must be a hex colour such as #1f4f82.`))
    .transform((hex) => (hex.length === 4 ? `#${[...hex.slice(1)].map((digit) => digit + digit).join("")}` : hex));
}

/** Markdown that is shown without any HTML in it. */
export const markdown = (label: string) =>
  z
    .string(`${label} must be text.`)
    .transform(tidyMarkdown)
    .superRefine((text, context) => {
      const excess = markdownExcess(text);
      if (excess) context.addIssue(`${label} ${excess}`);
      else if (hidden.test(text))
        context.addIssue(`${label} holds a character that cannot be seen. Please type it again by hand.`);
    });

/** An https address as a browser writes it, or "". One typed without "https://" gets it. */
export const webAddress = (label: string) =>
  plainText(label, 300, "one line")
    .transform((text) => (/^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/|$)/i.test(text) ? `https://${text}` : text))
    .refine(
      (text) => text === "" || httpsUrl(text) !== null,
      `${label} must be a web address that begins with https://, such as https://www.example.com.`,
    )
    .transform((text) => httpsUrl(text) ?? "");

/** A form sends "on" for a ticked box. */
export const tickBox = z
  .union([z.boolean(), z.enum(["on", "true", "false", ""])], "Tick the box or leave it empty.")
  .transform((value) => value === true || value === "on" || value === "true");
