import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { carrierGate } from "~/identity/gates.server";
import { carrierMay } from "~/identity/roles";
import { carrier } from "~/kit/paths";
import { notFound } from "~/kit/refusal";
import type { CarrierScope } from "~/kit/scope";
import { orRefuse, readForm, unknownForm, withRefusals } from "~/platform/respond.server";
import { ItemCard } from "~/providers/item-form";
import { ProviderForm } from "~/providers/provider-form";
import { findProvider } from "~/providers/provider-store.sqlite.server";
import { countSentence, recordOf } from "~/providers/record";
import { saveProvider } from "~/providers/save-provider.server";
import { saveProviderItem } from "~/providers/save-provider-item.server";
import { StandingBadge } from "~/providers/status-badge";
import { SampleBadge } from "~/ui/badge";
import { ConsoleErrorPage } from "~/ui/console/error-page";
import { Flash } from "~/ui/console/flash";
import { PageHeader } from "~/ui/console/page-header";
import { Panel } from "~/ui/console/panel";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.record.name ?? "Provider"} · Carrier desk` }];

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const scope = await carrierGate(args, "providers.read");
    const facts = findProvider(scope, args.params.id ?? "");
    if (!facts) throw notFound("provider");
    const stored = facts.items.map(({ item, status }) => ({ item, status }));
    return { record: recordOf(facts, Date.now()), stored, mayEdit: carrierMay(scope.role, "providers.edit") };
  });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await orRefuse(() => carrierGate(args, "providers.edit"));
  const form = await orRefuse(() => readForm(args.request));
  const id = args.params.id ?? "";
  return withRefusals(async () => {
    const which = String(form.get("form") ?? "");
    if (which.startsWith("save-item")) return saveItem(scope, id, form);
    if (which === "save-provider") return saveDetails(scope, id, form);
    throw unknownForm();
  }, form);
}

async function saveItem(scope: CarrierScope, providerId: string, form: FormData) {
  const text = (name: string) => String(form.get(name) ?? "");
  const item = Number(text("item"));
  const { status, identifier, evidenceUrl } = {
    status: text("status"),
    identifier: text("identifier"),
    evidenceUrl: text("evidenceUrl"),
  };
  const edit = {
    status,
    identifier,
    evidenceUrl,
    note: text("note"),
    checkedOn: text("checkedOn"),
    expiresOn: text("expiresOn"),
  };
  await saveProviderItem(scope, { providerId, item, edit });
  return redirect(`${carrier.provider(providerId)}?done=item#item-${item}`, 303);
}

async function saveDetails(scope: CarrierScope, id: string, form: FormData) {
  const facts = findProvider(scope, id);
  if (!facts) throw notFound("provider");
  const text = (name: string) => String(form.get(name) ?? "");
  const details = { name: text("name"), category: text("category"), website: text("website"), routesCalls: text("routesCalls") };
  await saveProvider(scope, { id, isOurs: facts.isOurs, isSample: facts.isSample, ...details });
  return redirect(`${carrier.provider(id)}?done=details`, 303);
}

const done = {
  added: "The company is in the directory. Record below what a check of each item found.",
  item: "The check is recorded. Every shop shows it on its next page.",
  details: "The details are saved.",
};

export default function Provider() {
  const { record, stored, mayEdit } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={record.name}
        lead={
          <>
            <StandingBadge kind={record.standing.kind} /> {record.isSample ? <SampleBadge /> : null} {countSentence(record)}
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
              storedStatus={stored.find((fact) => fact.item === item.item)?.status ?? null}
              mayEdit={mayEdit}
            />
          ))}
        </ol>
      </Panel>
      {mayEdit ? (
        <Panel title="Details">
          <ProviderForm provider={record} />
        </Panel>
      ) : null}
    </>
  );
}

export { ConsoleErrorPage as ErrorBoundary };
