import { readBrand } from "~/branding/read-brand.server";
import type { StorefrontScope } from "~/kit/scope";
import { type CheckView, checkView } from "~/providers/check-view";
import type { ProviderAnswers } from "~/providers/provider-answers";
import { findProvidersBy } from "~/providers/provider-store.sqlite.server";

/** A check as it stands today. A shop that does not name its carrier does not find it in the directory either. */
export function readCheck(scope: StorefrontScope, answers: ProviderAnswers): CheckView {
  const { name, ocn, spid, frn } = answers;
  const { carrierIsNamed } = readBrand(scope).shownAs;
  return checkView(answers, findProvidersBy(scope, { name, ocn, spid, frn, withoutOurs: !carrierIsNamed }), Date.now());
}
