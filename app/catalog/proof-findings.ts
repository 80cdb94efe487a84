import { type ProofFinding, type ProofKind, type ProofLevel, proofLimits } from "./proof";

/** Findings of one run: the same one on many pages is one finding with many places. */
export class ProofFindings {
  readonly #found = new Map<string, ProofFinding>();

  add(what: { kind: ProofKind; level: ProofLevel; sentence: string }, where: string, excerpt = "") {
    const key = `${what.kind} ${what.sentence}`;
    const known = this.#found.get(key);
    if (!known) {
      this.#found.set(key, { ...what, places: [{ where, excerpt }], more: 0 });
      return;
    }
    if (known.places.some((place) => place.where === where)) return;
    if (known.places.length < proofLimits.placesKept) known.places.push({ where, excerpt });
    else known.more += 1;
  }

  /** Blockers first, each kind together. */
  all(): ProofFinding[] {
    return [...this.#found.values()].sort((a, b) => a.level.localeCompare(b.level) || a.kind.localeCompare(b.kind));
  }
}
