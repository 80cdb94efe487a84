import { DataTable, RowTh, Td, Th } from "~/ui/console/table";

const count = (n: number) => n.toLocaleString("en-US");

export interface StateCount {
  name: string;
  available: number;
  total: number;
}

/** Local numbers by state: how many can be had, of how many. */
export function StateTable({ states }: { states: StateCount[] }) {
  return (
    <DataTable
      label="Local numbers by state"
      head={
        <>
          <Th>State</Th>
          <Th isNumber>Available</Th>
          <Th isNumber>All</Th>
        </>
      }
    >
      {states.map((state) => (
        <tr key={state.name}>
          <RowTh>{state.name}</RowTh>
          <Td isNumber>{count(state.available)}</Td>
          <Td isNumber>{count(state.total)}</Td>
        </tr>
      ))}
    </DataTable>
  );
}

/** How an inventory file is loaded, by the command line. */
export function ImportHint() {
  return (
    <ol className="grid list-decimal gap-3 pl-5">
      <li>
        See first what a file would change; nothing is written:
        <Command>npm run portal -- import numbers your-numbers.csv --dry-run --errors rows-to-fix.csv</Command>
      </li>
      <li>
        Load it. The last line says how many rows were read, added, changed and refused:
        <Command>npm run portal -- import numbers your-numbers.csv</Command>
      </li>
    </ol>
  );
}

const Command = ({ children }: { children: string }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region without links must be reachable by keyboard (WCAG 2.1.1).
  <pre tabIndex={0} className="mt-1 overflow-x-auto rounded-control bg-sunken p-3 font-mono text-xs">
    {children}
  </pre>
);
