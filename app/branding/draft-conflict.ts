import type { Brand } from "./brand";
import type { ShownValue } from "./brand-diff";

/** What an editor is told whose form is older than what is saved. */
export interface DraftConflict {
  /** The state that is shown as theirs; sent back with what is to be saved onto it. */
  seen: { baseVersion: number; draftSavedAt: string };
  /** Who did what since, oldest first; times as ISO text. */
  steps: { at: string; who: string; did: string }[];
  /** What others changed. */
  fields: ConflictField[];
}

interface ConflictField {
  key: keyof Brand;
  label: string;
  who: string | null;
  theirs: ShownValue | null;
  mine: ShownValue | null;
  /** Whether the editor changed it too, and so must choose. */
  isBoth: boolean;
}

/** The details of a refusal, if they are of this kind. */
export function asDraftConflict(details: unknown): DraftConflict | null {
  return typeof details === "object" && details !== null && "seen" in details && "fields" in details
    ? (details as DraftConflict)
    : null;
}

/** The name of the choice for one field: "theirs", or "mine" where nothing is chosen. */
export const keepName = (key: string) => `keep-${key}`;
