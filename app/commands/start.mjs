/** `npm start`: from a fresh clone to a running portal. Says what it does; a second start does only what changed. */
import { checkDataFolder, checkNode, checkPort } from "./checks.mjs";
import { becomePortal, prepare } from "./setup.mjs";
import { createSteps, main } from "./steps.mjs";

await main(async () => {
  checkNode();
  console.log("Core-MSP portal");
  const step = createSteps();
  await step("Check the data folder and the port", async () => {
    checkDataFolder();
    await checkPort();
  });
  await prepare(step);
  await becomePortal(["serve"]);
});
