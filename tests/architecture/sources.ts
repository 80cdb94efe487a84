import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";

/** One file of the project, by its path from the project's folder with forward slashes. */
export interface Source {
  path: string;
  text: string;
}

/** Something a check found; `where` is `path:line`. */
export interface Finding {
  where: string;
  what: string;
  /** Name of the function around it, "" at the top of the file. */
  inside: string;
}

export const isTest = (path: string) => /\.test\.tsx?$/.test(path) || path.startsWith("tests/");
const isGenerated = (path: string) => /\/generated\/|\/data\//.test(path);

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll("\\", "/"))
    .sort();
}

/** Every hand-written TypeScript file of `app/`; tests too, so a check says what it leaves out. */
export function appSources(): Source[] {
  return filesUnder("app")
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith(".d.ts") && !isGenerated(path))
    .map((path) => ({ path, text: readFileSync(path, "utf8") }));
}

/** Every hand-written file that a person reads as code, for checks of the text itself. */
export function allSources(): Source[] {
  return ["app", "tests", "prisma"]
    .flatMap(filesUnder)
    .filter((path) => /\.(tsx?|mjs|css)$/.test(path) && !isGenerated(path))
    .map((path) => ({ path, text: readFileSync(path, "utf8") }));
}

const parsed = new WeakMap<Source, ts.SourceFile>();

export function parse(source: Source): ts.SourceFile {
  const kind = source.path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const file = parsed.get(source) ?? ts.createSourceFile(source.path, source.text, ts.ScriptTarget.Latest, true, kind);
  parsed.set(source, file);
  return file;
}

/** Calls `visit` for a node and all below it. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  node.forEachChild((child) => walk(child, visit));
}

export const lineOf = (node: ts.Node) => {
  const file = node.getSourceFile();
  return file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
};

export const linesOf = (node: ts.Node) => {
  const file = node.getSourceFile();
  return file.getLineAndCharacterOfPosition(node.getEnd()).line + 2 - lineOf(node);
};

export function finding(node: ts.Node, what: string): Finding {
  return { where: `${node.getSourceFile().fileName}:${lineOf(node)}`, what, inside: enclosingName(node) };
}

export const isFunction = (node: ts.Node): node is ts.FunctionLikeDeclaration =>
  ts.isFunctionDeclaration(node) ||
  ts.isFunctionExpression(node) ||
  ts.isArrowFunction(node) ||
  ts.isMethodDeclaration(node) ||
  ts.isConstructorDeclaration(node);

/** A function's own name, or that of the variable or property it is given to. */
export function nameOf(node: ts.FunctionLikeDeclaration): string {
  if (node.name) return node.name.getText();
  const { parent } = node;
  return (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)) && parent.name ? parent.name.getText() : "";
}

function enclosingName(node: ts.Node): string {
  let name = "";
  for (let n: ts.Node | undefined = node; n; n = n.parent) {
    if (isFunction(n)) name = nameOf(n) || name;
    if (ts.isVariableStatement(n) && n.parent === node.getSourceFile() && !name) {
      name = n.declarationList.declarations[0]?.name.getText() ?? "";
    }
  }
  return name;
}

/** One line per finding, for a failure that can be clicked. */
export const listed = (findings: Finding[]) => findings.map((f) => `${f.where} ${f.what}`);
