import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { carrierGate } from "~/identity/gates.server";
import { carrierMay } from "~/identity/roles";
import { carrier } from "~/kit/paths";
import { isoDay } from "~/kit/time";
import { orRefuse, readForm, withRefusals } from "~/platform/respond.server";
import { EntryTable, ImportOutcome, RobocallUpload } from "~/providers/robocall-panels";
import { findRobocallEntries, latestRobocallDay } from "~/providers/robocall-store.sqlite.server";
import { mostRobocallBytes, takeRobocallFile } from "~/providers/take-robocall-file.server";
import { Button } from "~/ui/button";
import { ConsoleErrorPage } from "~/ui/console/error-page";
import { PageHeader } from "~/ui/console/page-header";
import { Panel } from "~/ui/console/panel";
import { TextField } from "~/ui/field";

export const meta: MetaFunction = () => [{ title: "Robocall Mitigation Database · Carrier desk" }];

const mostShown = 50;

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const scope = await carrierGate(args, "providers.read");
    const typed = (new URL(args.request.url).searchParams.get("q") ?? "").slice(0, 200);
    return {
      typed,
      latest: latestRobocallDay(scope),
      entries: typed ? findRobocallEntries(scope, typed, mostShown) : [],
      today: isoDay(Date.now()),
      mayEdit: carrierMay(scope.role, "providers.edit"),
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await orRefuse(() => carrierGate(args, "providers.edit"));
  const form = await orRefuse(() => readForm(args.request, { mostFileBytes: mostRobocallBytes }));
  return withRefusals(async () => {
    const file = form.get("file");
    const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
    const outcome = await takeRobocallFile(scope, {
      bytes,
      fileDay: String(form.get("fileDay") ?? ""),
      dryRun: form.get("dryRun") === "yes",
    });
    return { outcome };
  }, form);
}

export default function RobocallDatabase() {
  const { typed, latest, entries, today, mayEdit } = useLoaderData<typeof loader>();
  const data = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Robocall Mitigation Database"
        lead="The FCC's public list of companies that filed how they stop illegal robocalls. Resellers must file as well, so being listed does not make a carrier."
        back={{ to: carrier.providers(), label: "Providers" }}
      />
      {data && "outcome" in data ? <ImportOutcome outcome={data.outcome} /> : null}
      <Panel title="Find a company">
        <Form method="get" data-form="find-robocall-entry" className="flex max-w-[46rem] flex-wrap items-end gap-4">
          <TextField
            name="q"
            label="Name, FCC registration number or database number"
            hint="At least three characters"
            defaultValue={typed}
            autoComplete="off"
            className="min-w-64 flex-1"
          />
          <Button type="submit" small>
            Find
          </Button>
        </Form>
        <EntryTable typed={typed} entries={entries} latest={latest} most={mostShown} />
      </Panel>
      {mayEdit ? <RobocallUpload today={today} /> : null}
    </>
  );
}

export { ConsoleErrorPage as ErrorBoundary };
