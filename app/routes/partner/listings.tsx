import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { readBulkChange, tickedListings } from "~/catalog/bulk-form.server";
import { changeListings } from "~/catalog/change-listings.server";
import { filterListings, isFiltered, isInState, pageOf, readFilter } from "~/catalog/filter-listings";
import { ListingFilterForm } from "~/catalog/listing-filter";
import { ListingGrid } from "~/catalog/listing-grid";
import { ListingNav } from "~/catalog/listing-nav";
import { ListingTable } from "~/catalog/listing-table";
import type { PartnerListing } from "~/catalog/partner-listing";
import { type Move, placeListing } from "~/catalog/place-listing.server";
import { readListingsAndChanges } from "~/catalog/read-listings.server";
import { partnerGate } from "~/identity/gates.server";
import { partnerMay } from "~/identity/roles";
import { partner } from "~/kit/paths";
import { Refusal } from "~/kit/refusal";
import type { PartnerScope } from "~/kit/scope";
import { orRefuse, readForm, withRefusals } from "~/platform/respond.server";
import { buttonClass } from "~/ui/button";
import { ConsoleErrorPage } from "~/ui/console/error-page";
import { Flash } from "~/ui/console/flash";
import { PageHeader } from "~/ui/console/page-header";
import { Panel } from "~/ui/console/panel";
import { EmptyState } from "~/ui/empty-state";
import { Notice } from "~/ui/notice";
import { Pager } from "~/ui/pager";

export const meta: MetaFunction = () => [{ title: "Listings and prices · Partner console" }];

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const scope = await partnerGate(args, "listings.read");
    const { listings, waiting } = await readListingsAndChanges(scope);
    const address = new URL(args.request.url);
    const filter = readFilter(address.searchParams);
    const found = filterListings(listings, filter, isInState);
    const { rows, pager } = pageOf(found, address);
    return {
      ...{ listings: rows, pager, filter, waiting, found: found.length, all: listings.length },
      mayEdit: partnerMay(scope.role, "listings.edit"),
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await orRefuse(() => partnerGate(args, "listings.edit"));
  const form = await orRefuse(() => readForm(args.request));
  return withRefusals(async () => {
    const move = readMove(form);
    if (move) {
      const { changed } = await placeListing(scope, move);
      return redirect(`${partner.listings()}?done=${changed ? "placed" : "same"}#listing-${move.listingId}`, 303);
    }
    return change(scope, form);
  }, form);
}

async function change(scope: PartnerScope, form: FormData) {
  const { changed } = await changeListings(scope, { listingIds: tickedListings(form), change: readBulkChange(form) });
  return redirect(`${partner.listings()}?done=${changed > 0 ? "changed" : "same"}`, 303);
}

/** A button of the grid says "up" or "down" and the listing; a drag names the listing whose place is taken. */
function readMove(form: FormData): Move | null {
  const text = (name: string) => String(form.get(name) ?? "");
  if (form.has("toPlaceOf")) return { listingId: text("listingId"), toPlaceOf: text("toPlaceOf") };
  if (!form.has("move")) return null;
  const [way, listingId = ""] = text("move").split(".", 2);
  if (way !== "up" && way !== "down") throw new Refusal("bad-input", "Use one of the page's buttons to move a listing.");
  return { listingId, by: way === "up" ? -1 : 1 };
}

const done = {
  listed: "The products are in your shop.",
  changed: "Changed. The shop shows it on the next page that somebody opens.",
  placed: "The listing has its new place.",
  same: "Nothing was different, so nothing was changed.",
};

export default function Listings() {
  const { listings, pager, found, filter, waiting, all, mayEdit } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Listings and prices"
        lead="What you sell, what it costs you and what your customers pay. Markup is profit as a share of wholesale; margin is the same profit as a share of your price."
        actions={
          mayEdit ? (
            <Link to={partner.addListings()} className={buttonClass({ small: true })}>
              Add products
            </Link>
          ) : null
        }
      />
      <ListingNav />
      <Flash sentences={done} />
      {waiting > 0 ? <ChangesWait count={waiting} /> : null}
      {mayEdit ? null : (
        <Notice className="mb-6">
          <p>Your role can look at listings. Somebody who sells, an administrator or an owner can change them.</p>
        </Notice>
      )}
      {all > 0 ? <ListingFilterForm key={JSON.stringify(filter)} filter={filter} /> : null}
      <List listings={listings} found={found} isWhole={!isFiltered(filter)} mayEdit={mayEdit} />
      <Pager {...pager} label="Pages of listings" />
    </>
  );
}

function ChangesWait({ count }: { count: number }) {
  return (
    <Notice tone="warning" className="mb-6">
      <p>
        {count === 1 ? "A wholesale change waits" : `${count} wholesale changes wait`} for your decision. Your prices stay until
        then.{" "}
        <Link to={partner.priceChanges()} className="link">
          See what changes
        </Link>
      </p>
    </Notice>
  );
}

interface ListProps {
  listings: PartnerListing[];
  /** On all pages together. */
  found: number;
  isWhole: boolean;
  mayEdit: boolean;
}

function List({ listings, found, isWhole, mayEdit }: ListProps) {
  if (listings.length === 0 && isWhole) {
    return (
      <EmptyState title="Your shop lists nothing yet">
        <p>
          {mayEdit ? (
            <Link to={partner.addListings()} className="link">
              Add products of the carrier
            </Link>
          ) : (
            "Nobody has added products of the carrier so far."
          )}
        </p>
      </EmptyState>
    );
  }
  if (listings.length === 0) {
    return (
      <EmptyState title="No listing is like that">
        <p>
          <Link to={partner.listings()} className="link">
            Show all listings
          </Link>
        </p>
      </EmptyState>
    );
  }
  if (mayEdit) return <ListingGrid key={JSON.stringify(listings)} listings={listings} found={found} isWhole={isWhole} />;
  return (
    <Panel isFlush title="What the shop lists">
      <ListingTable label="Listings: wholesale, price and margin" listings={listings} mayEdit={false} />
    </Panel>
  );
}

export { ConsoleErrorPage as ErrorBoundary };
