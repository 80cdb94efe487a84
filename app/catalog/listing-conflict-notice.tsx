import { partner } from "~/kit/paths";
import type { FormState } from "~/ui/console/form-state";
import { Notice } from "~/ui/notice";
import { asListingConflict } from "./listing-conflict";

/** For the second of two editors: what only the others changed, and the ways on. What both changed is said beside its field. */
export function ListingConflictNotice({ details, listingId }: { details: unknown; listingId: string }) {
  const conflict = asListingConflict(details);
  if (!conflict) return null;
  return (
    <Notice tone="warning" title="Somebody else worked on this listing" className="mb-6">
      {conflict.theirs.length > 0 ? (
        <>
          <p className="mt-1">Changed by them alone; the form has it as they do:</p>
          <ul className="list-disc pl-5">
            {conflict.theirs.map(({ key, label, who, now }) => (
              <li key={key}>
                {label} ({who}): {now}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p className="mt-2">
        Save again to put your changes onto theirs, or{" "}
        <a href={partner.listing(listingId)} className="link">
          leave yours and look at theirs
        </a>
        .
      </p>
    </Notice>
  );
}

/** The form's state after a conflict: fields that only the others changed show what stands now, all else what was typed. */
export function ontoTheirs(state: FormState): FormState {
  const theirs = new Set(asListingConflict(state.details)?.theirs.map(({ key }) => key));
  if (theirs.size === 0) return state;
  const isTheirs = (name: string) => theirs.has(name.replace(/^(kind|value|rounding)\./, "rules."));
  return { ...state, value: (name, stored) => (isTheirs(name) ? (stored ?? "") : state.value(name, stored)) };
}
