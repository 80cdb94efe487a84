import { Link } from "@remix-run/react";
import { ChevronDown, ChevronUp, GripVertical } from "lucide-react";
import { partner } from "~/kit/paths";
import { SampleBadge } from "~/ui/badge";
import { Button, buttonClass } from "~/ui/button";
import { Icon } from "~/ui/icons";
import { VisibilityBadge } from "./listing-badge";
import type { PartnerListing } from "./partner-listing";
import type { DragOrder } from "./use-drag-order";

/** What makes a table of listings one that they can be picked and moved in. */
export interface GridTools {
  isTicked: (listingId: string) => boolean;
  /** False while a filter hides some of them. */
  mayMove: boolean;
  drag: DragOrder;
  /** By listing, from 1, in the whole shop's order. */
  places: Record<string, number>;
  /** How many there are in the shop. */
  all: number;
}

interface HeadProps {
  listing: PartnerListing;
  mayEdit: boolean;
  grid?: GridTools;
}

/** The row that names a listing, above those of its charges. */
export function ListingHead({ listing, mayEdit, grid }: HeadProps) {
  const name = listing.name ?? listing.productName;
  return (
    <tr>
      <th scope="rowgroup" colSpan={6} className="px-4 pt-4 pb-1 font-normal sm:px-5">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
          {grid ? <Tick listing={listing} name={name} grid={grid} /> : null}
          <Link to={partner.listing(listing.id)} className="link font-semibold text-base">
            {name}
          </Link>
          <VisibilityBadge listing={listing} />
          {listing.isSample ? <SampleBadge /> : null}
          <span className="flex flex-wrap items-center gap-1 sm:ml-auto">
            {grid?.mayMove ? <MoveButtons listing={listing} name={name} grid={grid} /> : null}
            {mayEdit ? (
              <Link to={partner.listing(listing.id)} className={buttonClass({ look: "secondary", small: true })}>
                Edit<span className="sr-only"> {name}</span>
              </Link>
            ) : null}
          </span>
        </div>
        <p className="mt-0.5 text-muted text-xs">
          {grid ? `Place ${grid.places[listing.id]} · ` : null}
          {listing.kindLabel} · {listing.sku}
          {listing.name ? ` · the carrier calls it ${listing.productName}` : null}
        </p>
      </th>
    </tr>
  );
}

function Tick({ listing, name, grid }: { listing: PartnerListing; name: string; grid: GridTools }) {
  return (
    <input
      type="checkbox"
      className="choice"
      name={`pick.${listing.id}`}
      aria-label={`Tick ${name}`}
      defaultChecked={grid.isTicked(listing.id)}
    />
  );
}

function MoveButtons({ listing, name, grid }: Pick<HeadProps, "listing"> & { name: string; grid: GridTools }) {
  const place = grid.places[listing.id];
  return (
    <>
      {grid.drag.isReady ? (
        <span {...grid.drag.handle(listing.id)} data-drag-handle aria-hidden="true" className="cursor-grab p-1.5 text-muted">
          <Icon of={GripVertical} size={18} />
        </span>
      ) : null}
      <Button look="quiet" small name="move" value={`up.${listing.id}`} disabled={place === 1}>
        <Icon of={ChevronUp} size={18} />
        <span className="sr-only">Move {name} up</span>
      </Button>
      <Button look="quiet" small name="move" value={`down.${listing.id}`} disabled={place === grid.all}>
        <Icon of={ChevronDown} size={18} />
        <span className="sr-only">Move {name} down</span>
      </Button>
    </>
  );
}
