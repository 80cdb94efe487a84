import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that holds package.json and prisma/, from wherever this code runs (sources or bundle). */
export function projectFolder(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(folder, "prisma", "migrations"))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error("The portal's own folder with prisma/migrations was not found.");
    folder = parent;
  }
  return folder;
}
