/** What came of a run, in a few words. Nothing found is not the same as nothing there. */
export function proofOutcome({ state, blockers, warnings }: { state: string; blockers: number; warnings: number }): string {
  if (state === "failed") return "Not finished";
  if (state !== "done") return "Under way";
  const parts = [blockers > 0 ? `${blockers} that must be put right` : "", warnings > 0 ? `${warnings} worth a look` : ""].filter(
    (part) => part !== "",
  );
  return parts.length > 0 ? parts.join(", ") : "Nothing found";
}
