import { describe, expect, test } from "vitest";
import { ask, formPost } from "../../support/http";
import type { Site } from "./site";

/** What a visitor without an account may ask of a shop before it has to wait ten minutes or an hour, and what it sends: as little work as passes the limit. */
const tools: [path: string, most: number, fields: Record<string, string>][] = [
  ["/read-trace", 60, {}],
  ["/find-hops", 60, {}],
  ["/check-provider", 120, { name: "Acme Voice" }],
  ["/contact", 10, { name: "Quinn", email: "quinn@example.com", message: "How much?" }],
];

export function limitTests(site: () => Site) {
  describe("a visitor's tools", () => {
    const send = (path: string, from: string, fields: Record<string, string>) => {
      const { portal, hostA: host } = site();
      return ask(portal.port, path, { host, from, ...formPost(`http://${host}`, fields) });
    };

    test.each(tools)("%s answers a place %i times, and another place after that", async (path, most, fields) => {
      const statuses: number[] = [];
      for (let count = 0; count <= most; count++) statuses.push((await send(path, "127.0.0.77", fields)).status);
      expect(statuses.indexOf(429)).toBe(most);
      const refused = await send(path, "127.0.0.77", fields);
      expect(refused.text).toMatch(/(?:just now|from here)/);
      expect(Number(refused.headers["retry-after"]), "seconds to wait").toBeGreaterThan(500);
      expect((await send(path, "127.0.0.78", fields)).status, "the control").not.toBe(429);
    });

    test("a list's file counts as a list", async () => {
      expect((await send("/find-hops/hops.csv", "127.0.0.77", { list: "2015550123" })).status).toBe(429);
      expect((await send("/find-hops/hops.csv", "127.0.0.79", { list: "2015550123" })).status, "the control").toBe(200);
    });
  });
}
