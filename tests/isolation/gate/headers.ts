import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Answer, ask } from "../../support/http";
import { rightPassword } from "../../support/people";
import { raw, rawGet } from "../support/raw";
import type { Site } from "./site";

type HeaderOf = (name: string) => string | undefined;

/** Directives by name. */
export const policyOf = (header: string) =>
  new Map(
    header.split(";").map((part) => {
      const [name = "", ...values] = part.trim().split(/\s+/);
      return [name, values];
    }),
  );

function expectSecure(header: HeaderOf, framers = "'none'") {
  expect(header("x-content-type-options")).toBe("nosniff");
  expect(header("referrer-policy")).toBe("strict-origin-when-cross-origin");
  expect(header("permissions-policy")).toMatch(/camera=\(\).*geolocation=\(\)/);
  expect(header("x-powered-by")).toBeUndefined();
  expect(header("server")).toBeUndefined();
  const policy = policyOf(header("content-security-policy") ?? "");
  expect(policy.get("default-src")).toEqual(["'none'"]);
  expect(policy.get("frame-ancestors")).toEqual([framers]);
  const scripts = policy.get("script-src") ?? [];
  for (const source of scripts) expect(source).toMatch(/^('self'|'nonce-[A-Za-z0-9+/=]{20,}'|'sha256-[A-Za-z0-9+/=]{44}')$/);
  const styles = policy.get("style-src") ?? [];
  // A mail's body alone is styled by attributes; it runs in a sandbox without scripts.
  if (framers === "'none'") for (const source of styles) expect(source).not.toMatch(/unsafe|\*|^https?:|^data:/);
}

interface Kind {
  name: string;
  ask: (site: Site) => Promise<Answer>;
  status: number;
  /** Who may keep it; "no-store" for what is private. */
  keep?: RegExp;
  framers?: string;
}

const personal = { Cookie: "__Host-portal-shop=x" };
const at =
  (where: "A" | "B" | "console" | "nobody", path: string, headers: Record<string, string> = {}, method = "GET") =>
  (site: Site) => {
    const host = { A: site.hostA, B: site.hostB, console: site.consoleHost, nobody: "nobody.localhost" }[where];
    return ask(site.portal.port, path, { host, headers, method });
  };
const as = (caller: Parameters<Site["people"]["cookie"]>[0], where: "A" | "console", path: string) => (site: Site) =>
  site.people.get(where === "A" ? site.hostA : site.consoleHost, path, site.people.cookie(caller));
/** The same again with what the first answer's ETag asks for. */
const again =
  (first: (site: Site) => Promise<Answer>, path: (site: Site) => string, where: "A" | "console" = "A") =>
  async (site: Site) => {
    const { headers } = await first(site);
    return at(where, path(site), { "If-None-Match": String(headers.etag) })(site);
  };
const file = (end: string) => `/assets/${readdirSync("build/client/assets").find((name) => name.endsWith(end))}`;
const noStore = /^no-store$/;

