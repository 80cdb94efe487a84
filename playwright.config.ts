import { defineConfig } from "@playwright/test";
import { findChromium } from "./app/commands/chromium.mjs";

const isCi = Boolean(process.env.CI);

export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/e2e/global-setup.ts",
  outputDir: ".cache/e2e",
  workers: 2,
  fullyParallel: true,
  forbidOnly: isCi,
  retries: 0,
  timeout: 60_000,
  reporter: [["line"], ["json", { outputFile: ".cache/test-e2e.json" }]],
  use: {
    browserName: "chromium",
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: findChromium() ?? undefined,
      // Root, as in containers, has no sandbox; the rest keeps the browser from calling home.
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-default-apps",
      ],
    },
  },
});
