import { shop } from "~/kit/paths";
import type { FieldErrors } from "~/kit/refusal";
import { type AssumptionText, costAssumptions } from "~/service-path/cost-assumptions";
import { Button } from "~/ui/button";
import { TextField } from "~/ui/field";
import type { BasketField, BasketGroup } from "./cost-basket";

interface CostFormProps {
  groups: readonly BasketGroup[];
  assumptions: readonly AssumptionText[];
  errors: FieldErrors;
}

/** The basket and the assumptions; its address is the quote, so it can be kept and sent. */
export function CostForm({ groups, assumptions, errors }: CostFormProps) {
  return (
    <form method="get" action={shop.pathCost()} data-form="compare-cost" noValidate className="space-y-8">
      <fieldset>
        <legend className="mb-3 text-xl font-semibold">What you would order</legend>
        {groups.length === 0 ? <p className="text-muted">This shop has nothing on sale at the moment.</p> : null}
        <div className="space-y-4">
          {groups.map((group) => (
            <BasketRow key={group.product.name} group={group} errors={errors} />
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend className="mb-1 text-xl font-semibold">What a reseller is assumed to add</legend>
        <p className="mb-4 text-muted">Leave a figure empty if you do not know it.</p>
        <div className="space-y-6">
          {assumptions.map((assumption) => (
            <AssumptionFields key={assumption.key} assumption={assumption} errors={errors} />
          ))}
        </div>
      </fieldset>
      <Button>Compare</Button>
    </form>
  );
}

function BasketRow({ group, errors }: { group: BasketGroup; errors: FieldErrors }) {
  const isUsed = group.uses.some((use) => use.quantity !== "" && use.quantity !== "0");
  return (
    <div className="border-border border-t pt-4">
      <Quantity field={group.product} label={group.title} errors={errors} />
      {group.uses.length > 0 ? (
        <details open={isUsed} className="mt-3">
          <summary className="w-fit cursor-pointer py-1 text-sm underline underline-offset-4">
            What you use each month<span className="sr-only"> of {group.title}</span>
          </summary>
          <div className="mt-2 space-y-3 pl-4">
            {group.uses.map((use) => (
              <Quantity key={use.name} field={use} label={use.label} errors={errors} />
            ))}
          </div>
        </details>
      ) : null}
    </div>
  );
}

function Quantity({ field, label, errors }: { field: BasketField; label: string; errors: FieldErrors }) {
  return (
    <TextField
      name={field.name}
      label={label}
      errors={errors[field.name]}
      defaultValue={field.quantity}
      inputMode="numeric"
      maxLength={7}
      autoComplete="off"
      className="grid grid-cols-[1fr_7rem] items-center gap-x-4 [&>label]:mb-0 [&>label]:font-normal"
    />
  );
}

function AssumptionFields({ assumption, errors }: { assumption: AssumptionText; errors: FieldErrors }) {
  const { key, value, source, checkedOn } = assumption;
  const { label, hint } = costAssumptions[key];
  return (
    <div className="space-y-3">
      <TextField
        name={key}
        label={label}
        hint={hint}
        errors={errors[key]}
        defaultValue={value}
        inputMode="decimal"
        maxLength={12}
        autoComplete="off"
      />
      <details open={Boolean(errors[`${key}.source`] ?? errors[`${key}.on`])}>
        <summary className="w-fit cursor-pointer py-1 text-sm underline underline-offset-4">
          Source and day<span className="sr-only"> of: {label}</span>
        </summary>
        <div className="mt-2 grid gap-3 sm:grid-cols-[1fr_11rem]">
          <TextField
            name={`${key}.source`}
            label="Source"
            errors={errors[`${key}.source`]}
            defaultValue={source}
            maxLength={160}
            autoComplete="off"
          />
          <TextField name={`${key}.on`} label="Day" type="date" errors={errors[`${key}.on`]} defaultValue={checkedOn} />
        </div>
      </details>
    </div>
  );
}
