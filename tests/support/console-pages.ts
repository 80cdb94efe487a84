import routes from "~/routes";

interface Entry {
  path?: string;
  file: string;
  children?: Entry[];
}

/** The addresses of a console's pages as the routes have them, so that a new page cannot be forgotten; those that take an id are left out. */
export function consolePages(door: "partner" | "carrier"): string[] {
  const layout = (routes as Entry[]).find(({ file }) => file === `routes/${door}/layout.tsx`);
  const paths = (layout?.children ?? []).map(({ path }) => path ?? "").filter((path) => !/[:*]|\.csv$/.test(path));
  if (paths.length < 3) throw new Error(`The pages of the ${door} console were not found in app/routes.ts.`);
  return [...paths, `${door}/no-such-page`].map((path) => `/${path}`);
}
