import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig, type Plugin } from "vite";
import remixOptions from "./remix.config.js";

/**
 * One server bundle holds the command line, the process and the Remix build, so that each room's module (and with it the one
 * writing database connection) exists once. The Remix plugin has no option for the entry, hence this.
 */
function portalEntry(): Plugin {
  return {
    name: "portal-entry",
    enforce: "post",
    config(_config, { isSsrBuild, command }) {
      if (command !== "build" || !isSsrBuild) return;
      return {
        build: {
          rollupOptions: { input: { portal: "app/commands/portal.ts" }, output: { entryFileNames: "[name].js" } },
        },
      };
    },
  };
}

export default defineConfig({
  plugins: [tailwindcss(), remix(remixOptions), portalEntry()],
  resolve: { alias: { "~": fileURLToPath(new URL("./app", import.meta.url)) } },
  build: { target: "es2022", assetsInlineLimit: 0, chunkSizeWarningLimit: 1500, reportCompressedSize: false },
  server: { middlewareMode: true },
});
