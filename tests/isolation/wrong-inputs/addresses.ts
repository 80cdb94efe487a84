import { rawGet } from "../support/raw";
import type { WrongInput } from "./input";

const noSite = /There is no site at this address\./;
const noPage = /There is no such page here/;
const malformed = /The address of this page is malformed\./;

const host = (name: string, line: string): WrongInput => ({
  name: `host: ${name}`,
  send: async ({ portal }) => {
    const { status, body } = await rawGet(portal.port, "/", [line]);
    return { status, text: body };
  },
  says: noSite,
});

const path = (name: string, target: string, says: RegExp, door: "shop" | "console" = "shop"): WrongInput => ({
  name: `path: ${name}`,
  send: async ({ portal, hostA, consoleHost, people }) => {
    const cookie = door === "shop" ? "customer of A" : target.startsWith("/carrier") ? "carrier admin" : "owner of A";
    const lines = [`Host: ${door === "shop" ? hostA : consoleHost}`, `Cookie: ${people.cookie(cookie)}`];
    const { status, body } = await rawGet(portal.port, target, lines);
    return { status, text: body };
  },
  says,
});

export const wrongHosts: WrongInput[] = [
  host("of nobody", "Host: nobody.localhost"),
  host("none", "X-None: 1"),
  host("an address", "Host: 127.0.0.1"),
  host("an IPv6 address with a zone", "Host: [fe80::1%25eth0]"),
  host("markup", "Host: <script>alert(1)</script>"),
  host("SQL", `Host: ' OR 1=1 --`),
  host("a NUL in percent form", "Host: harborline%00.localhost"),
  host("letters of another script", "Host: \u0445arborline.localhost"),
  host("a name with a line feed in percent form", "Host: harborline.localhost%0d%0aX: y"),
  host("of 300 characters", `Host: ${"a".repeat(300)}.localhost`),
  host("only dots", "Host: ..."),
  host("a port below zero", "Host: harborline.localhost:-1"),
];

export const wrongPaths: WrongInput[] = [
  path("a bad percent sign", "/%", malformed),
  path("half a percent sign", "/numbers/%4", malformed),
  path("a byte that is no UTF-8", "/%ff", malformed),
  path("UTF-8 that is longer than it must be", "/%c0%af", malformed),
  path("half a pair of surrogates", "/%ed%a0%80", malformed),
  path("a NUL", "/numbers/%00", malformed),
  path("a line feed", "/numbers%0d%0aSet-Cookie:x", malformed),
  path("a backslash", "/%5cevil.example", malformed),
  path("two slashes", "//evil.example/%2e%2e", malformed),
  path("a way up", "/../../etc/passwd", malformed),
  path("a way up in percent form", "/%2e%2e/%2e%2e/etc/passwd", malformed),
  path("a way up among the files", "/assets/..%2f..%2fpackage.json", malformed),
  path("a fragment", "/numbers#x", malformed),
  path("6,000 characters", `/${"n".repeat(6_000)}`, /longer than the portal takes/),
  path("a hidden file", "/.env", noPage),
  path("the database", "/portal.db", noPage),
  path("a script in the address", "/%3Cscript%3Ealert(1)%3C/script%3E", noPage),
  path("a right-to-left mark", "/%e2%80%aenumbers", noPage),
  path("a number that is no number", "/numbers/abc", /There is no such number here/),
  path("a number of nine digits", "/numbers/201555012", /There is no such number here/),
  path("a number of forty digits", `/numbers/${"1".repeat(40)}`, /There is no such number here/),
  path("a number with SQL behind it", "/numbers/12015550123'%20OR%20'1'='1", /There is no such number here/),
  path(
    "a number in Arabic digits",
    "/numbers/%d9%a1%d9%a2%d9%a0%d9%a1%d9%a5%d9%a5%d9%a5%d9%a0%d9%a1%d9%a2%d9%a3",
    /There is no such number here/,
  ),
  path("a product of nobody", "/products/gold-bars", /There is no such product here/),
  path("a product called like JavaScript's own", "/products/__proto__", /There is no such product here/),
  path("a picture of nobody", "/brand-assets/..", malformed),
  path("a picture with SQL", "/brand-assets/x'--", /There is no such picture here/),
  path("a listing of nobody", "/partner/listings/constructor", /There is no such listing here/, "console"),
  path("a picture of nobody at the console", "/partner/brand-assets/x", /There is no such picture here/, "console"),
  path("an invitation of nobody", "/partner/invitation/not-a-token", /This invitation cannot be used/, "console"),
  path(
    "an invitation of 2,000 characters",
    `/carrier/invitation/${"t".repeat(2_000)}`,
    /This invitation cannot be used/,
    "console",
  ),
  path("a provider of nobody", "/carrier/providers/hasOwnProperty", /There is no such provider here/, "console"),
  path("a mail of nobody", "/carrier/mail/x/y", /There is no such mail here/, "console"),
  path("a page of the consoles that is none", "/carrier/settings", noPage, "console"),
];
