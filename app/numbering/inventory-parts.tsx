const count = (n: number) => n.toLocaleString("en-US");

export interface StateCount {
  name: string;
  available: number;
  total: number;
}

/** Local numbers by state: how many can be had, and of how many where some are taken. */
export function StateList({ states }: { states: StateCount[] }) {
  return (
    <ul className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
      {states.map((state) => (
        <li key={state.name} className="flex items-baseline justify-between gap-3 border-border border-b py-2">
          <span>{state.name}</span>
          <span className="tabular whitespace-nowrap">
            <span className="font-semibold">{count(state.available)}</span>
            {state.available === state.total ? null : <span className="text-muted"> of {count(state.total)}</span>}
          </span>
        </li>
      ))}
    </ul>
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
  <pre className="mt-1 whitespace-pre-wrap break-words rounded-control bg-sunken p-3 font-mono text-xs">{children}</pre>
);
