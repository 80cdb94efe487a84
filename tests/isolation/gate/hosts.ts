import { describe, expect, test } from "vitest";
import { ask } from "../../support/http";
import { raw, rawGet } from "../support/raw";
import { anybodysName, type Site } from "./site";

type Answers = "shop" | "console" | 404;

const label = "a".repeat(63);
const longName = `${label}.${label}.${label}.${label}.localhost`;

/** Host header lines as they stand on the wire, and what answers. `:port` stands for the portal's port. */
const hosts: [string, string[], Answers][] = [
  ["a shop", ["Host: harborline.localhost:port"], "shop"],
  ["without its port", ["Host: harborline.localhost"], "shop"],
  ["at another port", ["Host: harborline.localhost:8080"], "shop"],
  ["in capitals", ["Host: HARBORLINE.LocalHost:port"], "shop"],
  ["with a trailing dot", ["Host: harborline.localhost."], "shop"],
  ["with a dot and a port", ["Host: harborline.localhost.:port"], "shop"],
  ["under another spelling of the header's name", ["hOsT: harborline.localhost"], "shop"],
  ["the root host", ["Host: localhost:port"], "console"],
  ["the root host in capitals, with a dot", ["Host: LOCALHOST.:port"], "console"],
  ["no Host", [], 404],
  ["an empty Host", ["Host:"], 404],
  ["two Hosts", ["Host: harborline.localhost", "Host: localhost"], 404],
  ["the same Host twice", ["Host: harborline.localhost", "host: harborline.localhost"], 404],
  ["two hosts in one", ["Host: harborline.localhost, oakmere.localhost"], 404],
  ["an IPv4 address", ["Host: 127.0.0.1:port"], 404],
  ["an IPv6 address", ["Host: [::1]:port"], 404],
  ["an IPv4 address in one number", ["Host: 2130706433"], 404],
  ["an IPv4 address in hexadecimal", ["Host: 0x7f.1"], 404],
  ["an IPv4 address as a shop", ["Host: 127.0.0.1.localhost"], 404],
  ["a shop nobody has", ["Host: nobody.localhost:port"], 404],
  ["a reserved name", ["Host: admin.localhost"], 404],
  ["another reserved name", ["Host: www.localhost"], 404],
  ["a name below a shop", ["Host: www.harborline.localhost"], 404],
  ["a shop below a stranger", ["Host: harborline.localhost.evil.example"], 404],
  ["a name that ends like the root", ["Host: evillocalhost"], 404],
  ["a name that ends like a shop", ["Host: evil-harborline.localhost"], 404],
  ["a shop without its root", ["Host: harborline"], 404],
  ["a label of 64", [`Host: ${"a".repeat(64)}.localhost`], 404],
  ["a name of more than 253", [`Host: ${longName}`], 404],
  ["a Host of 5,000 characters", [`Host: ${"a.".repeat(2_500)}localhost`], 404],
  ["an IDN in its own letters", ["Host: h\u00e4rborline.localhost"], 404],
  ["an IDN in its xn-- form", ["Host: xn--hrborline-v2a.localhost"], 404],
  ["letters that look like a shop's", ["Host: harb\u00f8rline.localhost"], 404],
  ["an underscore", ["Host: harbor_line.localhost"], 404],
  ["userinfo", ["Host: harborline.localhost@evil.example"], 404],
  ["userinfo before a shop", ["Host: evil:x@harborline.localhost"], 404],
  ["a scheme", ["Host: http://harborline.localhost"], 404],
  ["a path", ["Host: harborline.localhost/..", ""].slice(0, 1), 404],
  ["a query", ["Host: harborline.localhost?x"], 404],
  ["a percent sign", ["Host: harborline%2elocalhost"], 404],
  ["a space inside", ["Host: harborline .localhost"], 404],
  ["a port of letters", ["Host: harborline.localhost:http"], 404],
  ["a port out of range", ["Host: harborline.localhost:65536"], 404],
  ["port 0", ["Host: harborline.localhost:0"], 404],
  ["a colon without a port", ["Host: harborline.localhost:"], 404],
  ["two dots", ["Host: harborline..localhost"], 404],
  ["two trailing dots", ["Host: harborline.localhost.."], 404],
  ["a leading dot", ["Host: .localhost"], 404],
  ["a leading hyphen", ["Host: -harborline.localhost"], 404],
];

