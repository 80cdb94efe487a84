import { compareVerdicts, verdictHeadline, verdictWords } from "./decide";
import type { PathInput, PlanePath, Verdict } from "./path";
import { tracePath } from "./trace-path";
import type { PathView, VerdictView } from "./view";

/** A traced path with its words. It holds until the first dated fact of any company in it lapses. */
export function pathView(input: PathInput, title: string): PathView {
  const path = tracePath(input);
  const { carrier, holder, between, seller } = input;
  const companies = [carrier, holder, ...between, seller.record].filter((company) => company !== null);
  const ends = companies.flatMap((company) => (company.untilMs === null ? [] : [company.untilMs]));
  return {
    ...path,
    title,
    ...verdictView(path.verdict, input.carrier.name),
    summary: `${inOrder(path.call)} ${salesSentence(path.commercial)} Verdict: ${verdictWords[path.verdict].toLowerCase()}.`,
    isSample: companies.some((company) => company.isSample),
    untilMs: ends.length > 0 ? Math.min(...ends) : null,
  };
}

export const verdictView = (verdict: Verdict, carrierName: string): VerdictView => ({
  verdict,
  word: verdictWords[verdict],
  headline: verdictHeadline(verdict, carrierName),
});

/** Text messages go no better way than calls, and their way beyond the carrier is not on record. */
export function messageVerdict(
  calls: Verdict,
  carrierName: string,
  seller: { name: string; kind: "msp" | "carrier" },
): VerdictView {
  if (compareVerdicts(calls, "unknown") < 0) return verdictView(calls, carrierName);
  const sells = seller.kind === "carrier" ? "" : `${seller.name} sells it and carries no messages. `;
  const headline = `${carrierName} provides text messaging. ${sells}Which companies pass the messages on between the carrier and the mobile networks is not on record, so we do not call their way direct.`;
  return { ...verdictView("unknown", carrierName), headline };
}

const inOrder = (plane: PlanePath) =>
  `A call runs in ${plane.arrows.length} steps: ${plane.hops.map((hop) => hop.name).join(", then ")}.`;

function salesSentence({ hops, arrows }: PlanePath): string {
  const nameOf = (id: string) => hops.find((hop) => hop.id === id)?.name ?? "";
  const parts = arrows.filter((arrow) => arrow.to === "customer").map((arrow) => `${nameOf(arrow.from)}: ${arrow.label}`);
  return `Who does what for you: ${parts.join("; ")}.`;
}
