import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { closeDatabase, openDatabase } from "~/platform/database.server";
import { amendEnv } from "~/platform/env.server";
import { migrate } from "~/platform/migrations.server";

/** A migrated, empty database in a folder of its own, opened for this test file. */
export async function freshDatabase(): Promise<{ folder: string; close: () => Promise<void> }> {
  await closeDatabase();
  const folder = mkdtempSync(path.join(tmpdir(), "portal-test-"));
  const databaseFile = path.join(folder, "portal.db");
  amendEnv({ dataFolder: folder, databaseFile });
  migrate(databaseFile, path.resolve("prisma/migrations"));
  await openDatabase(databaseFile);
  return {
    folder,
    close: async () => {
      await closeDatabase();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