export function hostTests(site: () => Site) {
  describe("the Host header", () => {
    test.each(hosts)("%s", async (_name, lines, expected) => {
      const { portal } = site();
      const sent = lines.map((line) => line.replace(":port", `:${portal.port}`));
      const answer = await rawGet(portal.port, "/", sent);
      if (expected === "shop") {
        expect(answer.status).toBe(200);
        expect(answer.body).toContain("Harborline");
        expect(answer.body).not.toMatch(/oakmere|brightwick/i);
      } else if (expected === "console") {
        expect([answer.status, answer.headers.location]).toEqual([302, ["/partner"]]);
      } else {
        expect(answer.status).toBe(404);
        expect(answer.body, "it names nobody").not.toMatch(anybodysName);
        expect(JSON.stringify(answer.headers)).not.toMatch(anybodysName);
      }
    });

    test("an address in absolute form is not taken for the Host", async () => {
      const { portal, hostA } = site();
      const answer = await rawGet(portal.port, `http://${hostA}/`, ["Host: nobody.localhost"]);
      expect(answer.status).toBe(400);
      expect(answer.body).not.toMatch(anybodysName);
    });

    test("a stored page is not given to a host that is nobody's", async () => {
      const { portal, hostA } = site();
      expect((await ask(portal.port, "/messaging", { host: hostA })).status).toBe(200);
      expect((await rawGet(portal.port, "/messaging", [`Host: ${hostA}`, "Host: localhost"])).status).toBe(404);
      expect((await rawGet(portal.port, "/messaging", ["Host: messaging.localhost"])).status).toBe(404);
    });
  });

  describe("forwarded headers of a peer that is no configured proxy", () => {
    const forged = (host: string): Record<string, string> => ({
      "X-Forwarded-Host": host,
      "X-Forwarded-Proto": "https",
      "X-Forwarded-Port": "444",
      "X-Forwarded-Server": host,
      "X-Forwarded-For": "203.0.113.9",
      "X-Host": host,
      "X-Original-URL": "/service-path",
      "X-Rewrite-URL": "/service-path",
      Forwarded: `host=${host};proto=https`,
    });

    test.each(["/", "/robots.txt", "/sitemap.xml", "/service-path", "/contact", "/sign-in", "/no-such-page"])(
      "do not reach %s",
      async (path) => {
        const { portal, hostA, hostB } = site();
        // Not stored, so that it is the forged request that is rendered.
        const plain = await ask(portal.port, path, { host: hostA, headers: { Cookie: "__Host-portal-shop=x" } });
        for (const host of ["evil.example", hostB, "localhost"]) {
          const answer = await ask(portal.port, path, {
            host: hostA,
            headers: { ...forged(host), Cookie: "__Host-portal-shop=x" },
          });
          expect(answer.status).toBe(plain.status);
          expect(answer.text).not.toMatch(/evil\.example|oakmere|:444\b|https:\/\/harborline/);
        }
      },
    );

    test("do not reach a stored page or a redirect", async () => {
      const { portal, hostA } = site();
      await ask(portal.port, "/products", { host: hostA, headers: forged("evil.example") });
      const stored = await ask(portal.port, "/products", { host: hostA });
      expect(stored.text).not.toMatch(/evil\.example/);
      expect(stored.text).toContain(`http://${hostA}/products`);
      const account = await ask(portal.port, "/account", { host: hostA, headers: forged("evil.example") });
      expect(account.headers.location).toBe("/sign-in?to=%2Faccount");
    });
  });

  describe("bytes that are no proper request", () => {
    test.each([
      ["no HTTP at all", "\x16\x03\x01\x02\x00\x01\x00"],
      ["an unknown method", "FOO / HTTP/1.1\r\nHost: harborline.localhost\r\n\r\n"],
      ["headers of 20 kB", `GET / HTTP/1.1\r\nHost: harborline.localhost\r\nX: ${"a".repeat(20_000)}\r\n\r\n`],
      [
        "a length and chunks",
        "POST /contact HTTP/1.1\r\nHost: harborline.localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
      ],
      [
        "an unknown expectation",
        "POST /contact HTTP/1.1\r\nHost: harborline.localhost\r\nExpect: tea\r\nConnection: close\r\n\r\n",
      ],
      ["the whole server", "OPTIONS * HTTP/1.1\r\nHost: harborline.localhost\r\nConnection: close\r\n\r\n"],
    ])("%s: 400, and nobody is named", async (_name, bytes) => {
      const answer = await raw(site().portal.port, Buffer.from(bytes, "latin1"));
      expect(answer.status).toBe(400);
      expect(answer.body).not.toMatch(anybodysName);
      expect(answer.headers["x-content-type-options"]).toEqual(["nosniff"]);
    });
  });

  machineDoorTests(site);
}

function machineDoorTests(site: () => Site) {
  const get = (path: string, headers: Record<string, string> = {}, host = "nobody.localhost") =>
    ask(site().portal.port, path, { host, headers });
  const doors = ["/readyz", "/metrics", "/tls-check?domain=harborline.localhost"];

  describe("the doors for machines", () => {
    test("/healthz is for all, on any host", async () => {
      for (const host of ["nobody.localhost", "127.0.0.1", site().hostA]) {
        expect((await get("/healthz", { "X-Forwarded-For": "203.0.113.9" }, host)).text).toBe("alive\n");
      }
    });

    test.each(doors)("%s is for a peer on this machine that speaks for itself", async (path) => {
      expect((await get(path)).status).toBe(200);
      for (const name of ["X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "Forwarded"]) {
        const answer = await get(path, { [name]: "203.0.113.9" });
        expect(answer.status, name).toBe(404);
        expect(answer.text).not.toMatch(anybodysName);
      }
    });

    test.each(doors)("%s opens behind a proxy with the token only", async (path) => {
      const behind = { "X-Forwarded-For": "203.0.113.9" };
      expect((await get(path, { ...behind, Authorization: `Bearer ${metricsToken}` })).status).toBe(200);
      for (const wrong of [`Bearer ${metricsToken}x`, `bearer ${metricsToken}`, metricsToken, "Bearer ", "Bearer undefined"]) {
        expect((await get(path, { ...behind, Authorization: wrong })).status, wrong).toBe(404);
      }
    });

    test.each([
      ["harborline.localhost", 200],
      ["HARBORLINE.localhost.", 200],
      ["localhost", 200],
      ["nobody.localhost", 404],
      ["admin.localhost", 404],
      ["www.harborline.localhost", 404],
      ["harborline.localhost:443", 404],
      ["127.0.0.1", 404],
      ["evil.example", 404],
      ["", 404],
    ])("a certificate for %j: %i", async (domain, status) => {
      expect((await get(`/tls-check?domain=${encodeURIComponent(domain)}`)).status).toBe(status);
    });

    test("/metrics names no partner", async () => {
      expect((await get("/metrics")).text).not.toMatch(/harborline|brightwick|oakmere|keystone/i);
    });
  });
}

export const metricsToken = "a-token-for-the-test-only";
