import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
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

/** Style sheets and scripts are compressed once, when they are built; the front gate's file server picks what the browser takes. */
function compressedAssets(): Plugin {
  let folder = "";
  return {
    name: "compressed-assets",
    apply: "build",
    configResolved(config) {
      folder = config.build.ssr ? "" : config.build.outDir;
    },
    closeBundle() {
      if (!folder) return;
      const assets = path.join(folder, "assets");
      for (const name of readdirSync(assets).filter((file) => /\.(css|js)$/.test(file))) {
        const bytes = readFileSync(path.join(assets, name));
        writeFileSync(path.join(assets, `${name}.br`), brotliCompressSync(bytes));
        writeFileSync(path.join(assets, `${name}.gz`), gzipSync(bytes, { level: 9 }));
      }
    },
  };
}

export default defineConfig({
  plugins: [tailwindcss(), remix(remixOptions), portalEntry(), compressedAssets()],
  resolve: { alias: { "~": fileURLToPath(new URL("./app", import.meta.url)) } },
  build: { target: "es2022", assetsInlineLimit: 0, chunkSizeWarningLimit: 1500, reportCompressedSize: false },
  server: { middlewareMode: true },
});
