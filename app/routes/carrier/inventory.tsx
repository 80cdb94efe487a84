import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { carrierGate } from "~/identity/gates.server";
import { ImportHint, type StateCount, StateList } from "~/numbering/inventory-parts";
import { type InventorySummary, summarizeInventory } from "~/numbering/inventory-summary-store.sqlite.server";
import { stateName } from "~/numbering/states";
import { orRefuse } from "~/platform/respond.server";
import { ConsoleErrorPage } from "~/ui/console/error-page";
import { PageHeader } from "~/ui/console/page-header";
import { Panel } from "~/ui/console/panel";
import { Bars, Stats } from "~/ui/console/stat";
import { EmptyState } from "~/ui/empty-state";

export const meta: MetaFunction = () => [{ title: "Numbers · Carrier desk" }];

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const scope = await carrierGate(args, "inventory.read");
    const { byPlace, byHolder } = summarizeInventory(scope);
    const sum = (wanted: Partial<{ type: string; status: string }>) =>
      byPlace
        .filter((row) => (!wanted.type || row.type === wanted.type) && (!wanted.status || row.status === wanted.status))
        .reduce((total, row) => total + row.count, 0);
    return {
      total: sum({}),
      statuses: ["available", "held", "assigned", "aging"].map((status) => ({ status, count: sum({ status }) })),
      types: [
        { name: "Local", value: sum({ type: "local" }) },
        { name: "Toll-free", value: sum({ type: "toll-free" }) },
      ],
      holders: byHolder.map((holder) => ({ name: holder.isOurs ? `${holder.name} (us)` : holder.name, value: holder.count })),
      states: byState(byPlace),
    };
  });
}

function byState(rows: InventorySummary["byPlace"]): StateCount[] {
  const states = new Map<string, StateCount>();
  for (const row of rows) {
    if (row.type !== "local") continue;
    const name = row.state ? (stateName(row.state) ?? row.state) : "No state given";
    const state = states.get(name) ?? { name, available: 0, total: 0 };
    state.total += row.count;
    if (row.status === "available") state.available += row.count;
    states.set(name, state);
  }
  return [...states.values()].sort((a, b) => a.name.localeCompare(b.name));
}

const statusWords: Record<string, { label: string; note: string }> = {
  available: { label: "Available", note: "Every shop can offer them" },
  held: { label: "Held", note: "Reserved for a while" },
  assigned: { label: "Assigned", note: "In use by customers" },
  aging: { label: "Aging", note: "Resting before they are offered again" },
};

export default function Inventory() {
  const data = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Numbers"
        lead="The inventory that all shops offer from. It is loaded from files; counts are at most half a minute old."
      />
      {data.total === 0 ? (
        <EmptyState title="There are no numbers yet" className="mb-6">
          <p>Load your inventory from a CSV file as described below.</p>
        </EmptyState>
      ) : (
        <>
          <Stats
            label="Numbers by status"
            items={data.statuses.map(({ status, count }) => ({
              label: statusWords[status]?.label ?? status,
              value: count.toLocaleString("en-US"),
              note: statusWords[status]?.note,
            }))}
          />
          <div className="grid items-start gap-x-6 lg:grid-cols-2">
            <Panel title="By type">
              <Bars rows={data.types} unit="numbers" />
            </Panel>
            <Panel
              title="By holder"
              lead="A number that another carrier holds is bought as a number only; the call still runs from us to the customer."
            >
              <Bars rows={data.holders} unit="numbers" />
            </Panel>
          </div>
        </>
      )}
      <Panel title="Load numbers from a file">
        <ImportHint />
      </Panel>
      {data.states.length > 0 ? (
        <Panel title="Local numbers by state" lead={`Available now, in ${data.states.length} states and territories.`}>
          <StateList states={data.states} />
        </Panel>
      ) : null}
    </>
  );
}

export { ConsoleErrorPage as ErrorBoundary };
