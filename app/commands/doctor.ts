import { existsSync, statfsSync } from "node:fs";
import path from "node:path";
import { findMissingPathKeys, inspectDatabase } from "~/platform/database-file.server";
import { env } from "~/platform/env.server";
import { pathKeyFile, readKeyFile } from "~/platform/key-files.server";
import { projectFolder } from "~/platform/project-folder.server";

type Finding = [isFine: boolean, sentence: string];

/** Looks at everything that commonly goes wrong and changes nothing. Exit code 0 when all is well. */
export async function doctor(): Promise<number> {
  const findings = [nodeVersion(), builtApp(), freeSpace(), ...database()];
  for (const [isFine, sentence] of findings) console.log(`${isFine ? "ok  " : "LOOK"}  ${sentence}`);
  return findings.every(([isFine]) => isFine) ? 0 : 1;
}

function nodeVersion(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const isFine = major > 20 || (major === 20 && minor >= 19);
  return [isFine, `Node ${process.versions.node}${isFine ? "" : "; 20.19 or newer is needed"}`];
}

function builtApp(): Finding {
  const isThere = existsSync(path.join(projectFolder(), "build", "client"));
  return [isThere, isThere ? "the app is built" : "the app is not built; npm start builds it"];
}

function freeSpace(): Finding {
  const folder = existsSync(env().dataFolder) ? env().dataFolder : projectFolder();
  const { bavail, bsize } = statfsSync(folder);
  const freeMegabytes = Math.floor((bavail * bsize) / 1_000_000);
  return [freeMegabytes > 500, `${freeMegabytes} MB free for ${env().dataFolder}`];
}

/** A key that is gone is replaced at the next record; what it signed stays checkable. */
function signingKeys(file: string): Finding {
  const { current, missing } = findMissingPathKeys(file, (kid) => readKeyFile(pathKeyFile(kid)) !== null);
  const isFine = missing === 0;
  const about = `keys that sign path records: ${current}`;
  return [isFine, isFine ? about : `${about}, of which ${missing} are gone from the data folder; new ones take their place`];
}

function database(): Finding[] {
  const file = env().databaseFile;
  if (!existsSync(file)) return [[false, `there is no database at ${file}; npm start makes one`]];
  const facts = inspectDatabase(file);
  if (!facts) return [[false, `${file} is not a portal database`]];
  return [
    [facts.integrity === "ok", `database pages: ${facts.integrity}`],
    [facts.strays === 0, `rows that point nowhere: ${facts.strays}`],
    [facts.migrationsApplied > 0, `migrations applied: ${facts.migrationsApplied}`],
    signingKeys(file),
  ];
}
