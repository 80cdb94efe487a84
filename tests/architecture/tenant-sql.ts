import ts from "typescript";
import { type Finding, finding, parse, type Source, walk } from "./sources";

/** The whole text of a literal; what is put in by expression stands as `?`. */
function sqlOf(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.head.text + node.templateSpans.map((span) => `?${span.literal.text}`).join("");
}

const insertColumns = (sql: string, table: string) =>
  new RegExp(`INSERT\\s+(?:OR\\s+\\w+\\s+)?INTO\\s+"?${table}"?\\s*\\(([^)]*)\\)`, "i").exec(sql)?.[1];

/**
 * Which tenant tables an SQL text touches without naming their partner: rows written need the column, and every table read, changed
 * or joined needs one condition on it.
 */
export function unboundTables(sql: string, tables: ReadonlySet<string>): string[] {
  const written = [...tables].filter((table) => {
    const columns = insertColumns(sql, table);
    return columns !== undefined && !/\bpartnerId\b/.test(columns);
  });
  const mentions = [...sql.matchAll(/\b(?:FROM|JOIN|UPDATE(?:\s+OR\s+\w+)?)\s+"?(\w+)"?/g)]
    .map((match) => match[1] ?? "")
    .filter((table) => tables.has(table));
  const conditions = sql.replace(/\bSET\b[\s\S]*?(?=\bWHERE\b|$)/g, " ");
  const bound = conditions.match(/\bpartnerId"?\s*(?:=|IN\b|IS\b)|\bUSING\s*\([^)]*\bpartnerId\b/g)?.length ?? 0;
  return [...written, ...(bound < mentions.length ? mentions : [])];
}

/** SQL texts of a file that touch tenant tables without naming the partner. */
export function unboundSql(source: Source, tables: ReadonlySet<string>): Finding[] {
  const found: Finding[] = [];
  walk(parse(source), (node) => {
    const sql = sqlOf(node);
    if (sql === null || !/\b(?:FROM|JOIN|UPDATE|INTO)\s/.test(sql)) return;
    const unbound = unboundTables(sql, tables);
    if (unbound.length > 0) found.push(finding(node, `SQL on ${[...new Set(unbound)].join(", ")} without partnerId`));
  });
  return found;
}
