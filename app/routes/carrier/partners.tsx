import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { openShop } from "~/catalog/open-shop.server";
import { carrierGate } from "~/identity/gates.server";
import { inviteOwner } from "~/identity/invite-owner.server";
import { carrierMay } from "~/identity/roles";
import { orRefuse, readForm, withRefusals } from "~/platform/respond.server";
import { listAllDomains } from "~/tenancy/domain-store.server";
import { listPartners } from "~/tenancy/partner-store.server";
import { storefrontOrigin } from "~/tenancy/storefront-origin.server";
import { ConsoleErrorPage } from "~/ui/console/error-page";
import { PageHeader } from "~/ui/console/page-header";
import { Panel } from "~/ui/console/panel";
import { EmptyState } from "~/ui/empty-state";
import { OpenedShop } from "./parts/opened-shop";
import { InviteOwnerForm, PartnerForm, PartnerTable } from "./parts/partners";

export const meta: MetaFunction = () => [{ title: "Partners · Carrier desk" }];

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const scope = await carrierGate(args, "partners.read");
    const domains = await listAllDomains(scope);
    const partners = (await listPartners(scope)).map((row) => ({
      ...row,
      shopUrl: storefrontOrigin(row.slug),
      domains: domains.filter(({ partnerId }) => partnerId === row.id),
    }));
    return { partners, shopPattern: storefrontOrigin("your-name"), mayEdit: carrierMay(scope.role, "partners.edit") };
  });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await orRefuse(() => carrierGate(args, "partners.edit"));
  const form = await orRefuse(() => readForm(args.request));
  const text = (name: string) => String(form.get(name) ?? "");
  // Answered, not redirected: the invitation's link is stored nowhere and is shown this once.
  return withRefusals(async () => {
    if (text("form") === "invite-owner") {
      const email = text("email");
      const { name, slug, url } = await inviteOwner(scope, { partnerId: text("partnerId"), email });
      return json({ opened: { name, slug, shopUrl: storefrontOrigin(slug), invitationUrl: url, email, isNew: false } });
    }
    const name = text("name");
    const opened = await openShop(scope, {
      name,
      slug: text("slug"),
      kind: text("kind") === "carrier" ? "carrier" : "msp",
      ownerEmail: text("ownerEmail"),
    });
    const { slug, invitationUrl } = opened;
    const email = text("ownerEmail");
    return json({ opened: { name, slug, shopUrl: storefrontOrigin(slug), invitationUrl, email, isNew: true } });
  }, form);
}

export default function Partners() {
  const { partners, shopPattern, mayEdit } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const opened = answer && "opened" in answer ? answer.opened : null;
  return (
    <>
      <PageHeader
        title="Partners"
        lead="The companies that sell your service under their own brand. Each has a shop at an address of its own."
      />
      {opened ? <OpenedShop key={opened.slug} shop={opened} /> : null}
      {partners.length === 0 ? (
        <EmptyState title="No partners yet" className="mb-6">
          <p>Add the first one below. Its shop answers at once, with every product of your catalog and a plain look.</p>
        </EmptyState>
      ) : (
        <Panel isFlush title={partners.length === 1 ? "One shop" : `${partners.length} shops`}>
          <PartnerTable partners={partners} />
        </Panel>
      )}
      {mayEdit ? (
        <Panel
          title="Add a partner"
          lead="Opens its shop with every product on offer at the usual markup and a plain look, and makes an invitation for its owner."
        >
          <PartnerForm key={opened?.slug ?? ""} shopPattern={shopPattern} />
        </Panel>
      ) : null}
      {mayEdit && partners.length > 0 ? (
        <Panel title="Invite an owner again" lead="A new link for a shop that is open already. Members see who invited them.">
          <InviteOwnerForm key={opened?.slug ?? ""} partners={partners} />
        </Panel>
      ) : null}
    </>
  );
}

export { ConsoleErrorPage as ErrorBoundary };
