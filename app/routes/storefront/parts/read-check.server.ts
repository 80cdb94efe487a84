import { readBrand } from "~/branding/read-brand.server";
import type { StorefrontScope } from "~/kit/scope";
import { type CheckView, checkView } from "~/providers/check-view";
import type { ProviderAnswers } from "~/providers/provider-answers";
import { findProvidersBy } from "~/providers/provider-store.sqlite.server";
import { findRobocallEntries, latestRobocallDay } from "~/providers/robocall-store.sqlite.server";

/** A check as it stands today. A shop that does not name its carrier does not find it in the directory or the database either. */
export function readCheck(scope: StorefrontScope, answers: ProviderAnswers): CheckView {
  const { name, ocn, spid, frn } = answers;
  const { carrierIsNamed } = readBrand(scope).shownAs;
  const companies = findProvidersBy(scope, { name, ocn, spid, frn, withoutOurs: !carrierIsNamed });
  // Several filings may be the carrier's, under this name or another: none is shown where it has no name.
  const entries = carrierIsNamed ? findRobocallEntries(scope, frn || name, 3) : [];
  return checkView(answers, companies, { entries, newestFile: latestRobocallDay(scope) }, Date.now());
}
