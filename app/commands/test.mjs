/**
 * `npm test`: from a fresh clone to one line that says how many checks and tests passed.
 * `npm test -- types unit` runs these groups only: types, lint, architecture, unit, build, isolation, e2e.
 */
import { checkNode } from "./checks.mjs";
import { ensureChromium } from "./chromium.mjs";
import { ensureDebianTools } from "./debian-tools.mjs";
import { generate, install, root } from "./setup.mjs";
import { createSteps, main, SetupError, seconds } from "./steps.mjs";
import { needsBuild, testSteps } from "./test-steps.mjs";

const shownProblems = 20;

function chosenSteps(names) {
  const groups = new Set(testSteps.map((step) => step.group));
  const unknown = names.filter((name) => !groups.has(name));
  if (unknown.length > 0) throw new SetupError(`There is no test group "${unknown[0]}". There are: ${[...groups].join(", ")}.`);
  const wanted = new Set(names.length > 0 ? names : groups);
  if ([...wanted].some((name) => needsBuild.has(name))) wanted.add("build");
  return testSteps.filter((step) => wanted.has(step.group));
}

async function prepareTests(steps) {
  const step = createSteps();
  await step("Install packages", (note) => install(note, { withDev: true }));
  await step("Generate the database client", generate);
  if (!steps.some(({ group }) => group === "e2e")) return;
  await step("Find a browser", async (note) => {
    const found = await ensureChromium(note, root);
    if (found === "missing") note("Chromium cannot be had here: the tests that need it are skipped");
    return found === "skip" ? "skip" : undefined;
  });
  await step("Find a name server and a TLS proxy", async (note) => {
    const found = await ensureDebianTools(note);
    if (found === "missing") note("nsd and Caddy cannot be had here: the tests that need them are skipped");
    return found === "skip" ? "skip" : undefined;
  });
}

function report(label, counts, elapsedMs) {
  const parts = [`${counts.passed} passed`];
  if (counts.failed > 0) parts.push(`${counts.failed} failed`);
  if (counts.skipped > 0) parts.push(`${counts.skipped} skipped`);
  console.log(`  ${counts.failed > 0 ? "FAILED" : "ok"}  ${label}: ${parts.join(", ")}, ${seconds(elapsedMs)}`);
  for (const name of counts.skippedNames) console.log(`      skipped: ${name}`);
  for (const problem of counts.problems.slice(0, shownProblems)) console.log(`\n${problem.replace(/^/gm, "      ")}\n`);
  const more = counts.problems.length - shownProblems;
  if (more > 0) console.log(`      … and ${more} more`);
}

await main(async () => {
  checkNode();
  const steps = chosenSteps(process.argv.slice(2));
  await prepareTests(steps);
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { label, work } of steps) {
    const startedAt = Date.now();
    const counts = await work();
    report(label, counts, Date.now() - startedAt);
    for (const key of Object.keys(total)) total[key] += counts[key];
  }
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
  console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
});
