import ts from "typescript";
import { type Finding, finding, isFunction, isTest, linesOf, nameOf, parse, type Source, walk } from "./sources";

export const budgets = { medianFile: 80, file: 300, route: 200, loader: 30, action: 45, function: 60, readme: 15 };

export const lineCount = (text: string) => (text === "" ? 0 : text.replace(/\n$/, "").split("\n").length);

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

export const isRoute = (path: string) => path.startsWith("app/routes/");

/** Files above their budget. */
export function longFiles(sources: Source[]): Finding[] {
  return sources.flatMap(({ path, text }) => {
    const lines = lineCount(text);
    const limit = isRoute(path) && !isTest(path) ? budgets.route : budgets.file;
    return lines > limit ? [{ where: `${path}:1`, what: `has ${lines} lines; at most ${limit}`, inside: "" }] : [];
  });
}

function limitOf(node: ts.FunctionLikeDeclaration, path: string): number {
  const name = nameOf(node);
  const isTop = ts.isSourceFile(node.parent) || node.parent.parent?.parent?.parent === node.getSourceFile();
  if (!isRoute(path) || !isTop) return budgets.function;
  if (name === "loader") return budgets.loader;
  return name === "action" ? budgets.action : budgets.function;
}

/** Functions above their budget; loaders and actions of routes have one of their own. */
export function longFunctions(source: Source): Finding[] {
  const found: Finding[] = [];
  walk(parse(source), (node) => {
    if (!isFunction(node)) return;
    const limit = limitOf(node, source.path);
    const lines = linesOf(node);
    if (lines > limit) found.push(finding(node, `${nameOf(node) || "a function"} has ${lines} lines; at most ${limit}`));
  });
  return found;
}
