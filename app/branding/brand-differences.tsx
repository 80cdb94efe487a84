import { DataTable, RowTh, Td, Th } from "~/ui/console/table";
import type { BrandDifference, ShownValue } from "./brand-diff";

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
            <Value of={row.before} />
          </Td>
          <Td isWide>
            <Value of={row.after} />
          </Td>
        </tr>
      ))}
    </DataTable>
  );
}

function Value({ of }: { of: ShownValue | null }) {
  if (!of) return <span className="text-muted">Nothing</span>;
  if (!of.colour) return <span className="whitespace-pre-line break-words">{of.text}</span>;
  return (
    <span className="inline-flex items-center gap-2">
      <svg aria-hidden="true" viewBox="0 0 24 24" className="size-6 flex-none rounded-control border border-border-strong">
        <rect width="24" height="24" fill={of.colour} />
      </svg>
      <code className="font-mono text-xs">{of.text}</code>
    </span>
  );
}
