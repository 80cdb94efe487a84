import { formatMicros } from "~/kit/money";
import { formatDateTime } from "~/kit/time";
import { Badge } from "~/ui/badge";
import { Button } from "~/ui/button";
import { FormErrors, SubmitButton, useFormState } from "~/ui/console/form-state";
import { Panel } from "~/ui/console/panel";
import { PostForm } from "~/ui/console/post-form";
import { SelectField, TextField } from "~/ui/field";
import type { PartnerListing, ScheduledPriceText } from "./partner-listing";
import { SpanFields } from "./span-fields";

/** Prices of one listing that begin and end by themselves: those that run, those to come, and a form for another one. */
export function SchedulePanel({ listing, mayEdit }: { listing: PartnerListing; mayEdit: boolean }) {
  const rows = listing.charges.flatMap((charge) => charge.scheduled.map((one) => ({ charge, one })));
  return (
    <Panel title="Scheduled prices" lead="They go before every other rule, begin and end by themselves, and are kept in UTC.">
      {rows.length === 0 ? <p className="mb-5 text-muted">None is running or to come.</p> : null}
      <ul className="mb-5 grid gap-2">
        {rows.map(({ charge, one }) => (
          <li key={one.id} className="flex flex-wrap items-center gap-x-4 gap-y-1" data-scheduled={one.id}>
            <span className="min-w-0 grow basis-72">
              <span className="font-semibold">
                {charge.label}: {formatMicros(one.priceMicros, charge.currency)}
              </span>{" "}
              {spanText(one)} {one.isRunning ? <Badge tone="success">Running</Badge> : <Badge>To come</Badge>}
            </span>
            {mayEdit ? <EndForm one={one} label={charge.label} /> : null}
          </li>
        ))}
      </ul>
      {mayEdit ? <ScheduleForm listing={listing} /> : null}
    </Panel>
  );
}

const spanText = ({ startsAtMs, endsAtMs }: ScheduledPriceText) =>
  `from ${formatDateTime(startsAtMs)} ${endsAtMs === null ? "for good" : `until ${formatDateTime(endsAtMs)}`}`;

function EndForm({ one, label }: { one: ScheduledPriceText; label: string }) {
  return (
    <PostForm data-form="end-scheduled-price">
      <input type="hidden" name="form" value="end-scheduled-price" />
      <input type="hidden" name="id" value={one.id} />
      <Button look="quiet" small>
        {one.isRunning ? "End it now" : "Take it away"}
        <span className="sr-only">: {label}</span>
      </Button>
    </PostForm>
  );
}

function ScheduleForm({ listing }: { listing: PartnerListing }) {
  const state = useFormState("schedule-price");
  const options = listing.charges.map(({ chargeId, label }) => ({ value: chargeId, label }));
  return (
    <PostForm data-form="schedule-price" noValidate>
      <input type="hidden" name="form" value="schedule-price" />
      <FormErrors state={state} />
      <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <SelectField
          name="chargeId"
          label="Charge"
          options={options}
          defaultValue={state.value("chargeId")}
          errors={state.errors("chargeId")}
        />
        <TextField
          name="price"
          label="Price"
          hint="Such as 4.95"
          inputMode="decimal"
          autoComplete="off"
          defaultValue={state.value("price")}
          errors={state.errors("price")}
        />
        <SpanFields state={state} />
      </div>
      <div className="mt-5">
        <SubmitButton form="schedule-price" look="secondary" small>
          Schedule this price
        </SubmitButton>
      </div>
    </PostForm>
  );
}
