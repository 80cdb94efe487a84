import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { carrierGate } from "~/identity/gates.server";
import { carrierMay } from "~/identity/roles";
import { carrier } from "~/kit/paths";
import { notFound } from "~/kit/refusal";
import { formatDate } from "~/kit/time";
import { orRefuse, readForm, unknownForm, withRefusals } from "~/platform/respond.server";
import { mostEvidenceBytes } from "~/providers/evidence-file";
import { HostPanel } from "~/providers/host-panel";
import { ItemCard } from "~/providers/item-form";
import { qualificationItems } from "~/providers/items";
import { type FiledEvidence, listFiles } from "~/providers/provider-file-store.server";
import { ProviderForm } from "~/providers/provider-form";
import { findProvider } from "~/providers/provider-store.sqlite.server";
import { countSentence, recordOf } from "~/providers/record";
import { SitePanel } from "~/providers/site-panel";
import { modelWords, StandingBadge } from "~/providers/status-badge";
import { SupportPanel } from "~/providers/support-panel";
import { nextYearlyEnd } from "~/providers/yearly-items";
import { Badge, SampleBadge } from "~/ui/badge";
import { ConsoleErrorPage } from "~/ui/console/error-page";
import { Flash } from "~/ui/console/flash";
import { PageHeader } from "~/ui/console/page-header";
import { Panel } from "~/ui/console/panel";

import { providerForms } from "./parts/provider-forms.server";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.record.name ?? "Provider"} · Carrier desk` }];

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const scope = await carrierGate(args, "providers.read");
    const facts = findProvider(scope, args.params.id ?? "");
    if (!facts) throw notFound("provider");
    const now = Date.now();
    const files = await listFiles(scope, facts.id);
    const ofItems = facts.items.map(({ item, status }) => ({ item, status }));
    const ends = qualificationItems.map(({ number }) => nextYearlyEnd(number, now));
    const mayEdit = carrierMay(scope.role, "providers.edit");
    return { record: recordOf(facts, now), stored: ofItems, files, ends, mayEdit };
  });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await orRefuse(() => carrierGate(args, "providers.edit"));
  const form = await orRefuse(() => readForm(args.request, { mostFileBytes: mostEvidenceBytes }));
  const providerId = args.params.id ?? "";
  return withRefusals(async () => {
    // One of the ten forms of the items says its number too.
    const which = String(form.get("form") ?? "").split(" ")[0] ?? "";
    if (!Object.hasOwn(providerForms, which)) throw unknownForm();
    const next = await providerForms[which]?.({ scope, providerId, form });
    return redirect(`${carrier.provider(providerId)}${next}`, 303);
  }, form);
}

const done = {
  added: "The company is in the directory. Record below what a check of each item found.",
  item: "The check is recorded. Every shop shows it on its next page.",
  details: "The details are saved.",
  host: "The entry is in the list.",
  "host-gone": "The entry is out of the list.",
  site: "The site is saved. Shops show its place and region.",
  "site-gone": "The site is out of the list.",
  support: "Support is saved.",
};

export default function Provider() {
  const { record, stored, files, ends, mayEdit } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={record.name}
        lead={
          <>
            <StandingBadge kind={record.standing.kind} />{" "}
            {record.standing.model ? <Badge>{modelWords[record.standing.model]}</Badge> : null}{" "}
            {record.isSample ? <SampleBadge /> : null} {countSentence(record)}
          </>
        }
        back={{ to: carrier.providers(), label: "Providers" }}
      />
      <Flash sentences={done} />
      <Panel title="Why it counts as that">
        <ul className="list-disc pl-5">
          {record.standing.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
        {record.routesCallsEvidence ? (
          <p className="mt-3 text-muted">
            {record.routesCalls === "yes" ? "Calls run through it" : "Calls do not run through it"}:{" "}
            {record.routesCallsEvidence.text} ({record.routesCallsEvidence.source}, looked at on{" "}
            {formatDate(record.routesCallsEvidence.checkedOn)} by {record.routesCallsEvidence.by})
          </p>
        ) : null}
      </Panel>
      <Panel
        isFlush
        title="Ten items"
        lead="An item is verified only with an identifier of the right form and a dated check; one that has lapsed no longer counts."
      >
        <ol className="divide-y divide-border border-border border-t">
          {record.items.map((item) => (
            <ItemCard
              key={`${item.item} ${item.checkedOn} ${item.status}`}
              record={item}
              file={fileOf(files, record.id, item.item)}
              nextEnd={ends[item.item - 1] ?? null}
              storedStatus={stored.find((fact) => fact.item === item.item)?.status ?? null}
              mayEdit={mayEdit}
            />
          ))}
        </ol>
      </Panel>
      <SitePanel sites={record.sites} sentence={record.redundancy.sentence} mayEdit={mayEdit} />
      <SupportPanel support={record.support} mayEdit={mayEdit} />
      <HostPanel hosts={record.hosts} mayEdit={mayEdit} />
      {mayEdit ? (
        <Panel title="Details">
          <ProviderForm provider={record} />
        </Panel>
      ) : null}
    </>
  );
}

function fileOf(files: FiledEvidence[], providerId: string, item: number) {
  const file = files.find((filed) => filed.item === item);
  return file ? { name: file.name, size: file.size, href: carrier.providerFile(providerId, item) } : null;
}

export { ConsoleErrorPage as ErrorBoundary };
