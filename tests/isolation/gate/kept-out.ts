import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ask } from "../../support/http";
import { callers } from "../support/callers";
import type { Site } from "./site";

/** What storefronts never give out: raw data, the list of routes, the consoles and their scripts. */
export function keptOutTests(site: () => Site) {
  dataTests(site);
  scriptTests(site);
}

const dataRoutes = [
  "root",
  "routes/storefront/layout",
  "routes/storefront/numbers",
  "routes/partner/brand",
  "routes/carrier/layout",
];

function dataTests(site: () => Site) {
  describe("raw loader data and the list of routes stay out of storefronts", () => {
    const queries = dataRoutes.flatMap((route) => [
      `_data=${route}`,
      `_data=${encodeURIComponent(route)}`,
      `%5fdata=${encodeURIComponent(route)}`,
      `%5Fd%61ta=${encodeURIComponent(route)}`,
      `npa=201&_data=${encodeURIComponent(route)}`,
    ]);
    const paths = [
      ...[...queries, "_data", "_data&npa=201", "npa=201&_data", "%5fdata"].map((query) => `/numbers?${query}`),
      ...["/numbers.data", "/_root.data", "/numbers%2edata", "/partner/brand.data"],
      ...["", "/numbers/..", "/x/%2e%2e", "/."].map((start) => `${start}/__manifest?version=x&p=/partner`),
      "/%5f%5fmanifest",
    ];

    test.each(paths)("%s", async (path) => {
      for (const caller of ["nobody", "customer of A"] as const) {
        const answer = await site().people.get(site().hostA, path, site().people.cookie(caller));
        expect([400, 404]).toContain(answer.status);
        expect(answer.headers["content-type"]).toMatch(/^text\/html/);
        expect(answer.text).not.toMatch(/"dropped"|"brand":|routes\/(partner|carrier)/);
      }
    });

    test.each([
      "/partner",
      "/PARTNER",
      "/Partner/sign-in",
      "/%70artner",
      "/x/../partner/sign-in",
      "/x/%2e%2e/carrier",
      "/./partner",
      "/carrier#",
    ])("%s is not the console's", async (path) => {
      for (const caller of callers) {
        const answer = await site().people.get(site().hostA, path, site().people.cookie(caller));
        expect([400, 404]).toContain(answer.status);
        expect(answer.text).not.toMatch(/data-door="console"|Partner console|Carrier desk|<script src/);
        if (answer.status === 404) expect(answer.text, "the shop's own page says so").toContain("Harborline");
      }
    });

    test.each(["/numbers", "/partner/../numbers", "/carrier/%2e%2e/", "/robots.txt", "/sign-in", "/account", "/NUMBERS"])(
      "%s is not the shop's at the consoles",
      async (path) => {
        const answer = await site().people.get(site().consoleHost, path, site().people.cookie("owner of A"));
        expect([400, 404]).toContain(answer.status);
        expect(answer.text, "the gate's own words").toMatch(
          /There is no such page at this address|address of this page is malformed/,
        );
      },
    );
  });
}

function scriptTests(site: () => Site) {
  const built = readdirSync("build/client/assets");
  const get = (host: string, path: string) => ask(site().portal.port, path, { host });

  describe("the consoles' scripts", () => {
    const spellings = ["//", "?x", "/index", "%2f", ".map", "/.", "/../"];

    test("are not given out on storefronts, under any spelling", async () => {
      const scripts = built.filter((name) => name.endsWith(".js"));
      expect(scripts.length).toBeGreaterThan(5);
      const manifest = scripts.filter((name) => name.startsWith("manifest"));
      const names = [
        ...scripts,
        ...scripts.map((name) => `${name}/`),
        ...manifest.flatMap((name) => spellings.map((end) => name + end)),
      ];
      for (const name of names) {
        const { status, headers } = await get(site().hostA, `/assets/${name}`);
        expect([400, 404], name).toContain(status);
        expect(headers["content-type"]).not.toMatch(/javascript/);
      }
      const [first = ""] = scripts;
      for (const path of [
        `/ASSETS/${first}`,
        `/assets/${first.replace(".js", ".JS")}`,
        `/assets/${first.replace(".js", "%2ejs")}`,
        `/x/../assets/${first}`,
      ]) {
        expect([400, 404]).toContain((await get(site().hostA, path)).status);
      }
      expect((await get(site().consoleHost, `/assets/${first}`)).status, "the control").toBe(200);
    });

    test("styles and fonts are given out, one file under one name", async () => {
      for (const name of built.filter((file) => /\.(css|woff2)$/.test(file))) {
        expect((await get(site().hostA, `/assets/${name}`)).status, name).toBe(200);
        expect((await get(site().hostA, `/assets/${name}/`)).status, name).toBe(404);
      }
      for (const path of [
        "/assets",
        "/assets/",
        "/assets/../package.json",
        "/.vite/manifest.json",
        "/assets/..%2f..%2fserver%2fportal.js",
      ]) {
        expect([400, 404], path).toContain((await get(site().hostA, path)).status);
      }
    });

    test("no storefront page asks for one", async () => {
      for (const path of ["/", "/numbers", "/messaging", "/products", "/service-path", "/contact", "/sign-in", "/no-such-page"]) {
        const { text } = await get(site().hostA, path);
        const scripts = [...text.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
        expect(
          scripts.filter((tag) => !tag.includes("application/ld+json")),
          path,
        ).toEqual([]);
        expect(text).not.toMatch(/modulepreload|\son\w+="|\sstyle="/);
      }
    });
  });
}
