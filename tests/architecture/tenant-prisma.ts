import ts from "typescript";
import { type Finding, finding, parse, type Source, walk } from "./sources";

const byWhere = new Set([
  "findUnique",
  "findUniqueOrThrow",
  "findFirst",
  "findFirstOrThrow",
  "findMany",
  "count",
  "aggregate",
  "groupBy",
  "update",
  "updateMany",
  "updateManyAndReturn",
  "delete",
  "deleteMany",
]);
const byData = new Set(["create", "createMany", "createManyAndReturn"]);

/** Whether an object names partnerId at its top, by itself, in a compound key or in what it spreads; of a choice, on both sides. */
function namesPartner(node: ts.Expression | undefined): boolean {
  if (!node) return false;
  if (ts.isIdentifier(node)) return namesPartner(declaredValue(node));
  if (ts.isConditionalExpression(node)) return namesPartner(node.whenTrue) && namesPartner(node.whenFalse);
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node))
    return namesPartner(node.expression);
  // Rows made one by one: `rows.map((row) => ({ … }))`, or a literal list of rows.
  if (ts.isCallExpression(node))
    return node.arguments.some((argument) => ts.isArrowFunction(argument) && namesPartner(bodyOf(argument)));
  if (ts.isArrayLiteralExpression(node)) return node.elements.every(namesPartner);
  if (!ts.isObjectLiteralExpression(node)) return false;
  return node.properties.some((property) => {
    if (ts.isSpreadAssignment(property)) return namesPartner(property.expression);
    const name = property.name.getText();
    return name === "partnerId" || name.startsWith("partnerId_");
  });
}

/** What a constant of the same function or file was made from; undefined for parameters and for what is taken apart. */
function declaredValue(name: ts.Identifier): ts.Expression | undefined {
  for (let scope: ts.Node | undefined = name.parent; scope; scope = scope.parent) {
    if (!ts.isBlock(scope) && !ts.isSourceFile(scope)) continue;
    const declarations = scope.statements
      .filter(ts.isVariableStatement)
      .flatMap((statement) => [...statement.declarationList.declarations]);
    const own = declarations.find((declaration) => declaration.name.getText() === name.text);
    if (own) return own.initializer;
  }
  return undefined;
}

function bodyOf(fn: ts.ArrowFunction): ts.Expression | undefined {
  if (!ts.isBlock(fn.body)) return fn.body;
  return fn.body.statements.find(ts.isReturnStatement)?.expression;
}

function property(object: ts.Expression | undefined, name: string): ts.Expression | undefined {
  if (!object || !ts.isObjectLiteralExpression(object)) return undefined;
  for (const one of object.properties) {
    if (ts.isPropertyAssignment(one) && one.name.getText() === name) return one.initializer;
    if (ts.isShorthandPropertyAssignment(one) && one.name.text === name) return declaredValue(one.name);
  }
  return undefined;
}

function isBound(method: string, argument: ts.Expression | undefined): boolean {
  if (method === "upsert") return namesPartner(property(argument, "where")) && namesPartner(property(argument, "create"));
  return namesPartner(property(argument, byData.has(method) ? "data" : "where"));
}

/** Prisma calls of a file on tenant models whose `where` or `data` does not name the partner. `models` as Prisma's client spells them. */
export function unboundCalls(source: Source, models: ReadonlySet<string>): Finding[] {
  const found: Finding[] = [];
  walk(parse(source), (node) => {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
    const method = node.expression.name.text;
    const of = node.expression.expression;
    if (!ts.isPropertyAccessExpression(of) || !models.has(of.name.text)) return;
    if (!byWhere.has(method) && !byData.has(method) && method !== "upsert") return;
    if (!isBound(method, node.arguments[0])) found.push(finding(node, `${of.name.text}.${method} without partnerId`));
  });
  return found;
}