const kinds: Kind[] = [
  { name: "a page that was not stored yet", ask: at("A", "/numbers?npa=202"), status: 200, keep: /^no-cache$/ },
  { name: "a stored page", ask: at("A", "/messaging"), status: 200, keep: /^no-cache$/ },
  { name: "a stored page again", ask: at("A", "/messaging"), status: 200, keep: /^no-cache$/ },
  { name: "a stored page in brotli", ask: at("A", "/messaging", { "Accept-Encoding": "br" }), status: 200, keep: /^no-cache$/ },
  {
    name: "a stored page that is not modified",
    ask: again(at("A", "/messaging"), () => "/messaging"),
    status: 304,
    keep: /^no-cache$/,
  },
  { name: "the head of a page", ask: at("A", "/messaging", {}, "HEAD"), status: 200, keep: /^no-cache$/ },
  { name: "a page for somebody with a session's cookie", ask: at("A", "/messaging", personal), status: 200, keep: noStore },
  { name: "a search with a wrong value", ask: at("A", "/numbers?npa=999"), status: 200, keep: noStore },
  { name: "the page that sends a signed-in customer on", ask: as("customer of A", "A", "/sign-in"), status: 302, keep: noStore },
  { name: "a page that is not there", ask: at("A", "/no-such-page"), status: 404, keep: noStore },
  { name: "a number that is not there", ask: at("A", "/numbers/12125550000"), status: 404, keep: noStore },
  { name: "a redirect", ask: at("A", "/account"), status: 302, keep: noStore },
  { name: "an account", ask: as("customer of A", "A", "/account"), status: 200, keep: noStore },
  { name: "a sign-in page", ask: at("A", "/sign-in"), status: 200, keep: noStore },
  { name: "robots.txt", ask: at("A", "/robots.txt"), status: 200 },
  { name: "sitemap.xml", ask: at("A", "/sitemap.xml"), status: 200 },
  { name: "a brand picture", ask: (site) => at("A", `/brand-assets/${site.a.logoId}`)(site), status: 200, keep: /immutable/ },
  {
    name: "a brand picture that is not there",
    ask: (site) => at("A", `/brand-assets/${site.b.logoId}`)(site),
    status: 404,
    keep: noStore,
  },
  {
    name: "a draft's picture",
    ask: (site) => as("owner of A", "console", `/partner/brand-assets/${site.a.draftLogoId}`)(site),
    status: 200,
    keep: /^private/,
  },
  { name: "a style sheet", ask: (site) => at("A", file(".css"))(site), status: 200, keep: /immutable/ },
  {
    name: "a style sheet that is not modified",
    ask: (site) => again(at("A", file(".css")), () => file(".css"))(site),
    status: 304,
    keep: /immutable/,
  },
  {
    name: "a part of a style sheet, wrongly asked",
    ask: (site) => at("A", file(".css"), { Range: "bytes=10-5" })(site),
    status: 200,
  },
  { name: "a font", ask: (site) => at("A", file(".woff2"))(site), status: 200 },
  { name: "a script of the consoles", ask: (site) => at("console", file(".js"))(site), status: 200, keep: /immutable/ },
  { name: "the favicon", ask: at("A", "/favicon.svg"), status: 200 },
  { name: "a console's sign-in", ask: at("console", "/partner/sign-in"), status: 200, keep: noStore },
  { name: "a console's redirect", ask: at("console", "/partner"), status: 302, keep: noStore },
  { name: "the root host's front page", ask: at("console", "/"), status: 302, keep: noStore },
  { name: "a console's page", ask: as("owner of A", "console", "/partner"), status: 200, keep: noStore },
  {
    name: "a console's page that is not there",
    ask: as("owner of A", "console", "/partner/no-such-page"),
    status: 404,
    keep: noStore,
  },
  { name: "a console's page for another role", ask: as("viewer of A", "console", "/partner/audit"), status: 403, keep: noStore },
  {
    name: "a console's loader data",
    ask: as("owner of A", "console", "/partner?_data=routes%2Fpartner%2Fhome"),
    status: 200,
    keep: noStore,
  },
  {
    name: "loader data without a session",
    ask: at("console", "/partner?_data=routes%2Fpartner%2Fhome"),
    status: 204,
    keep: noStore,
  },
  { name: "loader data of no route", ask: as("owner of A", "console", "/partner?_data=nothing"), status: 403, keep: noStore },
  { name: "the carrier's desk", ask: as("carrier admin", "console", "/carrier"), status: 200, keep: noStore },
  {
    name: "a mail's body",
    ask: (site) => as("carrier admin", "console", `/carrier/mail/${site.a.partnerId}/${site.a.mailId}/body`)(site),
    status: 200,
    keep: noStore,
    framers: "'self'",
  },
  { name: "a host that is nobody's", ask: at("nobody", "/"), status: 404, keep: noStore },
  { name: "a path of another door", ask: at("console", "/numbers"), status: 404, keep: noStore },
  { name: "a console's path at a shop", ask: at("A", "/partner"), status: 404, keep: noStore },
  { name: "a malformed path", ask: at("A", "/%zz"), status: 400, keep: noStore },
  { name: "a path that is too long", ask: at("A", `/${"a".repeat(5_000)}`), status: 414, keep: noStore },
  { name: "a method that is none", ask: at("A", "/", {}, "DELETE"), status: 405, keep: noStore },
  { name: "a foreign form", ask: at("A", "/contact", {}, "POST"), status: 403, keep: noStore },
  {
    name: "a form in a wrong type",
    ask: at("A", "/contact", { "Sec-Fetch-Site": "same-origin" }, "POST"),
    status: 400,
    keep: noStore,
  },
  {
    name: "a refused sign-in",
    ask: ({ people, hostA }) => people.post(hostA, "/sign-in", { email: "a@b.example", password: "wrong" }),
    status: 401,
    keep: noStore,
  },
  {
    name: "a sign-in",
    ask: ({ people, hostA, a }) =>
      people.post(hostA, "/sign-in", { email: a.customers[0]?.email ?? "", password: rightPassword }),
    status: 302,
    keep: noStore,
  },
  { name: "/healthz", ask: at("nobody", "/healthz"), status: 200, keep: noStore },
  { name: "/metrics", ask: at("nobody", "/metrics"), status: 200, keep: noStore },
  { name: "/metrics from afar", ask: at("nobody", "/metrics", { "X-Forwarded-For": "203.0.113.9" }), status: 404, keep: noStore },
];

