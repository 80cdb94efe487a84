import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { parseEmail } from "~/identity/email";
import { partnerGate, signedInMember } from "~/identity/gates.server";
import { partnerMay } from "~/identity/roles";
import { tellOwners } from "~/identity/tell-owners.server";
import { partner } from "~/kit/paths";
import { Refusal } from "~/kit/refusal";
import type { PartnerScope } from "~/kit/scope";
import { orRefuse, readForm, unknownForm, withRefusals } from "~/platform/respond.server";
import { choosePrimary, leavePrimary, removeDomain } from "~/tenancy/change-domain.server";
import { checkDomain } from "~/tenancy/check-domain.server";
import { DomainBadge } from "~/tenancy/domain-badge";
import { AddTwinForm, CheckNowForm, PrimaryForm, RemoveForm, SendRecordsForm } from "~/tenancy/domain-forms";
import { DomainNotices } from "~/tenancy/domain-notice";
import { DomainRecordsList } from "~/tenancy/domain-records-list";
import { readDomain } from "~/tenancy/read-domains.server";
import { sendRecords } from "~/tenancy/send-records.server";
import { Badge } from "~/ui/badge";
import { ConsoleErrorPage } from "~/ui/console/error-page";
import { Flash } from "~/ui/console/flash";
import { FormErrors, useFormState } from "~/ui/console/form-state";
import { PageHeader } from "~/ui/console/page-header";
import { Panel } from "~/ui/console/panel";
import { useFreshData } from "~/ui/console/use-fresh-data";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.domain.host ?? "Domain"} · Partner console` }];

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const scope = await partnerGate(args, "domains.read");
    const found = await readDomain(scope, { domainId: args.params.id ?? "" });
    return { ...found, mayEdit: partnerMay(scope.role, "domains.edit") };
  });
}

interface Sent {
  scope: PartnerScope;
  domainId: string;
  form: FormData;
  args: ActionFunctionArgs;
}

async function mailRecords({ scope, domainId, form, args }: Sent): Promise<string> {
  const to = parseEmail(form.get("to"));
  if (!to)
    throw new Refusal("bad-input", "The records were not sent.", { to: ["Type one e-mail address, such as it@example.com."] });
  const { name = "", email = "" } = (await signedInMember(args, "partner")) ?? {};
  await sendRecords(scope, { domainId, to, by: { name, email } });
  return `${partner.domain(domainId)}?done=sent`;
}

const deeds: Record<string, (sent: Sent) => Promise<string>> = {
  "send-records": mailRecords,
  "check-domain": async ({ scope, domainId }) => {
    await checkDomain(scope, { domainId, tellOwners, isByHand: true });
    return `${partner.domain(domainId)}?done=checked`;
  },
  "make-primary": async ({ scope, domainId }) => {
    await choosePrimary(scope, { domainId });
    return `${partner.domain(domainId)}?done=primary`;
  },
  "leave-primary": async ({ scope, domainId }) => {
    const { staying } = await leavePrimary(scope, { domainId });
    return `${partner.domain(domainId)}?done=${staying ? "staying" : "free"}`;
  },
  "remove-domain": async ({ scope, domainId }) => {
    await removeDomain(scope, { domainId });
    return `${partner.domains()}?done=removed`;
  },
};

export async function action(args: ActionFunctionArgs) {
  const scope = await orRefuse(() => partnerGate(args, "domains.edit"));
  const form = await orRefuse(() => readForm(args.request));
  return withRefusals(async () => {
    const which = String(form.get("form"));
    const deed = Object.hasOwn(deeds, which) ? deeds[which] : undefined;
    if (!deed) throw unknownForm();
    return redirect(await deed({ scope, domainId: args.params.id ?? "", form, args }), 303);
  }, form);
}

const done = {
  added: "Added. Set the records below where your domain's DNS is managed.",
  checked: "Looked just now. What was seen stands below.",
  primary: "Chosen as the main address. Until it serves, visitors find the shop where they do now.",
  sent: "Handed to the portal's mail. Whoever gets it may answer straight to you.",
  staying: "Undone. The main address stays as it is.",
  free: "The free address is the main one now.",
};

export default function Domain() {
  const { domain, freeHost, mayEdit } = useLoaderData<typeof loader>();
  const checkState = useFormState("check-domain");
  const isOpen = domain.state !== "conflict";
  useFreshData(isOpen && domain.state !== "serving", 20);
  return (
    <>
      <PageHeader
        title={<span className="break-all">{domain.ownLetters ?? domain.host}</span>}
        lead={
          <span className="flex flex-wrap items-center gap-2">
            <DomainBadge state={domain.state} />
            {domain.isPrimary ? (
              <Badge tone="brand">{domain.state === "serving" ? "Main address" : "Main address once it serves"}</Badge>
            ) : null}
            {domain.ownLetters ? <span className="break-all">Written {domain.host} in the DNS</span> : null}
          </span>
        }
        back={{ to: partner.domains(), label: "Domains" }}
      />
      <Flash sentences={done} />
      <FormErrors state={checkState} />
      <DomainNotices domain={domain} freeHost={freeHost} />
      {isOpen ? (
        <Panel
          title="Records to set"
          lead="Set all of them where your domain's DNS is managed. Copy each value as it is."
          actions={mayEdit ? <CheckNowForm /> : null}
        >
          <DomainRecordsList domain={domain} />
          {mayEdit ? (
            <div className="mt-5">
              <SendRecordsForm domain={domain} />
            </div>
          ) : null}
        </Panel>
      ) : null}
      {mayEdit && isOpen ? (
        <Panel title="Main address">
          <PrimaryForm domain={domain} freeHost={freeHost} />
        </Panel>
      ) : null}
      {mayEdit && isOpen && domain.twin ? (
        <Panel title={domain.twin.startsWith("www.") ? "With www. in front" : "Without www. in front"}>
          <AddTwinForm domain={domain} twin={domain.twin} />
        </Panel>
      ) : null}
      {mayEdit ? (
        <Panel title="Remove">
          <RemoveForm domain={domain} />
        </Panel>
      ) : null}
    </>
  );
}

export { ConsoleErrorPage as ErrorBoundary };
