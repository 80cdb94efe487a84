import { partner } from "~/kit/paths";
import { formatDateTime } from "~/kit/time";
import { Choice } from "~/ui/field";
import { Notice } from "~/ui/notice";
import type { ShownValue } from "./brand-diff";
import { type DraftConflict, keepName } from "./draft-conflict";
import { ShownBrandValue } from "./shown-brand-value";

/** For the second of two editors: who did what since the form was opened, and what becomes of it when the form is saved again. */
export function ConflictPanel({ conflict }: { conflict: DraftConflict }) {
  const { seen, steps, fields } = conflict;
  const both = fields.filter(({ isBoth }) => isBoth);
  const onlyTheirs = fields.filter(({ isBoth }) => !isBoth);
  return (
    <Notice tone="warning" title="Somebody else worked on this brand" className="mb-6">
      <input type="hidden" name="seenVersion" value={seen.baseVersion} />
      <input type="hidden" name="seenSavedAt" value={seen.draftSavedAt} />
      <ul className="mt-1 list-disc pl-5">
        {steps.map(({ at, who, did }) => (
          <li key={at}>
            {who} {did}, {formatDateTime(at)}
          </li>
        ))}
      </ul>
      {onlyTheirs.length > 0 ? (
        <div className="mt-3">
          <p className="font-semibold">Changed by them alone; it stays as they have it</p>
          <dl className="mt-1 grid gap-1">
            {onlyTheirs.map(({ key, label, who, theirs }) => (
              <div key={key}>
                <dt className="inline">{who ? `${label} (${who}): ` : `${label}: `}</dt>
                <dd className="inline">
                  <ShownBrandValue value={theirs} />
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ) : null}
      {both.map(({ key, label, who, theirs, mine }) => (
        <fieldset key={key} className="mt-3">
          <legend className="font-semibold">{label}: changed by both of you</legend>
          <Choice type="radio" name={keepName(key)} value="mine" defaultChecked label={<Side of="Yours" value={mine} />} />
          <Choice type="radio" name={keepName(key)} value="theirs" label={<Side of={who ?? "Theirs"} value={theirs} />} />
        </fieldset>
      ))}
      <p className="mt-3">
        {fields.length === 0 ? "Nothing differs from what you typed. " : null}
        Save again to put your changes onto theirs, or{" "}
        <a href={partner.brand()} className="link">
          leave yours and look at theirs
        </a>
        . A picture that you chose must be chosen again.
      </p>
    </Notice>
  );
}

const Side = ({ of, value }: { of: string; value: ShownValue | null }) => (
  <>
    {of}: <ShownBrandValue value={value} />
  </>
);
