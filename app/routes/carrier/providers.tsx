import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { carrierGate } from "~/identity/gates.server";
import { carrierMay } from "~/identity/roles";
import { carrier } from "~/kit/paths";
import { Refusal } from "~/kit/refusal";
import { orRefuse, readForm, withRefusals } from "~/platform/respond.server";
import { ProviderForm } from "~/providers/provider-form";
import { findProvider, listProviders } from "~/providers/provider-store.sqlite.server";
import { ProviderTable } from "~/providers/provider-table";
import { recordOf } from "~/providers/record";
import { saveProvider, typedDetails } from "~/providers/save-provider.server";
import { ConsoleErrorPage } from "~/ui/console/error-page";
import { PageHeader } from "~/ui/console/page-header";
import { Panel } from "~/ui/console/panel";
import { EmptyState } from "~/ui/empty-state";

export const meta: MetaFunction = () => [{ title: "Providers · Carrier desk" }];

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const scope = await carrierGate(args, "providers.read");
    const now = Date.now();
    return {
      records: listProviders(scope).map((facts) => recordOf(facts, now)),
      mayEdit: carrierMay(scope.role, "providers.edit"),
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await orRefuse(() => carrierGate(args, "providers.edit"));
  const form = await orRefuse(() => readForm(args.request));
  const text = (name: string) => String(form.get(name) ?? "").trim();
  return withRefusals(async () => {
    const id = text("id");
    if (findProvider(scope, id)) {
      const taken = "Another company has this id already.";
      throw new Refusal("conflict", taken, { id: [taken] });
    }
    await saveProvider(scope, { id, isOurs: false, isSample: false, ...typedDetails(text) });
    return redirect(`${carrier.provider(id)}?done=added`, 303);
  }, form);
}

export default function Providers() {
  const { records, mayEdit } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Providers"
        lead="Carriers and carrier service resellers, ours first. Ten qualification items tell one from the other; each counts only as long as it was checked and has not lapsed."
      />
      <p className="mb-5">
        <Link to={carrier.robocallDatabase()} className="link">
          Look a company up in the Robocall Mitigation Database
        </Link>
      </p>
      {records.length === 0 ? (
        <EmptyState title="The directory is empty" className="mb-6">
          <p>Add your own company first: the shops show its record to visitors.</p>
        </EmptyState>
      ) : (
        <Panel isFlush title={records.length === 1 ? "One company" : `${records.length} companies`}>
          <ProviderTable records={records} />
        </Panel>
      )}
      {mayEdit ? (
        <Panel title="Add a company" lead="Then record on its own page what a check of each item found.">
          <ProviderForm />
        </Panel>
      ) : null}
    </>
  );
}

export { ConsoleErrorPage as ErrorBoundary };
