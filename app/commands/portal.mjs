/** `npm run portal -- <command>`: makes what is missing (said on stderr), then runs the command. */
import { checkNode } from "./checks.mjs";
import { becomePortal, prepare } from "./setup.mjs";
import { createSteps, main } from "./steps.mjs";

await main(async () => {
  checkNode();
  await prepare(createSteps({ stream: process.stderr, quiet: true }));
  await becomePortal(process.argv.slice(2));
});
