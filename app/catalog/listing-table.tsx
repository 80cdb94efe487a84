import { Link } from "@remix-run/react";
import { formatMicros } from "~/kit/money";
import { partner } from "~/kit/paths";
import { formatDate } from "~/kit/time";
import { Badge, SampleBadge } from "~/ui/badge";
import { buttonClass } from "~/ui/button";
import { DataTable, RowTh, Td, Th } from "~/ui/console/table";
import { basisWords } from "~/ui/price";
import { percentText, ruleWords } from "./listing-words";
import type { PartnerCharge, PartnerListing } from "./partner-listing";

/** Listings of one group with each charge's wholesale, retail and margin. For the partner's staff only. */
export function ListingTable({ label, listings, mayEdit }: { label: string; listings: PartnerListing[]; mayEdit: boolean }) {
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
        <tbody key={listing.id} className="border-border border-t">
          <ListingHead listing={listing} mayEdit={mayEdit} />
          {listing.charges.map((charge) => (
            <ChargeRow key={charge.chargeId} charge={charge} />
          ))}
        </tbody>
      ))}
    </DataTable>
  );
}

function ListingHead({ listing, mayEdit }: { listing: PartnerListing; mayEdit: boolean }) {
  const name = listing.name ?? listing.productName;
  return (
    <tr>
      <th scope="rowgroup" colSpan={6} className="px-4 pt-4 pb-1 font-normal sm:px-5">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
          <Link to={partner.listing(listing.id)} className="link font-semibold text-base">
            {name}
          </Link>
          <VisibilityBadge listing={listing} />
          {listing.isSample ? <SampleBadge /> : null}
          {mayEdit ? (
            <Link to={partner.listing(listing.id)} className={buttonClass({ look: "secondary", small: true }, "sm:ml-auto")}>
              Edit<span className="sr-only"> {name}</span>
            </Link>
          ) : null}
        </div>
        <p className="mt-0.5 text-muted text-xs">
          {listing.kindLabel} · {listing.sku}
          {listing.name ? ` · the carrier calls it ${listing.productName}` : null}
        </p>
      </th>
    </tr>
  );
}

export function VisibilityBadge({ listing }: { listing: Pick<PartnerListing, "visibility" | "productStatus"> }) {
  if (listing.productStatus === "retired") return <Badge tone="warning">Withdrawn by the carrier</Badge>;
  return listing.visibility === "visible" ? <Badge tone="success">In the shop</Badge> : <Badge>Hidden</Badge>;
}

function ChargeRow({ charge }: { charge: PartnerCharge }) {
  const { currency } = charge;
  return (
    <tr className="border-border border-t first-of-type:border-t-0">
      <RowTh isPlain>
        {charge.label}
        <span className="block text-muted text-xs">{basisWords(charge.basis, charge.unit)}</span>
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
        {ruleWords(charge.rule, currency, charge.basis)}
        {charge.raisedToFloor ? (
          <span className="mt-1 block">
            <Badge tone="warning">Raised to the lowest price allowed</Badge>
          </span>
        ) : null}
      </Td>
    </tr>
  );
}

function Upcoming({ charge }: { charge: PartnerCharge }) {
  if (!charge.upcoming) return null;
  return (
    <span className="block whitespace-normal text-muted text-xs">
      {formatMicros(charge.upcoming.retailMicros, charge.currency)} from {formatDate(charge.upcoming.effectiveFromMs)}
    </span>
  );
}
