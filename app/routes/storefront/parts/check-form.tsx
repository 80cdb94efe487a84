import { shop } from "~/kit/paths";
import type { FieldErrors } from "~/kit/refusal";
import { type ItemNumber, qualificationItems } from "~/providers/items";
import { providerQuestions, routesQuestion } from "~/providers/provider-answers";
import { Button } from "~/ui/button";
import { TextField } from "~/ui/field";

interface CheckFormProps {
  /** What was answered before, by field name. */
  values: Readonly<Record<string, string>>;
  errors: FieldErrors;
}

/** A provider's name or codes, and the ten questions. */
export function CheckForm({ values, errors }: CheckFormProps) {
  const field = (name: string) => ({ name, defaultValue: values[name] ?? "", errors: errors[name], autoComplete: "off" });
  const code = { autoCapitalize: "characters", spellCheck: false };
  return (
    <form method="post" action={`${shop.checkProvider()}#result`} data-form="check-provider" noValidate className="space-y-10">
      <fieldset>
        <legend className="mb-1 text-xl font-semibold">Who is your provider?</legend>
        <p className="mb-4 text-muted">
          Its name, or a code from its paperwork if you have one. You can also leave this empty and only answer the questions.
        </p>
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField {...field("name")} label="Name" maxLength={80} className="sm:col-span-2" />
          <TextField
            {...field("ocn")}
            {...code}
            label="Operating company number (OCN)"
            hint="Four letters or digits"
            maxLength={8}
          />
          <TextField
            {...field("spid")}
            {...code}
            label="Service provider ID (SPID)"
            hint="Four letters or digits"
            maxLength={8}
          />
          <TextField
            {...field("frn")}
            label="FCC registration number (FRN)"
            hint="Ten digits"
            inputMode="numeric"
            maxLength={16}
          />
        </div>
      </fieldset>
      <fieldset>
        <legend className="mb-1 text-xl font-semibold">Ten questions, and one more</legend>
        <p className="mb-2 text-muted">“I do not know” is a good answer. What is left open goes on the list of what to ask.</p>
        <ol>
          {qualificationItems.map(({ number, meaning, checkAt }) => (
            <Question
              key={number}
              name={`item-${number}`}
              question={`${number}. ${providerQuestions[number as ItemNumber]}`}
              hint={`${meaning} Where to look: ${checkAt}.`}
              value={values[`item-${number}`]}
            />
          ))}
          <Question
            name="routes"
            question={routesQuestion}
            hint="If you do not know: which address does your phone system or your router register with?"
            value={values.routes}
          />
        </ol>
      </fieldset>
      <Button>Check this provider</Button>
    </form>
  );
}

const choices = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
  { value: "unknown", label: "I do not know" },
];

function Question({ name, question, hint, value }: { name: string; question: string; hint: string; value: string | undefined }) {
  return (
    <li className="border-border border-t py-4">
      <fieldset aria-describedby={`${name}-hint`}>
        <legend className="font-semibold">{question}</legend>
        <p id={`${name}-hint`} className="mt-1 max-w-[65ch] text-muted text-sm">
          {hint}
        </p>
        <div className="mt-2 flex flex-wrap gap-x-6 gap-y-1">
          {choices.map((choice) => (
            <label key={choice.value} className="inline-flex min-h-11 items-center gap-2">
              <input
                type="radio"
                name={name}
                value={choice.value}
                defaultChecked={(value ?? "unknown") === choice.value}
                className="size-5 accent-brand"
              />
              {choice.label}
            </label>
          ))}
        </div>
      </fieldset>
    </li>
  );
}
