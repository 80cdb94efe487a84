import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ListingForm } from "~/catalog/listing-form";
import { ListingTable, VisibilityBadge } from "~/catalog/listing-table";
import { readListing } from "~/catalog/read-listings.server";
import { saveListing } from "~/catalog/save-listing.server";
import { partnerGate } from "~/identity/gates.server";
import { partnerMay } from "~/identity/roles";
import { partner, shop } from "~/kit/paths";
import { orRefuse, readForm, withRefusals } from "~/platform/respond.server";
import { findPartner } from "~/tenancy/partner-store.server";
import { shopOrigin } from "~/tenancy/shop-origin.server";
import { ButtonLink } from "~/ui/button";
import { ConsoleErrorPage } from "~/ui/console/error-page";
import { Flash } from "~/ui/console/flash";
import { PageHeader } from "~/ui/console/page-header";
import { Panel } from "~/ui/console/panel";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? (data.listing.name ?? data.listing.productName) : "Listing"} · Partner console` },
];

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const scope = await partnerGate(args, "listings.read");
    const listing = await readListing(scope, { listingId: args.params.id ?? "" });
    const own = await findPartner(scope);
    const isShown = listing.visibility === "visible" && listing.productStatus === "active" && own !== null;
    return {
      listing,
      mayEdit: partnerMay(scope.role, "listings.edit"),
      shopUrl: isShown ? `${shopOrigin(scope, own.slug)}${shop.product(listing.slug)}` : null,
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await orRefuse(() => partnerGate(args, "listings.edit"));
  const form = await orRefuse(() => readForm(args.request));
  const text = (name: string) => String(form.get(name) ?? "");
  return withRefusals(async () => {
    const { changed } = await saveListing(scope, {
      listingId: args.params.id ?? "",
      name: text("name"),
      summary: text("summary"),
      visibility: text("visibility"),
      position: form.has("position") ? toPosition(text("position")) : undefined,
      rules: form.getAll("chargeId").map((id) => ({
        chargeId: String(id),
        kind: text(`kind.${id}`),
        value: text(`value.${id}`),
        rounding: text(`rounding.${id}`),
      })),
    });
    return redirect(`${partner.listing(args.params.id ?? "")}?done=${changed ? "saved" : "same"}`, 303);
  }, form);
}

const toPosition = (text: string) => (/^\d{1,5}$/.test(text.trim()) ? Number(text) : Number.NaN);

const done = {
  listed: "The product is in your shop, hidden. Look over its words and prices, then let everybody see it.",
  saved: "Saved. These are the prices that the shop shows now.",
  same: "Nothing was different, so nothing was changed.",
};

export default function Listing() {
  const { listing, mayEdit, shopUrl } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={listing.name ?? listing.productName}
        lead={
          <>
            {listing.kindLabel} · {listing.sku} · <VisibilityBadge listing={listing} />
          </>
        }
        back={{ to: partner.listings(), label: "Listings and prices" }}
        actions={
          shopUrl ? (
            <ButtonLink look="secondary" small href={shopUrl} target="_blank" rel="noreferrer">
              See it in the shop<span className="sr-only"> (new tab)</span>
            </ButtonLink>
          ) : null
        }
      />
      <Flash sentences={done} />
      {mayEdit ? (
        <ListingForm key={JSON.stringify(listing)} listing={listing} />
      ) : (
        <Panel isFlush title="Prices" lead="Your role can look at listings, not change them.">
          <ListingTable label="Prices" listings={[listing]} mayEdit={false} />
        </Panel>
      )}
    </>
  );
}

export { ConsoleErrorPage as ErrorBoundary };
