import { DataTable, RowTh, Td, Th } from "~/ui/console/table";
import type { BrandDifference } from "./brand-diff";
import { ShownBrandValue } from "./shown-brand-value";

/** Input by input: what stands there and what will. */
export function BrandDifferences({ rows, label, heads }: { rows: BrandDifference[]; label: string; heads: [string, string] }) {
  return (
    <DataTable
      label={label}
      head={
        <>
          <Th>What</Th>
          <Th>{heads[0]}</Th>
          <Th>{heads[1]}</Th>
        </>
      }
    >
      {rows.map((row) => (
        <tr key={row.key}>
          <RowTh>{row.label}</RowTh>
          <Td isWide>
            <ShownBrandValue value={row.before} />
          </Td>
          <Td isWide>
            <ShownBrandValue value={row.after} />
          </Td>
        </tr>
      ))}
    </DataTable>
  );
}
