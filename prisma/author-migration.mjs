#!/usr/bin/env node
/**
 * Writes the next migration: what takes the database of the landed migrations to prisma/schema.prisma.
 *
 *   npm run migration -- <name>      writes prisma/migrations/<UTC time>_<name>/migration.sql
 *   npm run migration -- --check     exits 1 when schema and migrations differ (part of `npm run check`)
 *
 * It runs Prisma's schema engine as WebAssembly, because the native engine comes from a host that closed networks cannot
 * reach. Node 20 cannot import `.wasm`, hence the instantiation by hand.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";

const here = path.dirname(fileURLToPath(import.meta.url));
const migrationsDir = path.join(here, "migrations");
/** Full-text tables (and the shadow tables SQLite keeps for them) stand in migrations by hand and not in the schema. */
const externalTables = ["", "_data", "_idx", "_docsize", "_config", "_content"].map((s) => `TelephoneNumberDigits${s}`);

async function schemaEngine() {
  // By path, because the package's `exports` name neither file.
  const folder = path.join(here, "../node_modules/@prisma/schema-engine-wasm");
  const glue = await import(pathToFileURL(path.join(folder, "schema_engine_bg.js")).href);
  const bytes = readFileSync(path.join(folder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  const factory = new PrismaBetterSqlite3({ url: ":memory:" });
  // The engine hands several statements at once to `executeRaw` of the shadow connection.
  const shadow = factory.connectToShadowDb.bind(factory);
  factory.connectToShadowDb = async () => {
    const adapter = await shadow();
    const executeRaw = adapter.executeRaw.bind(adapter);
    adapter.executeRaw = async (query) => {
      if (query.args.length > 0) return executeRaw(query);
      await adapter.executeScript(query.sql);
      return 0;
    };
    return adapter;
  };
  const wrapped = bindMigrationAwareSqlAdapterFactory(factory);
  return glue.SchemaEngine.new({ datamodels: undefined }, () => {}, wrapped);
}

function migrationList() {
  const names = existsSync(migrationsDir)
    ? readdirSync(migrationsDir, { withFileTypes: true })
        .filter((e) => e.isDirectory())
        .map((e) => e.name)
        .sort()
    : [];
  return {
    baseDir: migrationsDir,
    lockfile: { path: "./migration_lock.toml", content: readFileSync(path.join(migrationsDir, "migration_lock.toml"), "utf8") },
    shadowDbInitScript: "",
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: readFileSync(path.join(migrationsDir, name, "migration.sql"), "utf8") },
      },
    })),
  };
}

async function diff() {
  const schemaPath = path.join(here, "schema.prisma");
  const engine = await schemaEngine();
  const result = await engine.diff({
    from: { tag: "migrations", ...migrationList() },
    to: { tag: "schemaDatamodel", files: [{ path: schemaPath, content: readFileSync(schemaPath, "utf8") }] },
    script: true,
    exitCode: true,
    filters: { externalTables, externalEnums: [] },
  });
  return result.exitCode === 2 ? (result.stdout ?? "") : "";
}

const [argument] = process.argv.slice(2);
const sql = await diff();
if (argument === "--check") {
  if (sql) {
    console.error(`prisma/schema.prisma and prisma/migrations differ. Run: npm run migration -- <name>\n\n${sql}`);
    process.exit(1);
  }
} else if (!argument || !/^[a-z][a-z0-9_]*$/.test(argument)) {
  console.error("Give the migration a name in lower case: npm run migration -- add_holds");
  process.exit(1);
} else if (!sql) {
  console.log("Nothing to write: the migrations already lead to the schema.");
} else {
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const dir = path.join(migrationsDir, `${stamp}_${argument}`);
  mkdirSync(dir);
  writeFileSync(path.join(dir, "migration.sql"), sql);
  console.log(`Wrote ${path.relative(process.cwd(), dir)}/migration.sql`);
}
process.exit(0);
