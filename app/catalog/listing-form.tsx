import { useState } from "react";
import { Button } from "~/ui/button";
import { FormErrors, type FormState, SubmitButton, useFormState } from "~/ui/console/form-state";
import { LeaveDialog } from "~/ui/console/leave-dialog";
import { Panel } from "~/ui/console/panel";
import { PostForm } from "~/ui/console/post-form";
import { Choice, FieldErrors, FieldGroup, TextAreaField, TextField } from "~/ui/field";
import { ListingChargeFields } from "./listing-charge-fields";
import { ListingConflictNotice, ontoTheirs } from "./listing-conflict-notice";
import { stampName, stampOf } from "./listing-stamp";
import type { PartnerListing } from "./partner-listing";
import { roundingNote } from "./retail-rule-text";

/** Edits a listing: its words, whether the shop shows it, its place, and how each price comes about. */
export function ListingForm({ listing }: { listing: PartnerListing }) {
  const typed = useFormState("save-listing");
  const state = ontoTheirs(typed);
  const [isDirty, setIsDirty] = useState(false);
  return (
    <PostForm data-form="save-listing" noValidate onChange={() => setIsDirty(true)} onSubmit={() => setIsDirty(false)}>
      <input type="hidden" name="form" value="save-listing" />
      {Object.entries(stampOf(listing)).map(([key, value]) => (
        <input key={key} type="hidden" name={stampName(key)} value={value} />
      ))}
      <FormErrors state={state} />
      <ListingConflictNotice details={typed.details} listingId={listing.id} />
      <WordsPanel listing={listing} state={state} />
      <Panel title="Prices" lead={roundingNote}>
        <div className="grid gap-6">
          {listing.charges.map((charge) => (
            <ListingChargeFields key={charge.chargeId} charge={charge} state={state} />
          ))}
        </div>
      </Panel>
      <div className="sticky bottom-0 z-10 -mx-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-border border-t bg-surface px-4 py-3 sm:-mx-6 sm:px-6">
        <SubmitButton form="save-listing" small>
          Save listing
        </SubmitButton>
        <noscript>
          <Button look="secondary" small name="then" value="reckon">
            Reckon the prices
          </Button>
        </noscript>
        <p className="min-w-0 grow basis-52 text-muted">The shop shows it on the next page that somebody opens.</p>
      </div>
      <LeaveDialog isDirty={isDirty || typed.isShownAgain} says="What you typed into this listing is not saved yet." />
    </PostForm>
  );
}

function WordsPanel({ listing, state }: { listing: PartnerListing; state: FormState }) {
  const visibility = state.value("visibility", listing.visibility);
  return (
    <Panel title="In the shop">
      <div className="grid max-w-[40rem] gap-5">
        <TextField
          name="name"
          label="Your name for it"
          hint={`Leave it empty to use the carrier's: ${listing.productName}`}
          defaultValue={state.value("name", listing.name)}
          errors={state.errors("name")}
          autoComplete="off"
        />
        <TextAreaField
          name="summary"
          label="Your summary"
          hint={`Leave it empty to use the carrier's: ${listing.productSummary}`}
          rows={3}
          defaultValue={state.value("summary", listing.summary)}
          errors={state.errors("summary")}
        />
        <FieldGroup legend="Who sees it">
          <FieldErrors id="visibility-error" errors={state.errors("visibility")} />
          <Choice
            type="radio"
            id="visibility"
            name="visibility"
            value="visible"
            label="Everybody: it stands in the shop"
            defaultChecked={visibility === "visible"}
          />
          <Choice
            type="radio"
            name="visibility"
            value="hidden"
            label="Nobody yet: it is hidden"
            defaultChecked={visibility !== "visible"}
          />
        </FieldGroup>
        <TextField
          name="position"
          label="Place in the shop"
          hint="Smaller numbers come first."
          inputMode="numeric"
          defaultValue={state.value("position", String(listing.position))}
          errors={state.errors("position")}
          className="max-w-60"
          autoComplete="off"
        />
      </div>
    </Panel>
  );
}
