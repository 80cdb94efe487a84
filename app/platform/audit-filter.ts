import { days } from "~/kit/time";
import { type AuditKind, auditKinds } from "./audit-words";

/** Which entries of the trail are asked for; what is left out narrows nothing. */
export interface AuditFilter {
  actorId?: string;
  kind?: AuditKind;
  /** From this moment on, and before that one (UTC milliseconds). */
  fromMs?: number;
  untilMs?: number;
  text?: string;
  /** Keyset of the pages: only entries older than this one. */
  beforeId?: number;
}

export interface AskedAudit {
  filter: AuditFilter;
  /** What the form shows again, as it was sent. */
  values: Record<"person" | "kind" | "from" | "to" | "text", string>;
  /** Sentences per field; a wrong value narrows nothing. */
  problems: Record<string, string[]>;
}

/** Reads the filter from an address's query: `person`, `kind`, `from`, `to`, `text`, `before`. */
export function parseAuditQuery(query: URLSearchParams): AskedAudit {
  const said = (name: string) => (query.get(name) ?? "").replace(/\p{C}/gu, "").trim().slice(0, 100);
  const values = { person: said("person"), kind: said("kind"), from: said("from"), to: said("to"), text: said("text") };
  const problems: AskedAudit["problems"] = {};
  const day = (name: "from" | "to") => {
    const ms = dayMs(values[name]);
    if (ms === null) problems[name] = ["Give a day as year-month-day, such as 2026-11-20."];
    return ms ?? undefined;
  };
  const [fromMs, toMs] = [day("from"), day("to")];
  if (fromMs !== undefined && toMs !== undefined && fromMs > toMs) problems.to = ["The last day lies before the first."];
  const isKind = Object.hasOwn(auditKinds, values.kind);
  if (values.kind && !isKind) problems.kind = ["Choose one of the headings."];
  const filter = {
    actorId: values.person || undefined,
    kind: isKind ? (values.kind as AuditKind) : undefined,
    fromMs,
    untilMs: toMs === undefined ? undefined : toMs + days(1),
    text: values.text || undefined,
    beforeId: /^\d{1,15}$/.test(said("before")) ? Number(said("before")) : undefined,
  };
  return { filter, values, problems };
}

/** @returns undefined for nothing, null for what is no day */
function dayMs(text: string): number | null | undefined {
  if (!text) return undefined;
  const ms = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  // 2026-02-30 is read as a day of March.
  return Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== text ? null : ms;
}
