import { formatDate } from "~/kit/time";
import type { ItemNumber } from "./items";
import { companyCategories, isSurrogateSpid } from "./provider";
import type { RecordItem } from "./record";

type Item = Omit<RecordItem, "because">;

/** Who gives an authorization to hold numbers: the FCC to anybody who qualifies, a state commission to local exchange carriers. */
export type AuthorizationKind = "fcc" | "state";

/** @param identifier of item 6, in the form that its rule asks for; the first grant of a list counts */
export function authorizationKind(identifier: string | null): AuthorizationKind | null {
  const first = identifier?.split(",")[0]?.trim().toUpperCase() ?? "";
  if (/^(?:DA|FCC) \d/.test(first)) return "fcc";
  return /^[A-Z]{2} \S/.test(first) ? "state" : null;
}

/** Whether what stands in an item marks a reseller, whatever its status: a stand-in ID, or a reseller's company code category. */
export const isResellerMark = ({ item, identifier }: Pick<Item, "item" | "identifier">): boolean =>
  (identifier ?? "")
    .split(",")
    .some((part) =>
      item === 8
        ? companyCategories[part.trim().toUpperCase()]?.resells === true
        : [3, 4, 7].includes(item) && isSurrogateSpid(part),
    );

/** Why an item that resellers can meet tells nothing. */
const tellsNothing: Readonly<Partial<Record<ItemNumber, string>>> = {
  1: "Resellers must report as well, so it does not tell a carrier from a reseller.",
  2: "Resellers must file as well, so it does not tell a carrier from a reseller.",
  3: "Resellers can have a company code as well, so it does not tell a carrier from a reseller; whose numbers stand under it does.",
  5: "Anybody who files with the FCC has one, so it does not tell a carrier from a reseller.",
  10: "No register lists it, so it does not tell a carrier from a reseller by itself.",
};

/** What an item says about a company, in two sentences: how it stands today, and what follows. It names no identifier. */
export function explainItem(item: Item): string {
  if (isResellerMark(item)) return markSentence(item);
  return `${stateOf(item)} ${whatFollows(item)}`;
}

const markSentence = ({ item }: Item) =>
  item === 8
    ? "Its company code is in a category for resellers. That marks a reseller, whatever else is right."
    : "A code in it is a stand-in that is given to resellers, X and three digits. That marks a reseller, whatever else is right.";

function stateOf({ status, checkedOn, expiresOn }: Item): string {
  const on = checkedOn === null ? "" : ` on ${formatDate(checkedOn)}`;
  switch (status) {
    case "verified":
      return `Held: looked up and found${on}${expiresOn === null ? "" : `, and it holds through ${formatDate(expiresOn)}`}.`;
    case "expired":
      return expiresOn === null ? "Lapsed." : `Lapsed: it held through ${formatDate(expiresOn)}.`;
    case "missing":
      return `Absent: looked up${on} and not found.`;
    case "self-declared":
      return "Only the company's own word; no dated check shows it.";
    case "not-applicable":
      return "It does not apply to this company.";
    case "not-checked":
      return "Not looked up, which is not the same as absent.";
  }
}

function whatFollows(item: Item): string {
  const { item: number, status } = item;
  if (item.weight === "everyone") return tellsNothing[number] ?? "It does not tell a carrier from a reseller.";
  if (status === "not-applicable") return "It says nothing either way.";
  if (status !== "verified") return "Only a carrier can have it, so a carrier would show it.";
  if (number !== 6) return "Only a company that holds numbers itself can have it: it speaks for a carrier.";
  const kind = authorizationKind(item.identifier);
  const by = kind === "fcc" ? "The FCC granted it" : "A state commission ordered it, as for a local exchange carrier";
  return `${by}; only a company that may hold numbers itself has it, so it speaks for a carrier.`;
}
