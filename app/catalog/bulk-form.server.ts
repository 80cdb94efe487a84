import { type FieldErrors, Refusal } from "~/kit/refusal";
import type { BulkChange } from "./bulk-change";
import type { ChosenListings } from "./choose-listings.server";
import type { ListingFilter } from "./filter-listings";
import type { Move } from "./place-listing.server";
import { everyOne } from "./price-pipeline";
import { readMarkup } from "./save-markup-default.server";
import { readSpan } from "./schedule-price.server";
import { defaultBases } from "./stored-rule";

/** A listing's tick box is called this, and its id. */
const tickPrefix = "pick.";

export const tickedListings = (form: FormData): string[] =>
  [...form.keys()].filter((name) => name.startsWith(tickPrefix)).map((name) => name.slice(tickPrefix.length));

/** What the page showed of each of its listings. */
const seenPrefix = "seen.";

export const seenListings = (form: FormData): Map<string, string> =>
  new Map(
    [...form].flatMap(([name, value]) => (name.startsWith(seenPrefix) ? [[name.slice(seenPrefix.length), String(value)]] : [])),
  );

/** The listings that are ticked, or all that the filter of the page leaves. */
export function readChosen(form: FormData, filter: ListingFilter): ChosenListings {
  const fingerprint = form.get("every");
  return typeof fingerprint === "string" ? { filter, fingerprint } : tickedListings(form);
}

/**
 * The move that a form asks for: a button of a listing says "up" or "down", a drag names the listing whose place is taken, and the
 * bar moves the ticked ones to a place. Null where it asks for something else.
 * @throws Refusal `bad-input`
 */
export function readMove(form: FormData): Move | null {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  if (form.has("toPlaceOf")) return { listingId: text("listingId"), toPlaceOf: text("toPlaceOf") };
  if (text("do") === "place") return { listingIds: tickedToMove(form), toPlace: readPlace(text("place")) };
  if (!form.has("move")) return null;
  const [way, listingId = ""] = text("move").split(".", 2);
  if (way !== "up" && way !== "down") throw new Refusal("bad-input", "Use one of the page's buttons to move a listing.");
  return { listingId, by: way === "up" ? -1 : 1 };
}

function tickedToMove(form: FormData): string[] {
  const ticked = tickedListings(form);
  if (form.has("every")) throw refused({ "": ["Tick single listings to move them. All of them cannot stand at one place."] });
  if (ticked.length === 0) throw new Refusal("bad-input", "Tick at least one listing first.");
  return ticked;
}

function readPlace(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw refused({ place: ["Write the place as a whole number, such as 1 for the first."] });
  return Number(text);
}

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
