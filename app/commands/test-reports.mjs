import { existsSync, readFileSync } from "node:fs";

/**
 * What a step of the tests came to.
 * @typedef {{ passed: number, failed: number, skipped: number, problems: string[], skippedNames: string[] }} Counts
 */

/** @returns {Counts} */
export const noCounts = () => ({ passed: 0, failed: 0, skipped: 0, problems: [], skippedNames: [] });

function firstLines(text, limit = 25) {
  const lines = text.split("\n");
  return lines.length <= limit ? text : `${lines.slice(0, limit).join("\n")}\n… ${lines.length - limit} more lines …`;
}

/**
 * Reads Vitest's JSON report. A file that could not be loaded counts as one failed test.
 * @param {string} output what Vitest printed: its account of failures has the differences, which the report leaves out
 * @returns {Counts | null}
 */
export function readVitest(file, output) {
  if (!existsSync(file)) return null;
  const report = JSON.parse(readFileSync(file, "utf8"));
  const counts = { ...noCounts(), passed: report.numPassedTests, skipped: report.numPendingTests + report.numTodoTests };
  counts.failed = report.numFailedTests;
  for (const suite of report.testResults) {
    const failed = suite.assertionResults.filter((test) => test.status === "failed");
    for (const test of suite.assertionResults) {
      if (test.status !== "failed" && test.status !== "passed") counts.skippedNames.push(test.fullName);
    }
    if (suite.status === "failed" && failed.length === 0) {
      counts.failed += 1;
    }
  }
  if (counts.failed > 0) counts.problems.push(firstLines(failuresOf(output), 200));
  return counts;
}

/** Vitest's account of failures, without the list of tests before it and the sums after it. */
function failuresOf(output) {
  const start = output.search(/^⎯+ (?:Failed|Unhandled)/m);
  return (start < 0 ? output : output.slice(start)).replace(/^ *Test Files [\s\S]*$/m, "").trim();
}

/** Every test of Playwright's JSON report, with its full name. */
function* playwrightTests(suites, parents = []) {
  for (const suite of suites ?? []) {
    const names = [...parents, suite.title].filter(Boolean);
    for (const spec of suite.specs ?? []) {
      for (const test of spec.tests) yield { name: [...names, spec.title].join(" › "), test };
    }
    yield* playwrightTests(suite.suites, names);
  }
}

/**
 * Reads Playwright's JSON report. What passed only at a second try has failed; an error outside any test counts as one.
 * @returns {Counts | null}
 */
export function readPlaywright(file) {
  if (!existsSync(file)) return null;
  const report = JSON.parse(readFileSync(file, "utf8"));
  const counts = noCounts();
  for (const { name, test } of playwrightTests(report.suites)) {
    if (test.status === "expected") counts.passed += 1;
    else if (test.status === "skipped") {
      counts.skipped += 1;
      counts.skippedNames.push(name);
    } else {
      counts.failed += 1;
      const errors = test.results.flatMap((result) => result.errors ?? []).map((e) => e.message ?? "");
      counts.problems.push(`${name}\n${firstLines(errors.join("\n"))}`);
    }
  }
  for (const error of report.errors ?? []) {
    counts.failed += 1;
    counts.problems.push(firstLines(error.message ?? error.stack ?? String(error)));
  }
  return counts;
}

/** Counts every listed test as skipped. @returns {Counts} */
export function allSkipped(listing) {
  const names = [...playwrightTests(JSON.parse(listing).suites)].map((entry) => entry.name);
  return { ...noCounts(), skipped: names.length, skippedNames: names };
}
