import { setTimeout as sleep } from "node:timers/promises";
import type { DemoSlug } from "./door-people";
import { portal } from "./e2e";
import { ask } from "./http";
import { freeNumbersOf } from "./stored-numbers";

export interface ShopPage {
  slug: DemoSlug;
  path: string;
  status: 200 | 404;
}

/** Every product that a shop's own sitemap names. */
async function productPaths(slug: DemoSlug): Promise<string[]> {
  const { port } = portal();
  const { text } = await ask(port, "/sitemap.xml", { host: `${slug}.localhost:${port}` });
  return [...text.matchAll(/<loc>[^<]*(\/products\/[^<]+)<\/loc>/g)].map(([, path]) => path as string);
}

/** The newest of a shop's path records; they are signed soon after the start. */
async function recordPath(slug: DemoSlug): Promise<string> {
  const { port } = portal();
  for (;;) {
    const { text } = await ask(port, "/path-records", { host: `${slug}.localhost:${port}` });
    const found = /href="(\/path-records\/[\w-]{22})"/.exec(text)?.[1];
    if (found) return found;
    await sleep(500);
  }
}

/** The pages of one demo shop that anybody can open: each route, each verdict, results and none, what was not understood, and both kinds of 404. */
export async function shopPages(slug: DemoSlug): Promise<ShopPage[]> {
  const { dataFolder } = portal();
  const [direct, numbersOnly, unknown] = (["keystone", "granite", "unlisted"] as const).map(
    (holder) => freeNumbersOf(dataFolder, holder)[0],
  );
  const found = [
    "/",
    "/numbers",
    "/numbers?type=toll-free&contains=CAFE&sort=memorable",
    "/numbers?npa=201&contains=9999999",
    "/numbers?npa=999&type=blue&sort=price",
    `/numbers/${direct}`,
    `/numbers/${numbersOnly}`,
    `/numbers/${unknown}`,
    "/messaging",
    "/products",
    ...(await productPaths(slug)),
    "/service-path",
    "/service-path/guide",
    "/path-records",
    await recordPath(slug),
    "/service-path/cost",
    "/check-provider",
    "/read-trace",
    "/find-hops",
    "/legal/terms",
    "/contact",
    `/contact?number=${direct}`,
    "/contact?sent=1",
    "/sign-in",
  ];
  const missing = ["/no-such-page", "/products/no-such-product"];
  return [
    ...found.map((path) => ({ slug, path, status: 200 as const })),
    ...missing.map((path) => ({ slug, path, status: 404 as const })),
  ];
}
