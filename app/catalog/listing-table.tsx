import { formatMicros } from "~/kit/money";
import { formatDate } from "~/kit/time";
import { DataTable, RowTh, Td, Th } from "~/ui/console/table";
import { cx } from "~/ui/cx";
import { basisWords } from "~/ui/price";
import { type GridTools, ListingHead } from "./listing-table-head";
import { percentText } from "./listing-words";
import { MadeBy, madeWords } from "./made-by";
import type { PartnerCharge, PartnerListing } from "./partner-listing";

interface ListingTableProps {
  label: string;
  listings: PartnerListing[];
  mayEdit: boolean;
  grid?: GridTools;
}

/** Listings with each charge's wholesale, retail and margin. For the partner's staff only. */
export function ListingTable({ label, listings, mayEdit, grid }: ListingTableProps) {
  return (
    <DataTable
      label={label}
      isGrouped
      isNarrow
      head={
        <>
          <Th>Charge</Th>
          <Th isNumber>Wholesale</Th>
          <Th isNumber>Your price</Th>
          <Th isNumber>Margin</Th>
          <Th isNumber className="hidden md:table-cell">
            Markup
          </Th>
          <Th className="hidden md:table-cell">How it is set</Th>
        </>
      }
    >
      {listings.map((listing) => (
        <tbody
          key={listing.id}
          id={`listing-${listing.id}`}
          data-sku={listing.sku}
          className={cx("scroll-mt-4 border-border border-t", grid?.drag.overId === listing.id && "bg-brand-tint")}
          {...grid?.drag.target(listing.id)}
        >
          <ListingHead listing={listing} mayEdit={mayEdit} grid={grid} />
          {listing.charges.map((charge) => (
            <ChargeRow key={charge.chargeId} charge={charge} />
          ))}
        </tbody>
      ))}
    </DataTable>
  );
}

function ChargeRow({ charge }: { charge: PartnerCharge }) {
  const { currency } = charge;
  return (
    <tr className="border-border border-t first-of-type:border-t-0">
      <RowTh isPlain>
        {charge.label}
        <span className="block text-muted text-xs">{basisWords(charge.basis, charge.unit)}</span>
        <span className="block text-muted text-xs md:hidden" data-made-by-short>
          {madeWords(charge)}
        </span>
      </RowTh>
      <Td isNumber>{formatMicros(charge.wholesaleMicros, currency)}</Td>
      <Td isNumber>
        <span className="font-semibold">{formatMicros(charge.retailMicros, currency)}</span>
        <Upcoming charge={charge} />
      </Td>
      <Td isNumber>
        {formatMicros(charge.marginMicros, currency)}
        <span className="block text-muted text-xs">{percentText(charge.marginBasisPoints)}</span>
      </Td>
      <Td isNumber className="hidden md:table-cell">
        {percentText(charge.markupBasisPoints)}
      </Td>
      <Td className="hidden md:table-cell">
        <MadeBy charge={charge} />
      </Td>
    </tr>
  );
}

/** What the price becomes by date alone: scheduled prices, and the carrier's next wholesale price. */
function Upcoming({ charge }: { charge: PartnerCharge }) {
  const { upcoming, scheduled, currency } = charge;
  const moves = upcoming && upcoming.retailMicros !== charge.retailMicros;
  return (
    <>
      {scheduled.map((one) => (
        <span key={one.id} className="block whitespace-normal text-muted text-xs">
          {one.isRunning ? null : `${formatMicros(one.priceMicros, currency)} from ${formatDate(one.startsAtMs)} `}
          {one.endsAtMs === null ? null : `until ${formatDate(one.endsAtMs)}`}
        </span>
      ))}
      {moves ? (
        <span className="block whitespace-normal text-muted text-xs">
          {formatMicros(upcoming.retailMicros, currency)} from {formatDate(upcoming.effectiveFromMs)}
        </span>
      ) : null}
    </>
  );
}
