import { isResellerMark } from "./explain-item";
import type { ProviderFacts } from "./provider";
import type { RecordItem } from "./record";

const codeItems = { ocn: 3, spid: 4, frn: 5 } as const;

/** A code by which a company can be known: operating company number, service provider ID, FCC registration number. */
export type CompanyCode = keyof typeof codeItems;

type Coded = Pick<ProviderFacts, CompanyCode> & { items: readonly Pick<RecordItem, "item" | "status" | "identifier">[] };

/**
 * A company's codes of one kind, in capitals: what a check showed, and what is only claimed. What was looked up and not found is not its
 * own; a stand-in code is, whatever its status, since it tells who a reseller is.
 */
export function codesOf(company: Coded, key: CompanyCode): { shown: string[]; claimed: string[] } {
  const item = company.items.find(({ item: number }) => number === codeItems[key]);
  if (!item || item.status === "not-checked") return { shown: [], claimed: splitCodes(company[key]) };
  const codes = splitCodes(item.identifier);
  if (item.status === "verified" || item.status === "expired" || isResellerMark(item)) return { shown: codes, claimed: [] };
  return { shown: [], claimed: item.status === "self-declared" ? codes : [] };
}

const splitCodes = (text: string | null) => [
  ...new Set((text ?? "").split(",").flatMap((code) => (code.trim() === "" ? [] : [code.trim().toUpperCase()]))),
];

/** Whose each code of a kind is: a check outweighs a claim, and a code of two companies is nobody's (null). */
export function codeOwners<Company extends Coded>(companies: readonly Company[], key: CompanyCode): Map<string, Company | null> {
  const owners = new Map<string, Company | null>();
  const claims = new Map<string, Company | null>();
  const put = (map: Map<string, Company | null>, code: string, company: Company) => map.set(code, map.has(code) ? null : company);
  for (const company of companies) {
    const { shown, claimed } = codesOf(company, key);
    for (const code of shown) put(owners, code, company);
    for (const code of claimed) put(claims, code, company);
  }
  for (const [code, company] of claims) if (!owners.has(code)) owners.set(code, company);
  return owners;
}
