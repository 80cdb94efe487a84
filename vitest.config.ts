import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "~": fileURLToPath(new URL("./app", import.meta.url)) } },
  test: {
    include: ["app/**/*.test.{ts,tsx}", "tests/{architecture,isolation}/**/*.test.ts"],
    env: { NODE_ENV: "test" },
    pool: "forks",
    maxWorkers: 2,
    // A busy machine of two cores may be slow; a test that hangs still ends.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
