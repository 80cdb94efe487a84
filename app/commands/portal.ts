import { isRefusal } from "~/kit/refusal";
import { EnvError } from "~/platform/env.server";
import { MigrationError } from "~/platform/migrations.server";
import { backup, restore } from "./backup";
import { bench } from "./bench";
import { demo } from "./demo";
import { doctor } from "./doctor";
import { importFile } from "./import";
import { invite } from "./invite";
import { migrateNow } from "./prepare";
import { rotateKey } from "./rotate-path-key";
import { serve } from "./serve";
import { UsageError } from "./usage-error";
import { verifyPath } from "./verify-path";

const usage = `portal <command>

  serve                                  migrate, load the demo into an empty folder, serve
  migrate                                apply the migrations that the database has not had
  demo                                   load the demo into an empty database
  doctor                                 check the environment, the database and its history
  backup <file>                          write a copy of the running portal's database and keys
  restore <file>                         put a backup in place of database and keys (the portal must be stopped)
  bench [--json]                         measure cached pages and a long list of listings
  verify-path <record.jws>               check a signed path record offline
      --jwks <file>                      with these keys; else those of the portal here
      --heads <file>                     and that it stands under a published head of the log
      --reveal <file>                    and that names and salts fit its hashes
  verify-path --from <head> --to <head>  check that a later log keeps all records of an earlier one
  rotate-path-key <shop>                 sign a shop's path records with a new key from now on
  invite carrier-admin <email>           print a one-time link for the carrier's first person
  import catalog <json>                  products and wholesale prices
  import numbers <csv>                   the number inventory
  import area-codes <csv>                a newer NANPA area code report
  import robocall-database <csv>         the public listing of the Robocall Mitigation Database
      --dry-run                          say what would change, change nothing
      --errors <csv>                     write the refused rows and why
`;

type Command = (args: string[]) => Promise<number>;

const commands: Record<string, Command> = {
  serve,
  migrate: async () => migrateNow(),
  demo,
  doctor,
  backup,
  restore,
  bench,
  invite,
  "verify-path": verifyPath,
  "rotate-path-key": rotateKey,
  import: importFile,
};

/** @returns the exit code */
async function main(argv: string[]): Promise<number> {
  const [name = "", ...args] = argv;
  const command = commands[name];
  if (!command) {
    console.error(name && name !== "help" ? `There is no command "${name}".\n\n${usage}` : usage);
    return name === "help" ? 0 : 2;
  }
  try {
    return await command(args);
  } catch (error) {
    const isExpected =
      error instanceof UsageError || error instanceof EnvError || error instanceof MigrationError || isRefusal(error);
    if (!isExpected) throw error;
    console.error([error.message, ...(isRefusal(error) ? Object.values(error.fields).flat() : [])].join("\n"));
    return 1;
  }
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error("The command stopped on an unexpected error:", error);
    process.exit(70);
  },
);
