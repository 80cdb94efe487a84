import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listProduct } from "~/catalog/list-product.server";
import { ListingTable } from "~/catalog/listing-table";
import type { PartnerListing } from "~/catalog/partner-listing";
import { productGroups } from "~/catalog/product-kinds";
import { readListings, readUnlistedProducts } from "~/catalog/read-listings.server";
import { UnlistedProducts } from "~/catalog/unlisted-products";
import { partnerGate } from "~/identity/gates.server";
import { partnerMay } from "~/identity/roles";
import { partner } from "~/kit/paths";
import { orRefuse, readForm, withRefusals } from "~/platform/respond.server";
import { ConsoleErrorPage } from "~/ui/console/error-page";
import { Flash } from "~/ui/console/flash";
import { FormErrors, useFormState } from "~/ui/console/form-state";
import { PageHeader } from "~/ui/console/page-header";
import { Panel } from "~/ui/console/panel";
import { EmptyState } from "~/ui/empty-state";
import { Notice } from "~/ui/notice";

export const meta: MetaFunction = () => [{ title: "Listings and prices · Partner console" }];

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const scope = await partnerGate(args, "listings.read");
    const [listings, unlisted] = await Promise.all([readListings(scope), readUnlistedProducts(scope)]);
    return { listings, unlisted, mayEdit: partnerMay(scope.role, "listings.edit") };
  });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await orRefuse(() => partnerGate(args, "listings.edit"));
  const form = await orRefuse(() => readForm(args.request));
  return withRefusals(async () => {
    const { listingId } = await listProduct(scope, { productId: String(form.get("productId") ?? "") });
    return redirect(`${partner.listing(listingId)}?done=listed`, 303);
  }, form);
}

export default function Listings() {
  const { listings, unlisted, mayEdit } = useLoaderData<typeof loader>();
  const state = useFormState("list-product");
  return (
    <>
      <PageHeader
        title="Listings and prices"
        lead="What you sell, what it costs you and what your customers pay. Markup is profit as a share of wholesale; margin is the same profit as a share of your price."
      />
      <Flash
        sentences={{
          saved: "The listing is saved and the shop shows it.",
          same: "Nothing was different, so nothing was changed.",
        }}
      />
      <FormErrors state={state} />
      {mayEdit ? null : (
        <Notice className="mb-6">
          <p>Your role can look at listings. Somebody who sells, an administrator or an owner can change them.</p>
        </Notice>
      )}
      {listings.length === 0 ? (
        <EmptyState title="Your shop lists nothing yet">
          <p>Take in a product of the carrier below; it comes in hidden, with a price that you can look over first.</p>
        </EmptyState>
      ) : (
        <ListingPanels listings={listings} mayEdit={mayEdit} />
      )}
      <Panel
        isFlush
        title="Products that you do not list yet"
        lead={
          unlisted.length === 0
            ? undefined
            : "A product comes in hidden, so that you can set its words and prices before anybody sees it."
        }
      >
        {unlisted.length === 0 ? (
          <p className="px-4 pb-5 text-muted sm:px-5">You list everything that the carrier offers.</p>
        ) : (
          <UnlistedProducts products={unlisted} mayEdit={mayEdit} />
        )}
      </Panel>
    </>
  );
}

function ListingPanels({ listings, mayEdit }: { listings: PartnerListing[]; mayEdit: boolean }) {
  return Object.entries(productGroups).map(([group, label]) => {
    const own = listings.filter((listing) => listing.group === group);
    if (own.length === 0) return null;
    return (
      <Panel key={group} isFlush title={label}>
        <ListingTable label={`${label}: wholesale, price and margin`} listings={own} mayEdit={mayEdit} />
      </Panel>
    );
  });
}

export { ConsoleErrorPage as ErrorBoundary };
