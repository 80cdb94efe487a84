import path from "node:path";
import { describe, expect, it } from "vitest";
import { EnvError, parseEnv } from "./env.server";

describe("parseEnv", () => {
  it("has a default for everything", () => {
    expect(parseEnv({})).toMatchObject({
      port: 3000,
      portalOrigin: "http://localhost:3000",
      storefrontRoot: "localhost",
      dataFolder: path.resolve("data"),
      databaseFile: path.resolve("data/portal.db"),
      demo: "auto",
      smtpUrl: null,
      trustedProxies: [],
      dnsServers: [],
      ownDomainPort: 443,
      metricsToken: null,
    });
  });

  it("takes an empty variable for an unset one", () => {
    expect(parseEnv({ PORT: "", PORTAL_DEMO: "", SMTP_URL: "" })).toEqual(parseEnv({}));
  });

  it("follows the port and the origin", () => {
    expect(parseEnv({ PORT: "4100" }).portalOrigin).toBe("http://localhost:4100");
    const own = parseEnv({ PORTAL_ORIGIN: "https://portal.example.com/", STOREFRONT_ROOT: "shops.example.net" });
    expect([own.portalOrigin, own.storefrontRoot]).toEqual(["https://portal.example.com", "shops.example.net"]);
    expect(parseEnv({ PORTAL_ORIGIN: "https://portal.example.com" }).storefrontRoot).toBe("portal.example.com");
  });

  it("reads paths and lists", () => {
    const env = parseEnv({ PORTAL_DATA: "/srv/portal", DATABASE_URL: "file:own.db", TRUSTED_PROXIES: "10.0.0.1, 10.0.0.2," });
    expect(env.databaseFile).toBe("/srv/portal/own.db");
    expect(env.trustedProxies).toEqual(["10.0.0.1", "10.0.0.2"]);
    const servers = "192.0.2.53, 127.0.0.1:5353, 2001:db8::53, [2001:db8::53]:5353";
    expect(parseEnv({ DNS_SERVERS: servers }).dnsServers).toEqual(servers.split(", "));
  });

  it.each([
    [{ PORT: "abc" }, /PORT/],
    [{ PORT: "70000" }, /PORT/],
    [{ PORT: "30.5" }, /PORT/],
    [{ PORT: "-1" }, /PORT/],
    [{ PORTAL_ORIGIN: "portal.example.com" }, /PORTAL_ORIGIN/],
    [{ PORTAL_ORIGIN: "http://portal.example.com" }, /must be https/],
    [{ PORTAL_ORIGIN: "http://localhost.example.com" }, /must be https/],
    [{ PORTAL_ORIGIN: "ftp://localhost" }, /must be https/],
    [{ STOREFRONT_ROOT: "Shops.example" }, /STOREFRONT_ROOT/],
    [{ DATABASE_URL: "postgres://x" }, /DATABASE_URL/],
    [{ PORTAL_DEMO: "yes" }, /PORTAL_DEMO/],
    [{ SMTP_URL: "mail.example.com" }, /SMTP_URL/],
    [{ DNS_SERVERS: "dns.example.com" }, /DNS_SERVERS.*not an address/],
    [{ DNS_SERVERS: "192.0.2.53:0" }, /DNS_SERVERS/],
    [{ DNS_SERVERS: "192.0.2.53,::1:x" }, /DNS_SERVERS/],
    [{ OWN_DOMAIN_PORT: "0" }, /OWN_DOMAIN_PORT/],
    [{ METRICS_TOKEN: "short" }, /METRICS_TOKEN/],
    [{ LOG_LEVEL: "loud" }, /LOG_LEVEL/],
  ])("refuses %o", (source, sentence) => {
    expect(() => parseEnv(source)).toThrow(EnvError);
    expect(() => parseEnv(source)).toThrow(sentence);
  });

  it("names every mistake at once", () => {
    expect(() => parseEnv({ PORT: "x", PORTAL_DEMO: "y" })).toThrow(/PORT[\s\S]*PORTAL_DEMO/);
  });
});
