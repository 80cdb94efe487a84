import { Link } from "@remix-run/react";
import { type ListingState, listingStates } from "~/catalog/listing-states";
import { partner } from "~/kit/paths";
import { ChartFigure, NamedBars } from "~/ui/console/chart";
import { Panel } from "~/ui/console/panel";
import { DataTable, RowTh, Td, Th } from "~/ui/console/table";
import type { listingsChart } from "./home-charts.server";

const fills: Readonly<Record<ListingState, string>> = {
  shown: "fill-brand-edge",
  hidden: "fill-border-strong",
  withdrawn: "fill-danger",
};
const states = Object.keys(listingStates) as ListingState[];

/** What the shop lists, by kind and by what customers see of it. */
export function ListingsPanel({ listings }: { listings: ReturnType<typeof listingsChart> }) {
  const { total, shown, rows } = listings;
  if (total === 0) {
    return (
      <Panel title="Listings">
        <p>
          You list nothing yet. <Link to={partner.listings()}>Choose products from the carrier's catalog</Link>.
        </p>
      </Panel>
    );
  }
  const finding =
    shown === total
      ? `All ${total} listings are in the shop.`
      : `${shown} of ${total} listings are in the shop: ${wordsOf(listings)}.`;
  const present = states.filter((state) => listings[state] > 0);
  return (
    <Panel title="Listings" lead="By kind, and by what customers see.">
      <ChartFigure
        finding={finding}
        legend={present.map((state) => ({ label: listingStates[state], className: fills[state] }))}
        table={<KindTable rows={rows} />}
      >
        <NamedBars
          label="Listings by kind"
          rows={rows.map((row) => ({
            ...{ key: row.kindLabel, name: row.kindLabel, figure: wordsOf(row) },
            parts: row.parts.map(({ key, ...place }) => ({ ...place, className: fills[key] })),
          }))}
        />
      </ChartFigure>
    </Panel>
  );
}

/** "3 in the shop, 1 hidden" */
const wordsOf = (row: Record<ListingState, number>) =>
  states
    .filter((state) => row[state] > 0)
    .map((state) => `${row[state]} ${state === "shown" ? "in the shop" : state}`)
    .join(", ");

function KindTable({ rows }: { rows: ReturnType<typeof listingsChart>["rows"] }) {
  const head = (
    <>
      <Th>Kind</Th>
      {states.map((state) => (
        <Th key={state} isNumber>
          {state === "withdrawn" ? "Withdrawn" : listingStates[state]}
        </Th>
      ))}
    </>
  );
  return (
    <DataTable isNarrow label="Listings by kind" head={head}>
      {rows.map((row) => (
        <tr key={row.kindLabel}>
          <RowTh isPlain>{row.kindLabel}</RowTh>
          {states.map((state) => (
            <Td key={state} isNumber>
              {row[state]}
            </Td>
          ))}
        </tr>
      ))}
    </DataTable>
  );
}
