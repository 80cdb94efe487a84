/** A field of a model of prisma/schema.prisma. */
interface SchemaField {
  name: string;
  type: string;
  isOptional: boolean;
  /** Of a relation that stands in this model: its own columns and those it refers to. */
  fields: string[];
  references: string[];
}

export interface SchemaModel {
  name: string;
  fields: SchemaField[];
}

const list = (line: string, key: string) =>
  (new RegExp(`${key}:\\s*\\[([^\\]]*)\\]`).exec(line)?.[1] ?? "")
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);

/** Reads the models of a Prisma schema: names, fields and relations, nothing more. */
export function parseSchema(text: string): SchemaModel[] {
  const models = [...text.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)];
  return models.map(([, name = "", body = ""]) => ({
    name,
    fields: body.split("\n").flatMap((raw) => {
      const line = raw.replace(/\/\/.*$/, "");
      const match = /^\s+(\w+)\s+(\w+)(\?|\[\])?/.exec(line);
      if (!match) return [];
      const isOptional = match[3] === "?";
      return [
        {
          name: match[1] ?? "",
          type: match[2] ?? "",
          isOptional,
          fields: list(line, "fields"),
          references: list(line, "references"),
        },
      ];
    }),
  }));
}

/** Models whose rows belong to one partner. */
export const tenantModels = (models: SchemaModel[]) => models.filter((m) => m.fields.some((f) => f.name === "partnerId"));

/**
 * What would let a row of one partner point at another's: a foreign key between tenant models that is not composite with partnerId,
 * one with a part that may be NULL (SQLite then checks nothing), or one from a model that belongs to nobody.
 */
export function looseLinks(models: SchemaModel[]): string[] {
  const tenants = new Set(tenantModels(models).map((m) => m.name));
  return models.flatMap((model) =>
    model.fields
      .filter((field) => field.fields.length > 0 && tenants.has(field.type))
      .flatMap((field) => {
        const where = `${model.name}.${field.name}`;
        const at = field.fields.indexOf("partnerId");
        if (at < 0 || field.references[at] !== "partnerId") return [`${where} does not carry partnerId`];
        const loose = model.fields.filter((own) => field.fields.includes(own.name) && own.isOptional);
        return loose.map((own) => `${where} may be NULL in ${own.name}`);
      }),
  );
}

/** Tenant models whose partnerId may be missing. */
export const optionalTenants = (models: SchemaModel[]) =>
  tenantModels(models)
    .filter((m) => m.fields.some((f) => f.name === "partnerId" && f.isOptional))
    .map((m) => m.name);
