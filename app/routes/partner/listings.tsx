import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { readBulkChange, readChosen, readMove, seenListings } from "~/catalog/bulk-form.server";
import { changeListings } from "~/catalog/change-listings.server";
import { readFilter } from "~/catalog/filter-listings";
import { ListingFilterForm } from "~/catalog/listing-filter";
import { ListingGrid, type ListingGridProps } from "~/catalog/listing-grid";
import { ListingNav } from "~/catalog/listing-nav";
import { ListingTable } from "~/catalog/listing-table";
import { placeListing } from "~/catalog/place-listing.server";
import { pageOfPlace, readListingPage } from "~/catalog/read-listing-page.server";
import { partnerGate } from "~/identity/gates.server";
import { partnerMay } from "~/identity/roles";
import { partner } from "~/kit/paths";
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
    const page = await readListingPage(scope, new URL(args.request.url));
    return { ...page, mayEdit: partnerMay(scope.role, "listings.edit") };
  });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await orRefuse(() => partnerGate(args, "listings.edit"));
  const form = await orRefuse(() => readForm(args.request));
  const { searchParams } = new URL(args.request.url);
  return withRefusals(async () => {
    const move = readMove(form);
    if (!move) return change(scope, form, searchParams);
    const { changed, place } = await placeListing(scope, move);
    const moved = "listingId" in move ? move.listingId : move.listingIds[0];
    const query = new URLSearchParams({ page: String(pageOfPlace(place)), done: changed ? "placed" : "same" });
    return redirect(`${partner.listings()}?${query}#listing-${moved}`, 303);
  }, form);
}

/** Back to the page and the filter from which the form was sent. */
async function change(scope: PartnerScope, form: FormData, query: URLSearchParams) {
  const listings = readChosen(form, readFilter(query));
  const { changed } = await changeListings(scope, {
    ...{ listings, change: readBulkChange(form), seen: seenListings(form) },
    confirmed: String(form.get("confirmed") ?? ""),
  });
  query.set("done", changed > 0 ? "changed" : "same");
  return redirect(`${partner.listings()}?${query}`, 303);
}

const done = {
  listed: "The products are in your shop.",
  changed: "Changed. The shop shows it on the next page that somebody opens.",
  placed: "The listing has its new place.",
  same: "Nothing was different, so nothing was changed.",
};

export default function Listings() {
  const { pager, filter, waiting, all, mayEdit, ...list } = useLoaderData<typeof loader>();
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
      <List {...list} all={all} mayEdit={mayEdit} />
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

function List({ mayEdit, ...page }: ListingGridProps & { mayEdit: boolean }) {
  const { listings, isWhole } = page;
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
  if (mayEdit) return <ListingGrid key={JSON.stringify(page)} {...page} />;
  return (
    <Panel isFlush title="What the shop lists">
      <ListingTable label="Listings: wholesale, price and margin" listings={listings} mayEdit={false} />
    </Panel>
  );
}

export { ConsoleErrorPage as ErrorBoundary };
