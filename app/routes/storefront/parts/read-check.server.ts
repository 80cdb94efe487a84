import { readBrand } from "~/branding/read-brand.server";
import type { StorefrontScope } from "~/kit/scope";
import { type CheckView, checkView } from "~/providers/check-view";
import type { CheckVoice } from "~/providers/judge-answers";
import { bearsName } from "~/providers/match";
import type { ProviderAnswers } from "~/providers/provider-answers";
import { findRobocallEntries, latestRobocallDay } from "~/providers/robocall-store.sqlite.server";
import { knownCompanies } from "~/service-path/known-companies.server";

const mostFilings = 3;

/** A check as it stands today. A shop that does not name its carrier does not find it in the directory or the database either. */
export function readCheck(scope: StorefrontScope, answers: ProviderAnswers, voice: CheckVoice): CheckView {
  const { name, frn } = answers;
  const { carrierIsNamed } = readBrand(scope).shownAs;
  const companies = knownCompanies(scope, carrierIsNamed);
  // Several filings may be the carrier's, under this name or another: none is shown where it has no name.
  const entries = carrierIsNamed ? entriesOf(scope, name, frn) : [];
  return checkView(answers, companies, { entries, newestFile: latestRobocallDay(scope) }, { now: Date.now(), voice });
}

/** By its registration number, else by name; a name inside of another word is nobody's. */
function entriesOf(scope: StorefrontScope, name: string, frn: string) {
  const byNumber = frn ? findRobocallEntries(scope, frn, mostFilings) : [];
  if (byNumber.length > 0 || name === "") return byNumber;
  return findRobocallEntries(scope, name, 50)
    .filter((entry) => bearsName(entry, name))
    .slice(0, mostFilings);
}
