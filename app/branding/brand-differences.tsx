import { DataTable, Td, Th } from "~/ui/console/table";
import type { BrandDifference } from "./brand-diff";
import { ShownBrandValue } from "./shown-brand-value";

/** Input by input: what stands there and what will, side by side on a phone too. */
export function BrandDifferences({ rows, label, heads }: { rows: BrandDifference[]; label: string; heads: [string, string] }) {
  return (
    <DataTable
      label={label}
      isGrouped
      isNarrow
      head={
        <>
          <Th className="w-1/2">{heads[0]}</Th>
          <Th className="w-1/2">{heads[1]}</Th>
        </>
      }
    >
      {rows.map((row) => (
        <tbody key={row.key} className="border-border border-b last:border-b-0">
          <tr>
            <th scope="rowgroup" colSpan={2} className="px-4 pt-3 font-semibold sm:px-5">
              {row.label}
            </th>
          </tr>
          <tr>
            <Td>
              <ShownBrandValue value={row.before} />
            </Td>
            <Td>
              <ShownBrandValue value={row.after} />
            </Td>
          </tr>
        </tbody>
      ))}
    </DataTable>
  );
}
