import { Badge } from "~/ui/badge";
import { Button } from "~/ui/button";
import { DataTable, RowTh, Td, Th } from "~/ui/console/table";
import { brandFormId } from "./brand-form";
import type { ContrastRow } from "./contrast-rows";

const inputLabels = { primary: "Main colour", accent: "Accent colour" };

interface ContrastTableProps {
  rows: ContrastRow[];
  scheme: "light" | "dark";
  /** The chosen colours: where one is the fill, it is named, and not the text on it. */
  brand: { primary: string; accent: string };
  /** Whether a shade can be taken over with a click; the buttons belong to the brand form. */
  mayEdit: boolean;
}

/** What became of the chosen colours, use by use: asked and used side by side, with the ratio in words. */
export function ContrastTable({ rows, scheme, brand, mayEdit }: ContrastTableProps) {
  const isFill = (row: ContrastRow) => row.on === brand[row.input];
  return (
    <DataTable
      label={`Colours on a ${scheme} screen`}
      head={
        <>
          <Th>Where</Th>
          <Th>You asked for</Th>
          <Th>The shop uses</Th>
          <Th>What that means</Th>
        </>
      }
    >
      {rows
        .filter((row) => row.scheme === scheme)
        .map((row) => (
          <tr key={`${row.input} ${row.use}`}>
            <RowTh>
              {row.use}
              <span className="block font-normal text-muted text-xs">{inputLabels[row.input]}</span>
            </RowTh>
            <Td>
              <Swatch colour={row.asked} on={row.on} ratio={row.askedRatio} named={isFill(row) ? row.on : row.asked} />
            </Td>
            <Td>
              <Swatch colour={row.used} on={row.on} ratio={row.usedRatio} named={isFill(row) ? row.on : row.used} />
              {row.changed ? <Badge tone="brand">Adjusted</Badge> : null}
              {row.changed && mayEdit ? (
                <Button
                  form={brandFormId}
                  look="quiet"
                  small
                  name="pick"
                  value={`${row.input} ${row.used}`}
                  className="mt-1 -ml-2"
                >
                  Use this shade
                  <span className="sr-only">{` as ${inputLabels[row.input].toLowerCase()}, from ${row.use.toLowerCase()}`}</span>
                </Button>
              ) : null}
            </Td>
            <Td isWide>{row.verdict}</Td>
          </tr>
        ))}
    </DataTable>
  );
}

function Swatch({ colour, on, ratio, named }: { colour: string; on: string; ratio: string; named: string }) {
  return (
    <span className="mb-1 flex items-center gap-2">
      <svg aria-hidden="true" viewBox="0 0 44 32" className="h-8 w-11 flex-none rounded-control border border-border-strong">
        <rect width="44" height="32" fill={on} />
        <text x="22" y="22" fill={colour} fontSize="16" fontWeight="700" textAnchor="middle">
          Aa
        </text>
      </svg>
      <span>
        <code className="font-mono text-xs">{named}</code>
        <span className="tabular block whitespace-nowrap text-muted text-xs">{ratio}</span>
      </span>
    </span>
  );
}
