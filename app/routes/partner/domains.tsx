import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { partnerGate } from "~/identity/gates.server";
import { partnerMay } from "~/identity/roles";
import { tellOwners } from "~/identity/tell-owners.server";
import { partner } from "~/kit/paths";
import { formatDate } from "~/kit/time";
import { orRefuse, readForm, withRefusals } from "~/platform/respond.server";
import { addDomain } from "~/tenancy/add-domain.server";
import { AddDomainForm } from "~/tenancy/add-domain-form";
import { checkDomain } from "~/tenancy/check-domain.server";
import { DomainTable } from "~/tenancy/domain-table";
import { readDomains } from "~/tenancy/read-domains.server";
import { ConsoleErrorPage } from "~/ui/console/error-page";
import { Flash } from "~/ui/console/flash";
import { PageHeader } from "~/ui/console/page-header";
import { Panel } from "~/ui/console/panel";
import { Notice } from "~/ui/notice";

export const meta: MetaFunction = () => [{ title: "Domains · Partner console" }];

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const scope = await partnerGate(args, "domains.read");
    return { ...(await readDomains(scope)), mayEdit: partnerMay(scope.role, "domains.edit") };
  });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await orRefuse(() => partnerGate(args, "domains.edit"));
  const form = await orRefuse(() => readForm(args.request));
  return withRefusals(async () => {
    const { id } = await addDomain(scope, { text: String(form.get("domain") ?? "") });
    // So that the page it leads to shows what is there already.
    await checkDomain(scope, { domainId: id, tellOwners });
    return redirect(`${partner.domain(id)}?done=added`, 303);
  }, form);
}

export default function Domains() {
  const { domains, removed, freeHost, isOnLocalhost, mayEdit } = useLoaderData<typeof loader>();
  const main = domains.find(({ isPrimary, state }) => isPrimary && state === "serving");
  return (
    <>
      <PageHeader
        title="Domains"
        lead="Put your shop on a name of your own. You prove that it is yours with a DNS record; the portal gets the certificate by itself."
      />
      <Flash sentences={{ removed: "Removed. The name shows your shop no more." }} />
      {isOnLocalhost ? (
        <Notice className="mb-6" title="This portal runs on localhost, which no name on the Internet can lead to.">
          <p>
            You can try everything here: the records are looked up as they are. A domain serves once the portal has a public
            address.
          </p>
        </Notice>
      ) : null}
      <Panel isFlush title="Addresses of your shop">
        <DomainTable domains={domains} freeHost={freeHost} mainHost={main?.host ?? freeHost} />
      </Panel>
      {mayEdit ? (
        <Panel title="Add a domain">
          <AddDomainForm />
        </Panel>
      ) : null}
      {removed.length > 0 ? (
        <Panel title="Removed lately" lead="A name that was removed needs a new TXT record to come back.">
          <ul className="grid gap-1">
            {removed.map((one) => (
              <li key={one.id}>
                {one.ownLetters ?? one.host}
                {one.removedAt ? <span className="text-muted">, on {formatDate(one.removedAt)}</span> : null}
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
    </>
  );
}

export { ConsoleErrorPage as ErrorBoundary };
