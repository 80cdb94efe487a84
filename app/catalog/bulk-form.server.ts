import { type FieldErrors, Refusal } from "~/kit/refusal";
import type { BulkChange } from "./bulk-change";
import { everyOne } from "./price-pipeline";
import { readMarkup } from "./save-markup-default.server";
import { readSpan } from "./schedule-price.server";
import { defaultBases } from "./stored-rule";

/** A listing's tick box is called this, and its id. */
export const tickPrefix = "pick.";

export const tickedListings = (form: FormData): string[] =>
  [...form.keys()].filter((name) => name.startsWith(tickPrefix)).map((name) => name.slice(tickPrefix.length));

/**
 * Reads which change of many listings a form asks for, by the button that sent it.
 * @throws Refusal `bad-input` with the fields of the change's part of the form
 */
export function readBulkChange(form: FormData): BulkChange {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const which = text("do");
  if (which === "show" || which === "hide") return { do: "visibility", visibility: which === "show" ? "visible" : "hidden" };
  const basis = defaultBases.find((known) => known === text(`${which}Basis`)) ?? everyOne;
  if (which === "markup") {
    if (text("kind") === "default") return { do: "rule", basis, rule: null };
    const markup = readMarkup({ kind: text("kind"), value: text("value"), rounding: text("rounding") });
    if ("problem" in markup) throw refused({ value: [markup.problem] });
    if (!markup.rule) throw refused({ value: ["Write the percentage or the amount."] });
    return { do: "rule", basis, rule: markup.rule };
  }
  if (which !== "schedule") throw refused({ "": ["Choose what to do with the listings that you ticked."] });
  const byBasisPoints = readPercent(text("percent"));
  if (byBasisPoints === null)
    throw refused({ percent: ["Write a percentage from -90 to 500, such as -10 for ten percent less."] });
  const span = readSpan({ startsAt: text("startsAt"), endsAt: text("endsAt"), zone: text("zone") }, Date.now());
  return { do: "schedule", basis, byBasisPoints, span };
}

function readPercent(text: string): number | null {
  const match = /^([+-]?)(\d{1,3}(?:\.\d{1,2})?)\s*%?$/.exec(text);
  if (!match) return null;
  const basisPoints = Math.round(Number(`${match[1]}${match[2]}`) * 100);
  return basisPoints >= -9_000 && basisPoints <= 50_000 ? basisPoints : null;
}

const refused = (fields: FieldErrors) => new Refusal("bad-input", "Nothing was changed. Please correct what is marked.", fields);
