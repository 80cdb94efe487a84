import { csvLine } from "~/kit/csv";
import type { CarrierScope, PartnerScope } from "~/kit/scope";
import { parseAuditQuery } from "./audit-filter";
import { type AuditLine, type AuditRow, auditLine } from "./audit-line";
import { listAudit, listAuditActors } from "./audit-store.server";
import { auditKinds, auditWords } from "./audit-words";

const pageSize = 50;
const csvBatch = 1000;
/** A file of more would be no help to anybody; a narrower filter gives the rest. */
const csvLimit = 20_000;

/** How far back a search of the whole console looks; the trail's own page searches all of it. */
const searchedEntries = 500;

/** The newest entries of a partner's trail, with the texts that a search goes through. */
export async function recentChanges(scope: PartnerScope) {
  const rows = await listAudit(scope, { limit: searchedEntries });
  return rows.map((row) => {
    const { changes, ...line } = auditLine(row, scope.kind);
    return { ...line, words: changes.flatMap(({ label, before, after }) => [label, before, after]) };
  });
}

/** A page of the trail as the query narrows it, with what the filter's form needs. */
export async function readAuditPage(scope: PartnerScope | CarrierScope, query: URLSearchParams) {
  const { filter, values, problems } = parseAuditQuery(query);
  const [rows, people] = await Promise.all([listAudit(scope, { ...filter, limit: pageSize + 1 }), listAuditActors(scope)]);
  const entries = rows.slice(0, pageSize).map((row) => ({ ...auditLine(row, scope.kind), partnerId: row.partnerId }));
  return {
    entries,
    values,
    problems,
    people: people.map(({ id, name, email }) => ({ value: id, label: email ? `${name} (${email})` : name })),
    kinds: kindsAt(scope.kind),
    isFirst: filter.beforeId === undefined,
    nextBefore: rows.length > pageSize ? (entries.at(-1)?.id ?? null) : null,
  };
}

/** A partner's trail has nothing of the carrier's own work. */
function kindsAt(door: "partner" | "carrier") {
  const ofCarrier = new Set<string>(["catalog", "numbers", "providers"]);
  const used = new Set<string>(Object.values(auditWords).map(({ kind }) => kind));
  return Object.entries(auditKinds)
    .filter(([kind]) => used.has(kind) && (door === "carrier" || !ofCarrier.has(kind)))
    .map(([value, label]) => ({ value, label }));
}

const columns = ["when", "who", "address", "of", "did", "what", "action", "subject", "changes"];

/** The trail as the query narrows it, newest first, as CSV (RFC 4180, UTF-8 with a byte order mark). */
export async function auditCsv(scope: PartnerScope | CarrierScope, query: URLSearchParams): Promise<string> {
  const { filter } = parseAuditQuery(query);
  const lines = [csvLine(columns)];
  let beforeId = filter.beforeId;
  while (lines.length <= csvLimit) {
    const rows = await listAudit(scope, { ...filter, beforeId, limit: csvBatch });
    lines.push(...rows.map((row) => csvLine(cellsOf(row, auditLine(row, scope.kind)))));
    beforeId = rows.at(-1)?.id;
    if (rows.length < csvBatch) break;
  }
  return `\ufeff${lines.join("\r\n")}\r\n`;
}

const cellsOf = (row: AuditRow, line: AuditLine) => [
  ...[row.at, row.actorName, row.actorEmail ?? "", line.actorOf, line.did, line.subject.text, row.action, row.subject],
  line.changes.map(({ label, before, after }) => `${label}: ${before ?? "—"} → ${after ?? "—"}`).join("\n"),
];
