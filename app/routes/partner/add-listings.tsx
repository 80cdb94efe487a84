import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AddConfirm } from "~/catalog/add-confirm";
import { AddDefaults } from "~/catalog/add-defaults";
import {
  dropAddWork,
  publishAdded,
  readAddWork,
  readOffered,
  readReview,
  saveAddDefaults,
  saveAddPrices,
  savePicks,
} from "~/catalog/add-listings.server";
import { AddOutcomeList } from "~/catalog/add-outcome";
import { AddPick } from "~/catalog/add-pick";
import { summarise } from "~/catalog/add-review";
import { AddReviewGrid } from "~/catalog/add-review-grid";
import { AddStepBar } from "~/catalog/add-step-bar";
import { reachable } from "~/catalog/add-work";
import { tickedListings } from "~/catalog/bulk-form.server";
import { filterListings, readFilter } from "~/catalog/filter-listings";
import { partnerGate } from "~/identity/gates.server";
import { partner } from "~/kit/paths";
import type { PartnerScope } from "~/kit/scope";
import { orRefuse, readForm, unknownForm, withRefusals } from "~/platform/respond.server";
import { ConsoleErrorPage } from "~/ui/console/error-page";
import { PageHeader } from "~/ui/console/page-header";

export const meta: MetaFunction = () => [{ title: "Add products · Partner console" }];

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const scope = await partnerGate(args, "listings.edit");
    const query = new URL(args.request.url).searchParams;
    const work = await readAddWork(scope);
    const step = reachable(query.get("step"), work);
    const { q, group } = readFilter(query);
    const offered = await readOffered(scope);
    const products = step === "review" || step === "confirm" ? await readReview(scope, work) : [];
    return {
      ...{ step, work, filter: { q, group } },
      offered: step === "pick" ? filterListings(offered, { q, group, state: "" }) : [],
      products: step === "review" ? products : [],
      summary: summarise(products),
      isAllListed: offered.every(({ isListed }) => isListed),
      existing: offered.filter(({ isListed }) => isListed).length,
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await orRefuse(() => partnerGate(args, "listings.edit"));
  const form = await orRefuse(() => readForm(args.request));
  return withRefusals(() => {
    const which = form.get("form");
    if (which === "add-pick") return pick(scope, form);
    if (which === "add-defaults") return setDefaults(scope, form);
    if (which === "add-review") return review(scope, form);
    if (which === "add-publish") return publish(scope);
    if (which === "add-finish") return finish(scope);
    throw unknownForm();
  }, form);
}

async function pick(scope: PartnerScope, form: FormData) {
  const mayBeNone = form.get("then") === "filter";
  await savePicks(scope, { shown: form.getAll("shown").map(String), ticked: tickedListings(form), mayBeNone });
  if (mayBeNone) {
    const query = new URLSearchParams({ q: String(form.get("q") ?? ""), group: String(form.get("group") ?? "") });
    return redirect(`${partner.addListings()}?${query}`, 303);
  }
  return redirect(partner.addListings("defaults"), 303);
}

async function setDefaults(scope: PartnerScope, form: FormData) {
  const text = (name: string) => String(form.get(name) ?? "");
  await saveAddDefaults(scope, {
    ...{ kind: text("kind"), value: text("value"), rounding: text("rounding"), visibility: text("visibility") },
  });
  return redirect(partner.addListings("review"), 303);
}

async function review(scope: PartnerScope, form: FormData) {
  const prices: Record<string, string> = {};
  const belowCost: string[] = [];
  for (const [name, value] of form) {
    if (name.startsWith("price.") && String(value).trim() !== "") prices[name.slice(6)] = String(value).trim().slice(0, 40);
    if (name.startsWith("below.")) belowCost.push(name.slice(6));
  }
  const then = form.get("then") === "review" ? "review" : "confirm";
  await saveAddPrices(scope, { prices, belowCost, mayBeWrong: then === "review" });
  return redirect(partner.addListings(then), 303);
}

async function publish(scope: PartnerScope) {
  const { isComplete } = await publishAdded(scope);
  if (!isComplete) return redirect(partner.addListings("outcome"), 303);
  await dropAddWork(scope);
  return redirect(`${partner.listings()}?done=listed`, 303);
}

async function finish(scope: PartnerScope) {
  await dropAddWork(scope);
  return redirect(partner.listings(), 303);
}

const leads = {
  pick: "Pick what your shop should offer. Your choice is kept while you go back and forth.",
  defaults: "What holds for all of them, unless you say otherwise for one.",
  review: "What each charge costs you, what it would be sold at, and what stays with you.",
  confirm: "Nothing has been published yet.",
  outcome: "A product that could not be published holds up no other.",
};

export default function AddListings() {
  const { step, work, filter, offered, isAllListed, products, summary, existing } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title="Add products" lead={leads[step]} back={{ to: partner.listings(), label: "Listings and prices" }} />
      {isAllListed && step === "pick" ? null : <AddStepBar step={step} picked={work.productIds.length} />}
      {step === "pick" ? (
        <AddPick
          key={JSON.stringify(filter)}
          products={offered}
          isAllListed={isAllListed}
          picked={work.productIds}
          filter={filter}
        />
      ) : null}
      {step === "defaults" ? <AddDefaults work={work} /> : null}
      {step === "review" ? <AddReviewGrid key={JSON.stringify(products)} products={products} /> : null}
      {step === "confirm" ? <AddConfirm summary={summary} work={work} existing={existing} /> : null}
      {step === "outcome" ? <AddOutcomeList outcomes={work.outcomes} /> : null}
    </>
  );
}

export { ConsoleErrorPage as ErrorBoundary };
