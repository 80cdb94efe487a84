import type { ProviderFacts } from "~/providers/provider";
import type { OtherShop } from "./other-shops-store.sqlite.server";
import type { Needle } from "./proof-names";

export interface ProofSubject {
  shopName: string;
  /** Every host name that the shop answers at. */
  hosts: readonly string[];
  carrier: ProviderFacts | null;
  carrierIsNamed: boolean;
  others: readonly OtherShop[];
}

const shortestName = 4;
const shortestCode = 6;
const holds = (text: string, part: string) => text.toLowerCase().includes(part.toLowerCase());

/** What must not be found in a shop, and what of it cannot be looked for. */
export function proofNeedles(subject: ProofSubject): { needles: Needle[]; notChecked: string[] } {
  const carrier = subject.carrierIsNamed || !subject.carrier ? { needles: [], notChecked: [] } : carrierNeedles(subject);
  const others = otherNeedles(subject);
  return { needles: [...carrier.needles, ...others.needles], notChecked: [...carrier.notChecked, ...others.notChecked] };
}

function carrierNeedles({ carrier, shopName }: ProofSubject) {
  const kind = "carrier-name" as const;
  const needles: Needle[] = [];
  const notChecked: string[] = [];
  if (!carrier) return { needles, notChecked };
  const sentence = "Names the carrier, which this shop has chosen not to name.";
  if (holds(shopName, carrier.name)) {
    notChecked.push("The carrier's name was not looked for: the shop's own name holds it.");
  } else {
    needles.push({ text: carrier.name, kind, level: "blocker", sentence });
    const [first = ""] = carrier.name.split(/\s+/);
    if (first.length > shortestName && first.length < carrier.name.length && !holds(shopName, first))
      needles.push({
        ...{ text: first, kind, level: "warning" },
        sentence: "Has the first word of the carrier's name. By itself it may mean something else.",
      });
  }
  const host = carrier.website && URL.canParse(carrier.website) ? new URL(carrier.website).hostname.replace(/^www\./, "") : null;
  const codes = [carrier.ocn, carrier.spid, carrier.frn, ...carrier.items.map((item) => item.identifier)]
    .flatMap((text) => (text ?? "").split(","))
    .map((text) => text.trim())
    .filter((text) => text !== "");
  const sought = [...new Set([...codes.filter((code) => code.length >= shortestCode), ...(host ? [host] : [])])];
  for (const text of sought)
    needles.push({ text, kind, level: "blocker", sentence: "Has an identifier by which anybody can look the carrier up." });
  const short = new Set(codes.filter((code) => code.length < shortestCode));
  if (short.size > 0)
    notChecked.push(
      `Codes of the carrier with fewer than ${shortestCode} signs (${short.size}): they stand in many numbers by chance.`,
    );
  return { needles, notChecked };
}

function otherNeedles({ others, hosts, shopName, carrier, carrierIsNamed }: ProofSubject) {
  const kind = "other-shop" as const;
  const own = [shopName, ...hosts, ...(carrierIsNamed && carrier ? [carrier.name] : [])];
  const all = others.flatMap((shop) => [shop.name, shop.brandName ?? "", ...shop.hosts]).filter((text) => text.trim() !== "");
  const names = [...new Map(all.map((text) => [text.trim().toLowerCase(), text.trim()])).values()];
  const usable = names.filter((name) => name.length >= shortestName && !own.some((text) => holds(text, name)));
  const left = names.length - usable.length;
  return {
    needles: usable.map((text): Needle => ({ text, kind, level: "blocker", sentence: "Names another company's shop." })),
    notChecked: left > 0 ? [`Names of other shops that are very short, or part of this shop's own name (${left}).`] : [],
  };
}
