import ts from "typescript";
import { appSources, parse, type Source } from "../../architecture/sources";

export interface StoreFunction {
  /** "room/file#name" */
  key: string;
  /** Scope types that the first parameter takes, aliases of the same file spelt out; empty when it takes none. */
  scopes: string[];
}

const isStore = ({ path }: Source) => /-store\.server\.ts$|\.sqlite\.server\.ts$/.test(path);

/** What is bound to one partner or to one door of one site. */
export const tenantScopes = new Set([
  "StorefrontScope",
  "CustomerScope",
  "PartnerScope",
  "SystemPartnerScope",
  "TenantScope",
  "TenantStaffScope",
  "AnyScope",
  "DoorScope",
]);

/** Every function that a store exports, found in the sources so that a new one cannot be forgotten. */
export function storeFunctions(): StoreFunction[] {
  return appSources()
    .filter(isStore)
    .flatMap((source) => {
      const file = parse(source);
      const aliases = new Map<string, string>();
      for (const node of file.statements) if (ts.isTypeAliasDeclaration(node)) aliases.set(node.name.text, node.type.getText());
      const room = source.path.replace(/^app\//, "").replace(/(\.sqlite)?\.server\.ts$/, "$1");
      return file.statements.flatMap(exportedFunctions).map(({ name, first }) => ({
        key: `${room}#${name}`,
        scopes: scopeNames(first?.type?.getText() ?? "", aliases),
      }));
    });
}

function exportedFunctions(node: ts.Statement): { name: string; first?: ts.ParameterDeclaration }[] {
  const isExported = ts.canHaveModifiers(node) && ts.getModifiers(node)?.some((m) => m.kind === ts.SyntaxKind.ExportKeyword);
  if (!isExported) return [];
  if (ts.isFunctionDeclaration(node) && node.name) return [{ name: node.name.text, first: node.parameters[0] }];
  if (!ts.isVariableStatement(node)) return [];
  return node.declarationList.declarations.flatMap(({ name, initializer }) => {
    const isFunction = initializer && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer));
    return isFunction ? [{ name: name.getText(), first: initializer.parameters[0] }] : [];
  });
}

function scopeNames(type: string, aliases: Map<string, string>): string[] {
  return type
    .split("|")
    .map((text) => text.trim())
    .filter(Boolean)
    .flatMap((name) => {
      const alias = aliases.get(name);
      return alias ? scopeNames(alias, aliases) : /^\w+Scope$/.test(name) ? [name] : [];
    });
}
