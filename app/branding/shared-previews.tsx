import { formatDateTime } from "~/kit/time";
import { Badge } from "~/ui/badge";
import { Button } from "~/ui/button";
import { FormErrors, SubmitButton, useFormState } from "~/ui/console/form-state";
import { PostForm } from "~/ui/console/post-form";
import { DataTable, RowTh, Td, Th } from "~/ui/console/table";
import { Choice, FieldErrors } from "~/ui/field";
import type { SharedPreview } from "./share-preview.server";

/** Makes a link to the draft. */
export function ShareForm() {
  const state = useFormState("share-preview");
  const chosen = state.value("days", "1");
  return (
    <PostForm data-form="share-preview" noValidate>
      <input type="hidden" name="form" value="share-preview" />
      <FormErrors state={state} />
      <fieldset className="mb-4">
        <legend className="mb-1 font-semibold">It can be opened for</legend>
        <FieldErrors id="days-error" errors={state.errors("days")} />
        <Choice type="radio" name="days" value="1" id="days" label="One day" defaultChecked={chosen !== "7"} />
        <Choice type="radio" name="days" value="7" label="Seven days" defaultChecked={chosen === "7"} />
      </fieldset>
      <SubmitButton form="share-preview" busy="Making it…">
        Make a link
      </SubmitButton>
    </PostForm>
  );
}

const states = {
  open: { label: "Open", tone: "success" },
  withdrawn: { label: "Withdrawn", tone: "neutral" },
  over: { label: "Over", tone: "neutral" },
} as const;

/** Who made which link, until when it can be opened, and how to end it. */
export function SharedPreviews({ links }: { links: SharedPreview[] }) {
  return (
    <DataTable
      label="Links that were made"
      head={
        <>
          <Th>Made</Th>
          <Th>By</Th>
          <Th>Ends</Th>
          <Th>State</Th>
          <Th>
            <span className="sr-only">What can be done</span>
          </Th>
        </>
      }
    >
      {links.map(({ id, createdAt, createdBy, expiresAt, state }) => (
        <tr key={id}>
          <RowTh isPlain>{formatDateTime(createdAt)}</RowTh>
          <Td>{createdBy}</Td>
          <Td>{formatDateTime(expiresAt)}</Td>
          <Td>
            <Badge tone={states[state].tone}>{states[state].label}</Badge>
          </Td>
          <Td>
            {state === "open" ? (
              <PostForm data-form="withdraw-preview">
                <input type="hidden" name="form" value="withdraw-preview" />
                <input type="hidden" name="id" value={id} />
                <Button look="secondary" small aria-label={`Withdraw the link of ${formatDateTime(createdAt)}`}>
                  Withdraw
                </Button>
              </PostForm>
            ) : null}
          </Td>
        </tr>
      ))}
    </DataTable>
  );
}
