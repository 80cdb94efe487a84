import { useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { partner } from "~/kit/paths";
import { Button } from "~/ui/button";
import type { FormState } from "~/ui/console/form-state";
import { useTeamAction } from "~/ui/console/post-form";
import { cx } from "~/ui/cx";
import { Choice, SelectField, TextField } from "~/ui/field";
import { basisLabels } from "./markup-default-words";
import { markupKinds, roundingLabels, ruleKindLabels } from "./retail-rule-text";
import { roundings } from "./retail-rules";
import { SpanFields } from "./span-fields";
import { defaultBases } from "./stored-rule";

const basisOptions = defaultBases.map((value) => ({ value, label: basisLabels[value] }));
const kindOptions = [
  ...markupKinds.map((value) => ({ value, label: ruleKindLabels[value] })),
  { value: "default", label: "My default markups" },
];
const roundingOptions = roundings.map((value) => ({ value, label: roundingLabels[value] }));

interface BulkBarProps {
  state: FormState;
  ticked: number | null;
  /** Where there are more than the page shows. */
  every: { found: number; fingerprint: string } | null;
  /** In the whole shop. */
  all: number;
}

/** What can be done with the listings that are ticked above it. It stands inside their form and works without scripts. */
export function BulkBar({ state, ticked, every, all }: BulkBarProps) {
  const { search } = useLocation();
  return (
    <fieldset className="card z-20 mb-6 min-w-0 p-3 shadow-lg sm:sticky sm:bottom-0 sm:p-4" data-bulk-bar>
      <legend className="sr-only">With the ticked listings</legend>
      <div className="flex flex-wrap items-start gap-2">
        <div className={cx("flex w-full flex-wrap items-center gap-x-5", every ? null : "sm:w-auto")}>
          <p aria-live="polite" className="py-1 font-semibold sm:pr-2">
            {ticked === null ? "With the ticked listings" : `${ticked} chosen`}
          </p>
          {every ? <EveryChoice every={every} state={state} /> : null}
        </div>
        <Button look="secondary" small name="do" value="show">
          Show in the shop
        </Button>
        <Button look="secondary" small name="do" value="hide">
          Hide
        </Button>
        <Button look="secondary" small formAction={useTeamAction(partner.listingsCsv() + search)}>
          Export as CSV
        </Button>
        <Part title="Move" isOpen={state.errors("place") !== undefined}>
          <TextField
            {...field(state, "place")}
            label="To place"
            hint={`1 is the first in the shop, ${all} the last`}
            inputMode="numeric"
            autoComplete="off"
          />
          <Button small name="do" value="place">
            Move them there
          </Button>
        </Part>
        <Part title="Set a rule" isOpen={state.errors("value") !== undefined}>
          <SelectField {...field(state, "markupBasis")} label="Charges" options={basisOptions} />
          <SelectField {...field(state, "kind")} label="Set by" options={kindOptions} />
          <TextField
            {...field(state, "value")}
            label="Percent or amount"
            inputMode="decimal"
            autoComplete="off"
            hint="Such as 60. Not for default markups"
          />
          <SelectField {...field(state, "rounding")} label="Rounding" options={roundingOptions} />
          <Button small name="do" value="markup">
            Set this rule
          </Button>
        </Part>
        <SchedulePart state={state} />
      </div>
    </fieldset>
  );
}

function EveryChoice({ every, state }: { every: NonNullable<BulkBarProps["every"]>; state: FormState }) {
  return (
    <Choice
      type="checkbox"
      name="every"
      value={every.fingerprint}
      id="every"
      defaultChecked={state.isTicked("every", false)}
      label={`All ${every.found} that match, on every page`}
    />
  );
}

function SchedulePart({ state }: { state: FormState }) {
  return (
    <Part title="Schedule a price" isOpen={["percent", "startsAt", "endsAt", "zone"].some((name) => state.errors(name))}>
      <SelectField {...field(state, "scheduleBasis")} label="Charges" options={basisOptions} />
      <TextField
        {...field(state, "percent")}
        label="Change today's price by, in percent"
        hint="-10 is ten percent less"
        autoComplete="off"
      />
      <SpanFields state={state} />
      <Button small name="do" value="schedule">
        Schedule it
      </Button>
    </Part>
  );
}

const field = (state: FormState, name: string) => ({
  name,
  defaultValue: state.value(name),
  errors: state.errors(name),
});

function Part({ title, isOpen, children }: { title: string; isOpen: boolean; children: ReactNode }) {
  return (
    <details open={isOpen} className="open:w-full">
      <summary className="button button-secondary button-small list-none">{title}…</summary>
      <div className="mt-3 grid max-h-[60vh] items-end gap-4 overflow-y-auto pb-1 sm:grid-cols-2 lg:grid-cols-3">{children}</div>
    </details>
  );
}
