import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { decidePriceChanges } from "~/catalog/decide-price-changes.server";
import { ListingNav } from "~/catalog/listing-nav";
import { PriceChangeList } from "~/catalog/price-change-list";
import { readPriceChanges } from "~/catalog/read-listings.server";
import { partnerGate } from "~/identity/gates.server";
import { partnerMay } from "~/identity/roles";
import { partner } from "~/kit/paths";
import { firstTexts, orRefuse, readForm, unknownForm, withRefusals } from "~/platform/respond.server";
import { ConsoleErrorPage } from "~/ui/console/error-page";
import { Flash } from "~/ui/console/flash";
import { PageHeader } from "~/ui/console/page-header";
import { EmptyState } from "~/ui/empty-state";

export const meta: MetaFunction = () => [{ title: "Wholesale changes · Partner console" }];

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const scope = await partnerGate(args, "listings.read");
    return { changes: await readPriceChanges(scope), mayEdit: partnerMay(scope.role, "listings.edit") };
  });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await orRefuse(() => partnerGate(args, "listings.edit"));
  const form = await orRefuse(() => readForm(args.request));
  return withRefusals(async () => {
    if (form.get("form") !== "decide-price-changes") throw unknownForm();
    const { decided } = await decidePriceChanges(scope, readChoices(form));
    return redirect(`${partner.priceChanges()}?done=${decided > 0 ? "decided" : "same"}`, 303);
  }, form);
}

/** Every change of the page with its choice; those left for later are no choice. */
function readChoices(form: FormData) {
  const text = firstTexts(form);
  const forAll = form.get("all");
  return form
    .getAll("key")
    .map(String)
    .map((key) => ({
      key,
      choice: forAll === null ? text(`choice.${key}`) : String(forAll),
      price: text(`price.${key}`),
      seenMicros: text(`seen.${key}`),
    }))
    .filter(({ choice }) => choice !== "");
}

const done = {
  decided: "Decided. The shop shows what you chose from the day of each change on.",
  same: "Nothing was chosen, so nothing was changed.",
};

export default function PriceChanges() {
  const { changes, mayEdit } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Wholesale changes"
        lead="When the carrier changes a wholesale price, you pay the new one from its day on, and your price stays as it is until you decide. Only a price that falls under the lowest one allowed is raised to it, without waiting for you."
      />
      <ListingNav />
      <Flash sentences={done} />
      {changes.length === 0 ? (
        <EmptyState title="Nothing waits for you">
          <p>Each of your prices is reckoned from a wholesale price that you know.</p>
        </EmptyState>
      ) : (
        <PriceChangeList key={JSON.stringify(changes)} changes={changes} mayEdit={mayEdit} />
      )}
    </>
  );
}

export { ConsoleErrorPage as ErrorBoundary };
