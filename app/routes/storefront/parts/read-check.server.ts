import { readBrand } from "~/branding/read-brand.server";
import type { StorefrontScope } from "~/kit/scope";
import { type CheckView, checkView } from "~/providers/check-view";
import type { ProviderAnswers } from "~/providers/provider-answers";
import { findOurCarrier, findProvidersBy } from "~/providers/provider-store.sqlite.server";
import { findRobocallEntries } from "~/providers/robocall-store.sqlite.server";

/** A check as it stands today. A shop that does not name its carrier does not find it in the directory or the database either. */
export function readCheck(scope: StorefrontScope, answers: ProviderAnswers): CheckView {
  const { name, ocn, spid, frn } = answers;
  const { carrierIsNamed } = readBrand(scope).shownAs;
  const companies = findProvidersBy(scope, { name, ocn, spid, frn, withoutOurs: !carrierIsNamed });
  const hiddenFrn = carrierIsNamed ? null : (findOurCarrier(scope)?.frn ?? null);
  const entries = findRobocallEntries(scope, frn || name, 3).filter((entry) => entry.frn !== hiddenFrn);
  return checkView(answers, companies, entries, Date.now());
}
