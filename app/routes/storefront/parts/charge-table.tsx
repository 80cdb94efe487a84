import type { StorefrontCharge } from "~/catalog/storefront-product";
import { basisWords, Price } from "~/ui/price";

/** What a product costs, charge by charge. */
export function ChargeTable({ charges, caption }: { charges: readonly StorefrontCharge[]; caption: string }) {
  return (
    <table className="who-table">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">What for</th>
          <th scope="col">When</th>
          <th scope="col" className="text-right!">
            Price
          </th>
        </tr>
      </thead>
      <tbody>
        {charges.map((charge) => (
          <tr key={charge.code}>
            <th scope="row" className="font-normal">
              {charge.label}
            </th>
            <td className="text-muted">{basisWords(charge.basis, charge.unit)}</td>
            <td className="text-right! font-semibold">
              <Price micros={charge.retailMicros} currency={charge.currency} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
