import type { MicrosText } from "~/kit/money";
import type { PartnerCharge, PartnerListing } from "./partner-listing";

/** What a listing's main charge brings in. For the partner's staff only. */
export interface MarginRow {
  listingId: string;
  name: string;
  chargeLabel: string;
  currency: string;
  wholesaleMicros: MicrosText;
  retailMicros: MicrosText;
  marginMicros: MicrosText;
  /** Of retail. Negative where the partner sells below wholesale. */
  marginBasisPoints: number;
  /** Of wholesale; null where the product costs nothing. */
  markupBasisPoints: number | null;
}

type Priced = PartnerCharge & { wholesaleMicros: MicrosText; retailMicros: MicrosText; marginMicros: MicrosText };

const isPriced = (charge: PartnerCharge): charge is Priced =>
  charge.wholesaleMicros !== null && charge.retailMicros !== null && charge.marginMicros !== null;

/** What most of a listing's money comes from: its monthly charge, else its first one. */
const mainCharge = (charges: readonly PartnerCharge[]) => {
  const priced = charges.filter(isPriced);
  return priced.find(({ basis }) => basis === "monthly") ?? priced[0];
};

/** The margin of each listing's main charge, the lowest first. A price of nothing has no margin and is left out. */
export function marginRows(listings: readonly PartnerListing[]): MarginRow[] {
  return listings
    .flatMap(({ id, name, productName, charges }) => {
      const charge = mainCharge(charges);
      if (charge?.marginBasisPoints == null) return [];
      const { label: chargeLabel, currency, wholesaleMicros, retailMicros, marginMicros } = charge;
      const { marginBasisPoints, markupBasisPoints } = charge;
      return [
        {
          ...{ listingId: id, name: name ?? productName, chargeLabel, currency },
          ...{ wholesaleMicros, retailMicros, marginMicros, marginBasisPoints, markupBasisPoints },
        },
      ];
    })
    .sort((a, b) => a.marginBasisPoints - b.marginBasisPoints);
}
