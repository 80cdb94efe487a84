import { Button } from "~/ui/button";
import { TextAreaField } from "~/ui/field";
import { legalPageKeys, legalPages } from "./brand-lists";
import { bind, type FieldsProps } from "./field-bind";
import { InheritNote } from "./inherit-note";

/** Pages that a shop has once there is text for them. */
export function LegalFields({ of }: { of: FieldsProps }) {
  return (
    <div className="grid gap-6">
      {legalPageKeys.map((page) => {
        const { field, label } = legalPages[page];
        return (
          <div key={page}>
            <TextAreaField
              {...bind(of, field)}
              rows={8}
              className="font-mono"
              hint={`Shown at /legal/${page} and linked in the footer; left empty, there is no such page. Markdown: # heading, **bold**, - list, [link](https://…).`}
            />
            {of.brand[field] === "" ? (
              <Button look="secondary" small name="starter" value={field} className="mt-2">
                Insert a starting text<span className="sr-only"> for {label}</span>
              </Button>
            ) : (
              <InheritNote field={field} label={label} words="(no such page)" {...of} />
            )}
          </div>
        );
      })}
      <p className="text-muted text-sm">
        A starting text saves you the empty page. It is no legal advice: have a lawyer read it for your company and your state
        before you publish.
      </p>
    </div>
  );
}
