import { featuresFromBits } from "./features";
import { type FoundNumber, matchIn, type NumberRow } from "./found-number";
import { formatNational } from "./nanp";
import type { NumberSearch } from "./number-search";
import { placeOf } from "./places";
import { stateName } from "./states";
import { memorabilityOf } from "./vanity";

/** A row of the inventory as a storefront shows it. */
export async function showNumber(row: NumberRow, search: Pick<NumberSearch, "contains" | "match">): Promise<FoundNumber> {
  return {
    e164: row.e164,
    digits: row.digits,
    display: formatNational(row.digits),
    type: row.type,
    npa: row.npa,
    state: row.state,
    stateName: row.state && stateName(row.state),
    area: row.area,
    areaSource: await areaSource(row),
    features: featuresFromBits(row.features),
    productSku: row.productSku,
    holderProviderId: row.holderProviderId,
    holderName: row.holderName,
    isSample: row.isSample === 1,
    match: matchIn(row.digits, search),
    memorable: memorabilityOf(row.digits).reason,
  };
}

/** The import fills an empty area from geocoding data, so a name that equals it is as good as that and no better. */
async function areaSource(row: NumberRow): Promise<FoundNumber["areaSource"]> {
  if (!row.area) return null;
  if (row.isSample === 1) return "sample";
  return (await placeOf(row.npa, row.nxx))?.city === row.area ? "geocoding" : "inventory";
}
