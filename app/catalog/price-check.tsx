import { Link } from "@remix-run/react";
import { partner } from "~/kit/paths";
import { ButtonLink } from "~/ui/button";
import { FormErrors, SubmitButton, useFormState } from "~/ui/console/form-state";
import { Panel } from "~/ui/console/panel";
import { PostForm } from "~/ui/console/post-form";
import { DataTable, RowTh, Td, Th } from "~/ui/console/table";
import { Notice } from "~/ui/notice";
import type { PriceCheckData } from "./price-check-data";

/** The dry run of a price file, and what came of the import. */
export function PriceCheck({ data }: { data: PriceCheckData }) {
  const { applied, refused } = data;
  return (
    <>
      {applied ? (
        <Notice tone="success" role="status" className="mb-6">
          <p>
            {count(applied.values, "value")} of {count(applied.listings, "listing")} changed. {count(applied.refused, "row")}{" "}
            refused.
          </p>
        </Notice>
      ) : (
        <DryRun data={data} />
      )}
      {refused > 0 ? <Refused data={data} /> : null}
      {!applied && data.changes.length > 0 ? <Changes data={data} /> : null}
      {applied ? (
        <PostForm data-form="drop-prices">
          <input type="hidden" name="form" value="drop-prices" />
          <SubmitButton form="drop-prices" look="secondary" small>
            Done: show all listings
          </SubmitButton>
        </PostForm>
      ) : null}
    </>
  );
}

const count = (n: number, word: string) => `${n} ${word}${n === 1 ? "" : "s"}`;

function DryRun({ data }: { data: PriceCheckData }) {
  const state = useFormState("apply-prices");
  return (
    <Panel title={`What ${data.fileName || "the file"} would do`} lead="Nothing has changed yet.">
      <FormErrors state={state} />
      <p className="mb-4" data-dry-run>
        {count(data.read, "row")} read: {count(data.values, "value")} of {count(data.listings, "listing")} would change,{" "}
        {count(data.refused, "row")} cannot be taken. Everything else stays as it is.
      </p>
      {data.unreadPrices > 0 ? (
        <Notice tone="warning" className="mb-4">
          <p>
            In {count(data.unreadPrices, "row")} the column price_now says another price than today's. That column only informs:
            to set a price, write “price” under set_by and the amount under value.
          </p>
        </Notice>
      ) : null}
      <div className="flex flex-wrap items-center gap-4">
        {data.values > 0 ? (
          <PostForm data-form="apply-prices">
            <input type="hidden" name="form" value="apply-prices" />
            <SubmitButton form="apply-prices" busy="Importing…" small>
              Change {count(data.values, "value")}
            </SubmitButton>
          </PostForm>
        ) : null}
        <Link to={partner.importPrices("map")} className="link">
          Change the columns
        </Link>
        <Link to={partner.importPrices()} className="link">
          Another file
        </Link>
      </div>
    </Panel>
  );
}

function Refused({ data }: { data: PriceCheckData }) {
  return (
    <Panel
      isFlush
      title={`${count(data.refused, "row")} cannot be taken`}
      lead="Correct them in a file of their own and take that one in."
      actions={
        <ButtonLink look="secondary" small href={partner.importErrors()} download>
          These rows as CSV
        </ButtonLink>
      }
    >
      <DataTable
        label="Rows that cannot be taken"
        isNarrow
        head={
          <>
            <Th>Line</Th>
            <Th>Column</Th>
            <Th>What is wrong</Th>
          </>
        }
      >
        {data.errors.map(({ row, field, message }) => (
          <tr key={`${row} ${field} ${message}`}>
            <RowTh>{row}</RowTh>
            <Td>{field}</Td>
            <Td>{message}</Td>
          </tr>
        ))}
      </DataTable>
      <More shown={data.errors.length} />
    </Panel>
  );
}

function Changes({ data }: { data: PriceCheckData }) {
  return (
    <Panel isFlush title="What would change">
      <DataTable
        label="Values that would change"
        isNarrow
        head={
          <>
            <Th>Listing</Th>
            <Th>What</Th>
            <Th>Now</Th>
            <Th>Then</Th>
          </>
        }
      >
        {data.changes.map(({ key, name, what, before, after, makes }) => (
          <tr key={key}>
            <RowTh isPlain>{name}</RowTh>
            <Td>{what}</Td>
            <Td>
              <Made price={makes?.before} by={before} />
            </Td>
            <Td>
              <Made price={makes?.after} by={after} />
            </Td>
          </tr>
        ))}
      </DataTable>
      <More shown={data.changes.length} />
    </Panel>
  );
}

/** A price with what makes it below; any other value as it is. */
function Made({ price, by }: { price: string | undefined; by: string }) {
  if (price === undefined) return by;
  return (
    <>
      {price}
      <span className="block text-muted text-xs">{by}</span>
    </>
  );
}

const More = ({ shown }: { shown: number }) =>
  shown >= 100 ? <p className="px-4 py-3 text-muted sm:px-5">The first {shown} are shown.</p> : null;