export function headerTests(site: () => Site) {
  describe("security headers", () => {
    test.each(kinds)("on $name", async ({ ask: send, status, keep, framers }) => {
      const answer = await send(site());
      expect(answer.status).toBe(status);
      const header: HeaderOf = (name) =>
        Array.isArray(answer.headers[name]) ? answer.headers[name].join() : (answer.headers[name] as string);
      expectSecure(header, framers);
      if (keep) expect(header("cache-control")).toMatch(keep);
      if (answer.headers["set-cookie"]) expect(header("cache-control")).toBe("no-store");
    });

    test("on answers to what Node itself refuses", async () => {
      const { port } = site().portal;
      for (const answer of [
        await rawGet(port, "/", []),
        await raw(port, "nonsense\r\n\r\n"),
        await rawGet(port, "/", [`X: ${"a".repeat(20_000)}`]),
      ]) {
        expect(answer.status).toBeGreaterThanOrEqual(400);
        expectSecure((name) => answer.headers[name]?.join());
      }
    });
  });

  describe("the content policy fits the page", () => {
    const sha256 = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

    test.each(["/", "/numbers", "/messaging", "/service-path", "/no-such-page"])(
      "%s: its styles by hash, no script",
      async (path) => {
        for (const headers of [{}, {}, personal]) {
          const answer = await at("A", path, headers as Record<string, string>)(site());
          const policy = policyOf(String(answer.headers["content-security-policy"]));
          const sheets = [...answer.text.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)].map(([, css = ""]) => sha256(css));
          expect(policy.get("script-src")).toEqual(["'self'"]);
          expect(policy.get("style-src")?.sort()).toEqual(["'self'", ...sheets].sort());
          expect(sheets.length).toBeGreaterThan(0);
        }
      },
    );

    test("a console's page: its scripts by a nonce that is new each time", async () => {
      const nonces = new Set<string>();
      for (let round = 0; round < 3; round++) {
        const answer = await as("owner of A", "console", "/partner")(site());
        const [, nonce = ""] = /'nonce-([^']+)'/.exec(String(answer.headers["content-security-policy"])) ?? [];
        const inline = [...answer.text.matchAll(/<script\b([^>]*)>/g)]
          .map(([, attributes = ""]) => attributes)
          .filter((text) => !text.includes("src="));
        expect(inline.length).toBeGreaterThan(0);
        for (const attributes of inline) expect(attributes).toContain(`nonce="${nonce}"`);
        expect(answer.text).not.toMatch(/\sstyle="|\son[a-z]+="/);
        nonces.add(nonce);
      }
      expect(nonces.size).toBe(3);
    });
  });
}
