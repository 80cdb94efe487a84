import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { carrierGate } from "~/identity/gates.server";
import { carrierMay } from "~/identity/roles";
import { carrier } from "~/kit/paths";
import { orRefuse, readForm, withRefusals } from "~/platform/respond.server";
import { CostAssumptionForm } from "~/service-path/cost-assumption-form";
import { assumptionText, costKeys } from "~/service-path/cost-assumptions";
import { listCostAssumptions } from "~/service-path/cost-store.server";
import { saveCostAssumption } from "~/service-path/save-cost-assumption.server";
import { ConsoleErrorPage } from "~/ui/console/error-page";
import { Flash } from "~/ui/console/flash";
import { PageHeader } from "~/ui/console/page-header";
import { Panel } from "~/ui/console/panel";

export const meta: MetaFunction = () => [{ title: "Cost of a reseller · Carrier desk" }];

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const scope = await carrierGate(args, "providers.read");
    const stored = await listCostAssumptions(scope);
    return {
      assumptions: costKeys.map((key) => assumptionText(stored[key])),
      mayEdit: carrierMay(scope.role, "providers.edit"),
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await orRefuse(() => carrierGate(args, "providers.edit"));
  const form = await orRefuse(() => readForm(args.request));
  const text = (name: string) => String(form.get(name) ?? "");
  return withRefusals(async () => {
    const key = text("key");
    await saveCostAssumption(scope, { key, value: text("value"), source: text("source"), checkedOn: text("checkedOn") });
    return redirect(`${carrier.costAssumptions()}?done=saved#assumption-${key}`, 303);
  }, form);
}

const done = { saved: "The assumption is saved. Every shop's comparison starts from it." };

export default function CostAssumptions() {
  const { assumptions, mayEdit } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Cost of a reseller"
        lead="What a carrier service reseller is assumed to add to a price. Every shop's comparison starts from these figures and prints their source and day; a visitor can put its own in their place. An empty figure is not known, and the shops say so."
      />
      <Flash sentences={done} />
      <Panel isFlush title="Assumptions">
        <ul className="divide-y divide-border border-border border-t">
          {assumptions.map((assumption) => (
            <CostAssumptionForm key={assumption.key} assumption={assumption} mayEdit={mayEdit} />
          ))}
        </ul>
      </Panel>
    </>
  );
}

export { ConsoleErrorPage as ErrorBoundary };
