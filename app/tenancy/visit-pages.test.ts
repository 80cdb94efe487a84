import { expect, it } from "vitest";
import routes from "~/routes";
import { visitPageOf, visitPages } from "./visit-pages";

interface Entry {
  path?: string;
  file: string;
  children?: Entry[];
}

/** Pages of somebody who signs in or has signed in: what they do there is their own business. */
const notCounted = ["*", "sign-in", "forgot-password", "reset-password/:token", "account"];

const shopPaths = (routes as Entry[])
  .find(({ file }) => file === "routes/storefront/layout.tsx")
  ?.children?.map(({ path }) => path ?? "");

it("has a kind for each page of a shop, and none for a person's own", () => {
  expect(shopPaths?.length).toBeGreaterThan(10);
  const withoutKind = shopPaths?.filter((path) => visitPageOf(`/${path.replace(/^\//, "")}`) === null);
  expect(withoutKind?.sort()).toEqual([...notCounted].sort());
});

it("has a page for each kind", () => {
  const found = shopPaths?.map((path) => visitPageOf(`/${path.replace(/^\//, "")}`)).filter(Boolean);
  expect([...new Set(found)].sort()).toEqual(Object.keys(visitPages).sort());
});

it("tells one thing from the list of them", () => {
  expect(visitPageOf("/numbers")).toBe("numbers");
  expect(visitPageOf("/numbers/")).toBe("numbers");
  expect(visitPageOf("/numbers/12015550100")).toBe("number");
  expect(visitPageOf("/legal/terms")).toBe("legal");
  expect(visitPageOf("/__proto__/x")).toBeNull();
  expect(visitPageOf("/robots.txt")).toBeNull();
});
