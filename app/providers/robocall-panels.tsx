import { formatDate } from "~/kit/time";
import { FormErrors, SubmitButton, useFormState } from "~/ui/console/form-state";
import { Panel } from "~/ui/console/panel";
import { PostForm } from "~/ui/console/post-form";
import { DataTable, RowTh, Td, Th } from "~/ui/console/table";
import { Choice, TextField } from "~/ui/field";
import type { StoredEntry } from "./robocall-store.sqlite.server";
import type { RobocallOutcome } from "./take-robocall-file.server";

interface TableProps {
  typed: string;
  entries: StoredEntry[];
  latest: number | null;
  most: number;
}

/** What the database says of a company, as of the file that it was last in. */
export function EntryTable({ typed, entries, latest, most }: TableProps) {
  if (latest === null)
    return <p className="mt-4 text-muted">No file of the database has been taken in yet, so nothing can be found.</p>;
  if (!typed) return <p className="mt-4 text-muted">The newest file is of {formatDate(latest)}.</p>;
  if (typed.replace(/[^\p{L}\p{N}]/gu, "").length < 3)
    return <p className="mt-4">Nothing was looked up: type at least three letters or digits.</p>;
  if (entries.length === 0)
    return <p className="mt-4">Nothing in the file of {formatDate(latest)} holds what you typed. Another spelling may.</p>;
  return (
    <div className="mt-5">
      <DataTable
        label="Entries"
        head={
          <>
            <Th>Company</Th>
            <Th>Database number</Th>
            <Th>FCC registration number</Th>
            <Th>Last recertified</Th>
            <Th>In the database as of</Th>
          </>
        }
      >
        {entries.map((entry) => (
          <tr key={entry.number} data-entry={entry.number}>
            <RowTh>
              {entry.name}
              {entry.dbaNames ? <span className="block font-normal text-muted">Also: {entry.dbaNames}</span> : null}
              {entry.implementation ? <span className="block font-normal text-muted">{entry.implementation}</span> : null}
            </RowTh>
            <Td>{entry.number}</Td>
            <Td>
              {entry.frn}
              {entry.otherFrns ? <span className="block text-muted">Also: {entry.otherFrns}</span> : null}
            </Td>
            <Td>{entry.lastRecertified === null ? "—" : formatDate(entry.lastRecertified)}</Td>
            <Td>
              {formatDate(entry.fileDay)}
              {entry.fileDay < latest ? <span className="block text-muted">Not in the file of {formatDate(latest)}</span> : null}
            </Td>
          </tr>
        ))}
      </DataTable>
      {entries.length === most ? <p className="mt-3 text-muted">The first {most} are shown. Type more to see fewer.</p> : null}
    </div>
  );
}

/** @param today a UTC day, offered as the day of the download */
export function RobocallUpload({ today }: { today: string }) {
  const state = useFormState("take-robocall-database");
  return (
    <Panel
      title="Take the database in"
      lead="The public listing as the FCC offers it for download. Companies of our directory whose FCC registration number and name stand in it have items 2 and 5 checked by it, unless a later check is on record."
    >
      <PostForm encType="multipart/form-data" data-form="take-robocall-database" noValidate className="max-w-[46rem]">
        <input type="hidden" name="form" value="take-robocall-database" />
        <FormErrors state={state} />
        <div className="grid items-end gap-4 sm:grid-cols-2">
          <TextField
            name="file"
            label="CSV file"
            hint="By the database's own column names, up to 20 MB"
            type="file"
            accept=".csv,text/csv"
            errors={state.errors("file")}
          />
          <TextField
            name="fileDay"
            label="Downloaded on"
            type="date"
            defaultValue={state.value("fileDay", today)}
            errors={state.errors("fileDay")}
          />
        </div>
        <Choice
          type="checkbox"
          name="dryRun"
          value="yes"
          defaultChecked={state.isTicked("dryRun", false)}
          label="Only check it; change nothing"
          className="mt-3"
        />
        <div className="mt-4">
          <SubmitButton form="take-robocall-database" busy="Reading…" small>
            Take it in
          </SubmitButton>
        </div>
      </PostForm>
    </Panel>
  );
}

/** What became of an upload, row errors included. */
export function ImportOutcome({ outcome }: { outcome: RobocallOutcome }) {
  return (
    <Panel title={outcome.dryRun ? "Checked; nothing was changed" : "The file was read"}>
      <p role="status" data-import="">
        {outcome.summary}.
      </p>
      {outcome.notes.map((note) => (
        <p key={note} className="mt-2" data-note="">
          {note}
        </p>
      ))}
      {outcome.errors.length > 0 ? (
        <ul className="mt-3 list-disc pl-5">
          {outcome.errors.map((error) => (
            <li key={error}>{error}</li>
          ))}
        </ul>
      ) : null}
      {outcome.refused > outcome.errors.length ? (
        <p className="mt-2 text-muted">The first {outcome.errors.length} are shown.</p>
      ) : null}
    </Panel>
  );
}
