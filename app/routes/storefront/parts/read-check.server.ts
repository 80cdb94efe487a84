import { readBrand } from "~/branding/read-brand.server";
import type { StorefrontScope } from "~/kit/scope";
import { type CheckView, checkView } from "~/providers/check-view";
import type { CheckVoice } from "~/providers/judge-answers";
import type { ProviderAnswers } from "~/providers/provider-answers";
import { findRobocallEntries, latestRobocallDay } from "~/providers/robocall-store.sqlite.server";
import { knownCompanies } from "~/service-path/known-companies.server";

/** A check as it stands today. A shop that does not name its carrier does not find it in the directory or the database either. */
export function readCheck(scope: StorefrontScope, answers: ProviderAnswers, voice: CheckVoice): CheckView {
  const { name, frn } = answers;
  const { carrierIsNamed } = readBrand(scope).shownAs;
  const companies = knownCompanies(scope, carrierIsNamed);
  // Several filings may be the carrier's, under this name or another: none is shown where it has no name.
  const entries = carrierIsNamed ? findRobocallEntries(scope, frn || name, 3) : [];
  return checkView(answers, companies, { entries, newestFile: latestRobocallDay(scope) }, { now: Date.now(), voice });
}
