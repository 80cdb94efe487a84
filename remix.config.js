/**
 * Options of the Remix plugin. `vite.config.ts` imports them: the plugin does not read this file by itself.
 * `v3_singleFetch` stays off: turbo-stream 2.4.1, which it pins, has an unfixed denial of service (CVE-2026-34077).
 * @type {import("@remix-run/dev").VitePluginConfig}
 */
export default {
  appDirectory: "app",
  buildDirectory: "build",
  serverBuildFile: "server-build.js",
  serverModuleFormat: "esm",
  ignoredRouteFiles: ["**/*"],
  future: {
    v3_fetcherPersist: true,
    v3_lazyRouteDiscovery: false,
    v3_relativeSplatPath: true,
    v3_routeConfig: true,
    v3_singleFetch: false,
    v3_throwAbortReason: true,
  },
};
