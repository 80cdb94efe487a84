import { Link } from "@remix-run/react";
import { percentText } from "~/catalog/listing-words";
import { formatMicros } from "~/kit/money";
import { partner } from "~/kit/paths";
import { ChartFigure, NamedBars } from "~/ui/console/chart";
import { Panel } from "~/ui/console/panel";
import { DataTable, RowTh, Td, Th } from "~/ui/console/table";
import type { marginsChart } from "./home-charts.server";

type Margins = ReturnType<typeof marginsChart>;

const legend = [
  { label: "Wholesale", className: "fill-border-strong" },
  { label: "Your margin", className: "fill-brand-edge" },
];
const fills = { cost: "fill-border-strong", margin: "fill-brand-edge" } as const;

/** What is left of each price, the thinnest margins first. */
export function MarginsPanel({ margins }: { margins: Margins }) {
  const { rows, total, lowest, highest } = margins;
  if (!lowest || !highest) {
    return (
      <Panel title="Prices and margins">
        <p>No product in the shop has a price yet, so there is no margin to show.</p>
      </Panel>
    );
  }
  const range =
    total === 1
      ? `${lowest.name} leaves you ${percentText(lowest.marginBasisPoints)} of its price.`
      : `Lowest margin: ${lowest.name}, ${percentText(lowest.marginBasisPoints)} of its price. Highest: ${highest.name}, ${percentText(highest.marginBasisPoints)}.`;
  const scope = total > rows.length ? `The ${rows.length} lowest of ${total} products in the shop.` : "All products in the shop.";
  return (
    <Panel
      title="Prices and margins"
      lead={`${scope} Margin is the profit as a share of the price; markup, as a share of wholesale.`}
    >
      <ChartFigure finding={range} legend={legend} table={<MarginTable rows={rows} />}>
        <NamedBars label="Margin by product" rows={rows.map(barOf)} />
      </ChartFigure>
      <p className="mt-3">
        <Link to={partner.listings()} className="link">
          All listings and prices
        </Link>
      </p>
    </Panel>
  );
}

function barOf({ listingId, name, chargeLabel, retailMicros, currency, marginBasisPoints, parts }: Margins["rows"][number]) {
  return {
    key: listingId,
    name: (
      <>
        <Link to={partner.listing(listingId)} className="hover:underline">
          {name}
        </Link>
        <span className="text-muted"> · {chargeLabel}</span>
      </>
    ),
    figure: `${formatMicros(retailMicros, currency)}, margin ${percentText(marginBasisPoints)}`,
    parts: parts.map(({ key, ...place }) => ({ ...place, className: fills[key] })),
  };
}

function MarginTable({ rows }: { rows: Margins["rows"] }) {
  const head = (
    <>
      <Th>Product</Th>
      <Th isNumber>Wholesale</Th>
      <Th isNumber>Price</Th>
      <Th isNumber>Margin</Th>
      <Th isNumber>Markup</Th>
    </>
  );
  return (
    <DataTable isNarrow label="Prices and margins" head={head}>
      {rows.map((row) => (
        <tr key={row.listingId}>
          <RowTh isPlain>
            {row.name}
            <span className="block text-muted">{row.chargeLabel}</span>
          </RowTh>
          <Td isNumber>{formatMicros(row.wholesaleMicros, row.currency)}</Td>
          <Td isNumber>{formatMicros(row.retailMicros, row.currency)}</Td>
          <Td isNumber>
            {percentText(row.marginBasisPoints)}
            <span className="block text-muted">{formatMicros(row.marginMicros, row.currency)}</span>
          </Td>
          <Td isNumber>{percentText(row.markupBasisPoints)}</Td>
        </tr>
      ))}
    </DataTable>
  );
}
