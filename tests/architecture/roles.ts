import ts from "typescript";
import { type Finding, finding, parse, type Source, walk } from "./sources";

const mayHoldSql = (path: string) => path.startsWith("app/platform/") || /-store\.server\.ts$|\.sqlite\.server\.ts$/.test(path);
const looksLikeSql =
  /^\s*(?:SELECT\s|INSERT\s+(?:OR\s+\w+\s+)?INTO\s|UPDATE\s+["\w]+\s+SET\s|DELETE\s+FROM\s|WITH\s+\w+\s+AS\s|PRAGMA\s|BEGIN\b|CREATE\s+(?:TABLE|INDEX)\s)/;
const databaseImports = new Set(["read", "readSql"]);

const textOf = (node: ts.Node) => {
  if (ts.isStringLiteralLike(node)) return node.text;
  return ts.isTemplateExpression(node) ? node.head.text : null;
};

/** SQL, Prisma calls and database handles outside the files that may hold them. */
export function databaseUse(source: Source): Finding[] {
  if (mayHoldSql(source.path)) return [];
  const found: Finding[] = [];
  walk(parse(source), (node) => {
    const text = textOf(node);
    if (text !== null && looksLikeSql.test(text)) found.push(finding(node, "holds SQL"));
    if (ts.isImportSpecifier(node) && databaseImports.has((node.propertyName ?? node.name).text)) {
      const from = (node.parent.parent.parent as ts.ImportDeclaration).moduleSpecifier.getText();
      if (from.includes("database.server")) found.push(finding(node, `imports ${node.name.text} of the database`));
    }
    if (ts.isPropertyAccessExpression(node)) {
      const name = node.name.text;
      const of = node.expression.getText();
      if (/^\$(?:query|execute)Raw/.test(name)) found.push(finding(node, `calls ${name}`));
      if (of === "tx" && (name === "db" || name === "sql")) found.push(finding(node, `reaches for tx.${name}`));
    }
  });
  return found;
}

const isScopeName = (text: string) => /\b\w*Scope\b/.test(text);

/** Casts to a scope: what would let code claim a permission that no gate gave. */
export function scopeCasts(source: Source): Finding[] {
  if (source.path === "app/kit/scope-mint.ts") return [];
  const found: Finding[] = [];
  walk(parse(source), (node) => {
    if ((ts.isAsExpression(node) || ts.isTypeAssertionExpression(node)) && isScopeName(node.type.getText())) {
      found.push(finding(node, `casts to ${node.type.getText()}`));
    }
  });
  return found;
}

/** Reads of the environment outside the one module that parses it. */
export function environmentUse(source: Source): Finding[] {
  if (source.path === "app/platform/env.server.ts") return [];
  const found: Finding[] = [];
  walk(parse(source), (node) => {
    if (ts.isPropertyAccessExpression(node) && node.getText() === "process.env") found.push(finding(node, "reads process.env"));
    const isDestructured = ts.isVariableDeclaration(node) && ts.isObjectBindingPattern(node.name);
    if (isDestructured && node.initializer?.getText() === "process" && /\benv\b/.test(node.name.getText())) {
      found.push(finding(node, "reads process.env"));
    }
  });
  return found;
}

/** `style=` in markup, which the content policy forbids. Mails are not under it, and mail readers know no style sheets. */
export function styleAttributes(source: Source): Finding[] {
  if (/^app\/branding\/(?:.*\/)?[\w-]*mail[\w.-]*\.tsx$/.test(source.path) || source.path.startsWith("app/branding/mails/"))
    return [];
  const found: Finding[] = [];
  walk(parse(source), (node) => {
    if (ts.isJsxAttribute(node) && node.name.getText() === "style") found.push(finding(node, "has a style attribute"));
  });
  return found;
}

/** "CSR" and "CSP" mean two things each in this trade, so text for people writes them out. */
export function bareAbbreviations(source: Source): Finding[] {
  const found: Finding[] = [];
  walk(parse(source), (node) => {
    const isText = ts.isJsxText(node) || ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node);
    if (!isText || ts.isImportDeclaration(node.parent)) return;
    const match = /\bCS[PR]s?\b/.exec(node.text);
    if (match) found.push(finding(node, `says ${match[0]}`));
  });
  return found;
}

const silencers = new RegExp(["biome", "ignore"].join("-") + ["", "ignore", "expect-error", "nocheck"].join("|@ts-"));

/** Comments that silence a checker. */
export function silencedCheckers({ path, text }: Source): Finding[] {
  return text
    .split("\n")
    .flatMap((line, i) => (silencers.test(line) ? [{ where: `${path}:${i + 1}`, what: "silences a checker", inside: "" }] : []));
}
