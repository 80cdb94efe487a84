import { Form, Link, useSearchParams } from "@remix-run/react";
import { Button, ButtonLink, buttonClass } from "../button";
import { EmptyState } from "../empty-state";
import { SelectField, type SelectOption, TextField } from "../field";
import { type AuditEntryLine, AuditList } from "./audit-list";
import { PageHeader } from "./page-header";

interface AuditPageProps {
  lead: string;
  entries: AuditEntryLine[];
  values: Record<"person" | "kind" | "from" | "to" | "text", string>;
  problems: Record<string, string[]>;
  people: SelectOption[];
  kinds: SelectOption[];
  isFirst: boolean;
  /** From where the next page goes on; null on the last. */
  nextBefore: number | null;
  /** Where the same entries come as a file. */
  csvPath: string;
}

/** The history page of both consoles: filter, entries, pages, and the same as a file. */
export function AuditPage(props: AuditPageProps) {
  const { lead, entries, csvPath } = props;
  const narrowed = useNarrowed(props);
  return (
    <>
      <PageHeader
        title="History"
        lead={lead}
        actions={
          <ButtonLink small look="secondary" href={`${csvPath}?${narrowed}`} download>
            Download as CSV
          </ButtonLink>
        }
      />
      <Filter {...props} />
      {entries.length === 0 ? (
        <EmptyState title={String(narrowed) === "" ? "No changes yet" : "Nothing matches"}>
          <p>
            {String(narrowed) === ""
              ? "Each change that somebody makes is kept here with their name, and what it was before."
              : "No entry has all of that. Take a filter away, or widen the days."}
          </p>
        </EmptyState>
      ) : (
        <div className="card mb-6 overflow-hidden">
          <AuditList entries={entries} />
        </div>
      )}
      <Pages {...props} />
    </>
  );
}

/** The address's filter without its place in the pages. */
function useNarrowed({ values }: AuditPageProps): URLSearchParams {
  return new URLSearchParams(Object.entries(values).filter(([, value]) => value !== ""));
}

function Filter({ values, problems, people, kinds }: AuditPageProps) {
  const [params] = useSearchParams();
  return (
    // Its controls are the address's: another address makes them anew.
    <Form key={String(params)} method="get" data-form="filter-history" className="mb-6 grid grid-cols-2 gap-4 sm:grid-cols-6">
      <TextField
        name="text"
        label="Names or words"
        defaultValue={values.text}
        maxLength={100}
        className="col-span-2 flex flex-col justify-end"
      />
      <SelectField
        name="person"
        label="Person"
        options={[{ value: "", label: "Anybody" }, ...people]}
        defaultValue={values.person}
        className="flex flex-col justify-end sm:col-span-2"
      />
      <SelectField
        name="kind"
        label="About"
        options={[{ value: "", label: "Anything" }, ...kinds]}
        defaultValue={values.kind}
        errors={problems.kind}
        className="flex flex-col justify-end sm:col-span-2"
      />
      <TextField
        name="from"
        type="date"
        label="From"
        defaultValue={values.from}
        errors={problems.from}
        className="flex flex-col justify-end sm:col-span-2"
      />
      <TextField
        name="to"
        type="date"
        label="To (included)"
        defaultValue={values.to}
        errors={problems.to}
        className="flex flex-col justify-end sm:col-span-2"
      />
      <div className="col-span-2 flex items-end gap-3">
        <Button>Show</Button>
        {params.size > 0 ? (
          <Link to="?" className="link py-2">
            Show all
          </Link>
        ) : null}
      </div>
    </Form>
  );
}

function Pages(props: AuditPageProps) {
  const narrowed = useNarrowed(props);
  const { isFirst, nextBefore } = props;
  if (isFirst && nextBefore === null) return null;
  const older = new URLSearchParams(narrowed);
  older.set("before", String(nextBefore));
  return (
    <nav aria-label="Pages of the history" className="flex flex-wrap gap-3">
      {isFirst ? null : (
        <Link to={`?${narrowed}`} className={buttonClass({ look: "secondary" })}>
          Newest
        </Link>
      )}
      {nextBefore === null ? null : (
        <Link to={`?${older}`} rel="next" className={buttonClass({ look: "secondary" })}>
          Older
        </Link>
      )}
    </nav>
  );
}
