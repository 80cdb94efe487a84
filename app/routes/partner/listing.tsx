import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readBrand } from "~/branding/read-brand.server";
import { VisibilityBadge } from "~/catalog/listing-badge";
import { ListingForm } from "~/catalog/listing-form";
import { listingEditFrom } from "~/catalog/listing-form-data";
import { stampOf } from "~/catalog/listing-stamp";
import { ListingTable } from "~/catalog/listing-table";
import { readListingAndView } from "~/catalog/read-listings.server";
import { saveListing } from "~/catalog/save-listing.server";
import { SchedulePanel } from "~/catalog/schedule-panel";
import { endScheduled, schedulePrice } from "~/catalog/schedule-price.server";
import type { StorefrontProduct } from "~/catalog/storefront-product";
import { partnerGate } from "~/identity/gates.server";
import { partnerMay } from "~/identity/roles";
import { partner, shop } from "~/kit/paths";
import type { PartnerScope } from "~/kit/scope";
import { orRefuse, readForm, shownAgain, unknownForm, withRefusals } from "~/platform/respond.server";
import { PathFigure } from "~/service-path/path-figure";
import { readShopPath } from "~/service-path/read-path.server";
import { readResellerReason } from "~/service-path/read-reseller-reason.server";
import type { PathView } from "~/service-path/view";
import { findPartner } from "~/tenancy/partner-store.server";
import { shopOrigin } from "~/tenancy/shop-origin.server";
import { ButtonLink } from "~/ui/button";
import { ConsoleErrorPage } from "~/ui/console/error-page";
import { Flash } from "~/ui/console/flash";
import { PageHeader } from "~/ui/console/page-header";
import { Panel } from "~/ui/console/panel";
import { Notice } from "~/ui/notice";
import { ChargeTable } from "../storefront/parts/charge-table";
import { PriceSheet } from "../storefront/parts/price-sheet";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? (data.listing.name ?? data.listing.productName) : "Listing"} · Partner console` },
];

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const scope = await partnerGate(args, "listings.read");
    const { listing, customerView } = await readListingAndView(scope, { listingId: args.params.id ?? "" });
    const own = await findPartner(scope);
    const isShown = listing.visibility === "visible" && listing.productStatus === "active" && own !== null;
    return {
      ...{ listing, customerView },
      path: readShopPath(scope, readBrand(scope).shownAs),
      resellerReason: readResellerReason(scope),
      mayEdit: partnerMay(scope.role, "listings.edit"),
      shopUrl: isShown ? `${shopOrigin(scope, own.slug)}${shop.product(listing.slug)}` : null,
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await orRefuse(() => partnerGate(args, "listings.edit"));
  const form = await orRefuse(() => readForm(args.request));
  const listingId = args.params.id ?? "";
  return withRefusals(() => {
    const which = form.get("form");
    if (which === "schedule-price") return schedule(scope, listingId, form);
    if (which === "end-scheduled-price") return endSchedule(scope, listingId, form);
    if (which === "save-listing" && form.get("then") === "reckon") return reckon(form);
    if (which === "save-listing") return save(scope, listingId, form);
    throw unknownForm();
  }, form);
}

async function schedule(scope: PartnerScope, listingId: string, form: FormData) {
  const text = (name: string) => String(form.get(name) ?? "");
  await schedulePrice(scope, {
    ...{ listingId, chargeId: text("chargeId"), price: text("price") },
    ...{ startsAt: text("startsAt"), endsAt: text("endsAt"), zone: text("zone") },
  });
  return redirect(`${partner.listing(listingId)}?done=scheduled`, 303);
}

async function endSchedule(scope: PartnerScope, listingId: string, form: FormData) {
  await endScheduled(scope, { listingId, id: String(form.get("id") ?? "") });
  return redirect(`${partner.listing(listingId)}?done=unscheduled`, 303);
}

/** Without scripts: the page shows what the typed rules would make. */
const reckon = async (form: FormData) => shownAgain(form);

async function save(scope: PartnerScope, listingId: string, form: FormData) {
  const { changed } = await saveListing(scope, { ...listingEditFrom(form), listingId });
  return redirect(`${partner.listing(listingId)}?done=${changed ? "saved" : "same"}`, 303);
}

const done = {
  listed: "The product is in your shop, hidden. Look over its words and prices, then let everybody see it.",
  saved: "Saved. These are the prices that the shop shows now.",
  scheduled: "The price is scheduled. It begins and ends by itself.",
  unscheduled: "The scheduled price is gone; the rule below it makes the price again.",
  same: "Nothing was different, so nothing was changed.",
};

export default function Listing() {
  const { listing, customerView, path, resellerReason, mayEdit, shopUrl } = useLoaderData<typeof loader>();
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
      {resellerReason ? <ResellerNotice reason={resellerReason} isShown={listing.visibility === "visible"} /> : null}
      {mayEdit ? (
        <ListingForm key={JSON.stringify(stampOf(listing))} listing={listing} />
      ) : (
        <Panel isFlush title="Prices" lead="Your role can look at listings, not change them.">
          <ListingTable label="Prices" listings={[listing]} mayEdit={false} />
        </Panel>
      )}
      {customerView ? <CustomerView product={customerView} /> : null}
      <SchedulePanel listing={listing} mayEdit={mayEdit} />
      <PathPanel path={path} />
    </>
  );
}

/** The shop's own view of it, which has no field for wholesale. Its links lead nowhere here, so nothing in it can be operated. */
function CustomerView({ product }: { product: StorefrontProduct }) {
  return (
    <Panel title="What the customer sees" lead="As it stands in your shop's price list, and every price on its page.">
      <div {...{ inert: "" }} data-customer-view>
        <PriceSheet products={[product]} level={3} />
        <ChargeTable charges={product.charges} caption={`Prices of ${product.name}`} />
      </div>
    </Panel>
  );
}

function ResellerNotice({ reason, isShown }: { reason: string; isShown: boolean }) {
  return (
    <Notice tone="danger" title="A carrier service reseller stands in the service path" className="mb-6">
      <p>
        {reason}{" "}
        {isShown
          ? "The shop still shows this product, and its page says so. Hide it, or ask the carrier to put its record right."
          : "It cannot go on show until the carrier has put its record right."}
      </p>
    </Notice>
  );
}

function PathPanel({ path }: { path: PathView }) {
  return (
    <Panel
      title="Its service path"
      lead="As your customers see it on the product's page, for numbers that the carrier holds itself."
    >
      <PathFigure path={path} id="listing-path" />
    </Panel>
  );
}

export { ConsoleErrorPage as ErrorBoundary };
