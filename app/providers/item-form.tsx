import { formatDate, isoDay } from "~/kit/time";
import { FormErrors, type FormState, SubmitButton, useFormState } from "~/ui/console/form-state";
import { PostForm } from "~/ui/console/post-form";
import { Choice, SelectField, TextField } from "~/ui/field";
import { settableStatuses } from "./item-edit";
import { type QualificationItem, qualificationItem } from "./items";
import type { StoredStatus } from "./provider";
import type { RecordItem } from "./record";
import { StatusBadge, statusLabels } from "./status-badge";

interface ItemProps {
  record: RecordItem;
  /** As stored; what it counts as today is in `record`. Null when it was never looked up. */
  storedStatus: StoredStatus | null;
  /** What is filed as evidence, with the address it is had at. */
  file: { name: string; size: number; href: string } | null;
  /** The day on which a yearly registration ends next, UTC milliseconds; offered where none in the future is stored. */
  nextEnd: number | null;
  mayEdit: boolean;
}

/** One of the ten items: how it stands today, and for those who may, the form that records a check. */
export function ItemCard({ record, storedStatus, file, nextEnd, mayEdit }: ItemProps) {
  const item = qualificationItem(record.item);
  return (
    <li id={`item-${item.number}`} data-item={item.number} data-status={record.status} className="px-4 py-5 sm:px-5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <h3 className="text-base">
          {item.number}. {item.title}
        </h3>
        <StatusBadge status={record.status} />
      </div>
      <p className="mt-1 max-w-[42rem] text-muted">{item.meaning}</p>
      <p className="mt-2 flex flex-wrap gap-x-6 gap-y-1">
        <span>
          {item.identifierLabel}: {record.identifier ? <code className="font-mono text-xs">{record.identifier}</code> : "—"}
        </span>
        {record.checkedOn ? (
          <span>
            Checked on {formatDate(record.checkedOn)}
            {record.checkedBy ? ` by ${record.checkedBy}` : null}
          </span>
        ) : null}
        {record.expiresOn ? <span>Holds through {formatDate(record.expiresOn)}</span> : null}
        {record.evidenceUrl ? (
          <a href={record.evidenceUrl} target="_blank" rel="noreferrer" className="link">
            Evidence<span className="sr-only"> (new tab)</span>
          </a>
        ) : null}
        {file ? (
          <a href={file.href} download className="link">
            {file.name} ({Math.max(1, Math.round(file.size / 1024)).toLocaleString("en-US")} kB)
          </a>
        ) : null}
      </p>
      <p className="mt-1 max-w-[42rem]">{record.because}</p>
      {record.note ? <p className="mt-1 text-muted">{record.note}</p> : null}
      {mayEdit ? <ItemForm item={item} record={record} storedStatus={storedStatus} file={file} nextEnd={nextEnd} /> : null}
    </li>
  );
}

function ItemForm({ item, record, storedStatus, file, nextEnd }: Omit<ItemProps, "mayEdit"> & { item: QualificationItem }) {
  const id = `save-item ${item.number}`;
  const state = useFormState(id).within(String(item.number));
  return (
    <details open={state.message !== null}>
      <summary className="link mt-2 inline-block py-1">
        Record a check<span className="sr-only"> of item {item.number}</span>
      </summary>
      <PostForm
        action={`#item-${item.number}`}
        encType="multipart/form-data"
        data-form="save-item"
        noValidate
        className="mt-3 pb-2"
      >
        <input type="hidden" name="form" value={id} />
        <input type="hidden" name="item" value={item.number} />
        <FormErrors state={state} />
        <p className="mb-4 max-w-[42rem] text-muted">
          Where to look:{" "}
          {item.checkUrl ? (
            <a href={item.checkUrl} target="_blank" rel="noreferrer" className="link">
              {item.checkAt}
              <span className="sr-only"> (new tab)</span>
            </a>
          ) : (
            item.checkAt
          )}
          . {item.isRenewedYearly ? "It ends each year unless it is renewed." : null}
        </p>
        <ItemFields item={item} record={record} storedStatus={storedStatus} file={file} nextEnd={nextEnd} state={state} />
        <div className="mt-4">
          <SubmitButton form={id} small>
            Save item {item.number}
          </SubmitButton>
        </div>
      </PostForm>
    </details>
  );
}

type FieldsProps = Omit<ItemProps, "mayEdit"> & { item: QualificationItem; state: FormState };

function ItemFields({ item, record, storedStatus, file, nextEnd, state }: FieldsProps) {
  const offersEnd = nextEnd !== null && (record.expiresOn === null || record.expiresOn < nextEnd);
  const known = settableStatuses.some((status) => status === storedStatus);
  const options = settableStatuses.map((value) => ({ value, label: statusLabels[value] }));
  const field = (name: string, stored: string | null) => ({
    name,
    id: `${name}-${item.number}`,
    errors: state.errors(name),
    defaultValue: state.value(name, stored),
  });
  return (
    <div className="grid items-end gap-4 sm:grid-cols-2">
      <SelectField
        {...field("status", known ? storedStatus : "")}
        label="Status"
        options={known ? options : [{ value: "", label: "Choose" }, ...options]}
      />
      <TextField
        {...field("identifier", record.identifier)}
        label={item.identifierLabel}
        hint={item.identifierHint}
        autoComplete="off"
      />
      <TextField {...field("checkedOn", dayOf(record.checkedOn))} label="Checked on" type="date" />
      <TextField
        {...field("expiresOn", dayOf(offersEnd ? nextEnd : record.expiresOn))}
        label="Last day on which it holds"
        hint={offersEnd && nextEnd !== null ? `Ends next on ${formatDate(nextEnd)} unless it is renewed` : undefined}
        type="date"
      />
      <TextField {...field("evidenceUrl", record.evidenceUrl)} label="Link to evidence" type="url" autoComplete="off" />
      <TextField {...field("note", record.note)} label="Note" autoComplete="off" />
      <TextField
        name="evidenceFile"
        id={`evidenceFile-${item.number}`}
        errors={state.errors("evidenceFile")}
        label={file ? "Another file of evidence" : "File of evidence"}
        hint="PDF, PNG or JPEG, up to 5 MB. Only carrier staff can open it."
        type="file"
        accept=".pdf,.png,.jpg,.jpeg,application/pdf,image/png,image/jpeg"
      />
      {file ? (
        <Choice
          type="checkbox"
          name="dropsFile"
          value="yes"
          id={`dropsFile-${item.number}`}
          defaultChecked={state.isTicked("dropsFile", false)}
          label={`Take ${file.name} out`}
        />
      ) : null}
    </div>
  );
}

const dayOf = (ms: number | null) => (ms === null ? null : isoDay(ms));
