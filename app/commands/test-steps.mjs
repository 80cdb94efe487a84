import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import { findChromium } from "./chromium.mjs";
import { build, cacheFolder, root } from "./setup.mjs";
import { excerpt, run, SetupError } from "./steps.mjs";
import { allSkipped, noCounts, readPlaywright, readVitest } from "./test-reports.mjs";

const tool = (file) => path.join(root, "node_modules", file);
const asRoot = { cwd: root };

/** A program that passes by exiting 0: one check. */
const check = (file, args) => async () => {
  const { code, output } = await run(process.execPath, [file, ...args], asRoot);
  return code === 0 ? { ...noCounts(), passed: 1 } : { ...noCounts(), failed: 1, problems: [excerpt(output)] };
};

/** Counts of a report, or one failure with the program's output when it wrote none or failed without naming a test. */
function countsOr(counts, { code, output }) {
  const isSilentFailure = code !== 0 && (counts === null || counts.failed === 0);
  if (counts !== null && !isSilentFailure) return counts;
  const base = counts ?? noCounts();
  return { ...base, failed: base.failed + 1, problems: [...base.problems, excerpt(output)] };
}

const vitest = (name, folders) => async () => {
  const there = folders.filter((folder) => existsSync(path.join(root, folder)));
  if (there.length === 0) return noCounts();
  const report = path.join(cacheFolder, `test-${name}.json`);
  rmSync(report, { force: true });
  const args = ["run", ...there, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const result = await run(process.execPath, [tool("vitest/vitest.mjs"), ...args], { ...asRoot, env: { NODE_ENV: "test" } });
  return countsOr(readVitest(report, result.output), result);
};

async function buildCheck() {
  try {
    await build();
    return { ...noCounts(), passed: 1 };
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    return { ...noCounts(), failed: 1, problems: [`${error.message}\n${excerpt(error.details)}`] };
  }
}

async function playwright() {
  if (!existsSync(path.join(root, "tests/e2e"))) return noCounts();
  const cli = tool("@playwright/test/cli.js");
  if (!findChromium()) {
    const { output } = await run(process.execPath, [cli, "test", "--list", "--reporter=json"], asRoot);
    return allSkipped(output.slice(output.indexOf("{")));
  }
  // The name that playwright.config.ts gives its report.
  const report = path.join(cacheFolder, "test-e2e.json");
  rmSync(report, { force: true });
  const result = await run(process.execPath, [cli, "test"], { ...asRoot, env: { NO_COLOR: undefined, FORCE_COLOR: "0" } });
  return countsOr(readPlaywright(report), result);
}

/**
 * What `npm test` does, in order. `group` is the name by which `npm test -- <group>` picks steps.
 * @type {{ group: string, label: string, work: () => Promise<import("./test-reports.mjs").Counts> }[]}
 */
export const testSteps = [
  { group: "types", label: "Types", work: check(tool("typescript/bin/tsc"), ["--noEmit", "-p", "."]) },
  { group: "lint", label: "Lint and format", work: check(tool("@biomejs/biome/bin/biome"), ["check", "--error-on-warnings"]) },
  {
    group: "architecture",
    label: "Who imports whom",
    work: check(tool("dependency-cruiser/bin/dependency-cruise.mjs"), ["app", "tests", "--config"]),
  },
  { group: "architecture", label: "Dead code", work: check(tool("knip/bin/knip.js"), ["--no-progress"]) },
  { group: "architecture", label: "Schema and migrations agree", work: check("prisma/author-migration.mjs", ["--check"]) },
  { group: "architecture", label: "Architecture", work: vitest("architecture", ["tests/architecture"]) },
  { group: "unit", label: "Unit", work: vitest("unit", ["app"]) },
  { group: "build", label: "Build", work: buildCheck },
  { group: "isolation", label: "Isolation", work: vitest("isolation", ["tests/isolation"]) },
  { group: "e2e", label: "End to end", work: playwright },
];

/** Groups that run the built portal. */
export const needsBuild = new Set(["isolation", "e2e"]);
