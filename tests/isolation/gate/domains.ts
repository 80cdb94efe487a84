import Database from "better-sqlite3";
import { afterAll, describe, expect, test } from "vitest";
import type { DomainState } from "~/tenancy/domain-states";
import { ask } from "../../support/http";
import { anybodysName, type Site } from "./site";

/** What the front gate makes of a partner's own domain in each state. The rows are set from outside, as another process would. */
export function domainTests(site: () => Site) {
  const get = (host: string, path: string, headers: Record<string, string> = {}) =>
    ask(site().portal.port, path, { host, headers });
  const own = () => site().a.domain.host;
  const hasCertificate = async (name = own()) => (await get("localhost", `/tls-check?domain=${name}`)).status === 200;

  function change(sql: string, ...parameters: unknown[]) {
    const database = new Database(site().world.file, { timeout: 5_000 });
    database.prepare(sql).run(...parameters);
    database.prepare(`UPDATE "Partner" SET "revision" = "revision" + 1`).run();
    database.close();
  }
  const become = (state: DomainState) => {
    const held = ["verified", "serving", "failing"].includes(state) ? own() : null;
    const isPrimary = state === "removed" || state === "conflict" ? 0 : 1;
    const sql = `UPDATE "Domain" SET "state" = ?, "heldHost" = ?, "isPrimary" = ? WHERE "id" = ?`;
    change(sql, state, held, isPrimary, site().a.domain.id);
  };
  const suspend = (status: string) => change(`UPDATE "Partner" SET "status" = ? WHERE "id" = ?`, status, site().a.partnerId);

  describe("a partner's own domain", () => {
    afterAll(() => become("verified"));

    test.each(["verified", "failing"] as const)("%s: shows its partner's shop beside the free host name", async (state) => {
      become(state);
      const { hostA } = site();
      const page = await get(own(), "/messaging");
      expect([page.status, (await get(hostA, "/messaging")).status, await hasCertificate()]).toEqual([200, 200, true]);
      expect(page.text).toContain("Harborline");
      expect(page.text).not.toMatch(/oakmere|brightwick/i);
      expect(page.text).toContain(`<link rel="canonical" href="http://${hostA}/messaging"/>`);
      expect((await get(own(), "/partner")).status).toBe(404);
      expect((await get(`${own().toUpperCase()}.:443`, "/")).status).toBe(200);
    });

    test.each(["pending", "conflict", "removed"] as const)("%s: is nobody's, and gets no certificate", async (state) => {
      become("verified");
      await get(own(), "/messaging");
      become(state);
      for (const path of ["/", "/messaging", "/robots.txt", "/assets/none.js"]) {
        const answer = await get(own(), path);
        expect([path, answer.status]).toEqual([path, 404]);
        expect(answer.text + JSON.stringify(answer.headers)).not.toMatch(anybodysName);
      }
      expect(await hasCertificate()).toBe(false);
      expect((await get(site().hostA, "/messaging")).status).toBe(200);
    });

    test("a suspended partner's is nobody's", async () => {
      become("serving");
      suspend("suspended");
      expect([(await get(own(), "/")).status, (await get(site().hostA, "/")).status, await hasCertificate()]).toEqual([
        ...[404, 404, false],
      ]);
      suspend("live");
    });

    test("what is under it, above it or like it is nobody's", async () => {
      become("serving");
      for (const name of [`x.${own()}`, own().replace("www.", ""), `${own()}.evil.test`, `x${own()}`]) {
        expect([name, (await get(name, "/")).status, await hasCertificate(name)]).toEqual([name, 404, false]);
      }
    });
  });

  test("a name is looked up for the console's own pages alone, since that calls a host of the asker's choice", async () => {
    const { people, consoleHost } = site();
    const cookie = people.cookie("owner of A");
    const askFrom = async (from: string) =>
      (await get(consoleHost, "/partner/domains/preview?name=co.uk", { Cookie: cookie ?? "", "Sec-Fetch-Site": from })).status;
    expect(await askFrom("same-origin")).toBe(200);
    for (const from of ["same-site", "cross-site", "none"]) expect([from, await askFrom(from)]).toEqual([from, 403]);
  });

  describe("the primary domain that serves", () => {
    afterAll(() => become("verified"));

    const moved = async (host: string, path: string, method = "GET") => {
      const { status, headers } = await ask(site().portal.port, path, { host, method });
      return [status, headers.location];
    };

    test("has the free host name redirect to it, with path and query, before any stored page", async () => {
      const { hostA } = site();
      become("serving");
      expect((await get(own(), "/messaging")).headers.etag, "stored, for this partner").toBeDefined();
      for (const path of ["/messaging", "/numbers?npa=201&x=%2F", "/no-such-page", "/robots.txt", "/partner"]) {
        expect(await moved(hostA, path)).toEqual([301, `https://${own()}${path}`]);
        expect(await moved(hostA, path, "HEAD")).toEqual([301, `https://${own()}${path}`]);
      }
      const redirect = await get(hostA, "/");
      expect(redirect.headers["cache-control"], "or browsers follow it when the domain has failed").toBe("no-cache");
      expect(redirect.text).not.toMatch(anybodysName);
      expect((await get(site().hostB, "/messaging")).status, "others' shops stay").toBe(200);
    });

    test("cannot be turned into a redirect elsewhere", async () => {
      become("serving");
      const { hostA } = site();
      for (const path of ["//evil.test/", "/\\evil.test", "/@evil.test", "/..//evil.test"]) {
        const [status, location] = await moved(hostA, path);
        expect([301, 400]).toContain(status);
        if (location) expect(new URL(String(location)).host).toBe(own());
      }
      expect((await moved(hostA, "http://evil.test/"))[0]).toBe(400);
    });

    test("leaves the doors for machines and previews where they are", async () => {
      become("serving");
      const { hostA } = site();
      expect((await get(hostA, "/healthz")).text).toBe("alive\n");
      expect((await get(hostA, "/readyz")).status).toBe(200);
      expect((await get(hostA, "/preview/no-such-token/")).status).toBe(404);
    });

    test("is what canonical addresses, link cards, robots and sitemap name", async () => {
      become("serving");
      const page = await get(own(), "/messaging");
      expect(page.status).toBe(200);
      expect(page.text).toContain(`<link rel="canonical" href="https://${own()}/messaging"/>`);
      const all = [page, await get(own(), "/robots.txt"), await get(own(), "/sitemap.xml"), await get(own(), "/")];
      for (const answer of all) {
        expect(answer.text).toContain(`https://${own()}/`);
        expect(answer.text).not.toContain("harborline.localhost");
      }
      expect([await hasCertificate(), await hasCertificate("harborline.localhost")]).toEqual([true, true]);
    });

    test("takes posts of its own pages alone", async () => {
      become("serving");
      const post = (origin: string) =>
        ask(site().portal.port, "/sign-in", {
          ...{ method: "POST", host: own(), body: "email=nobody%40example.com&password=x" },
          headers: { "Content-Type": "application/x-www-form-urlencoded", Origin: origin },
        });
      expect((await post(`https://${own()}`)).status).toBe(401);
      for (const origin of [`http://${site().hostA}`, `https://${site().b.domain.host}`, `http://${own()}`]) {
        expect((await post(origin)).status, origin).toBe(403);
      }
    });
  });
}
