import { setTimeout as sleep } from "node:timers/promises";
import type { RouteConfig, RouteConfigEntry } from "@remix-run/route-config";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import routes from "~/routes";
import { rightPassword } from "../support/people";
import type { Portal } from "../support/portal";
import { type Caller, callers, People } from "./support/callers";
import { consoleRoutes } from "./support/console-routes";
import { type Expected, expectedFor, outcomeOf } from "./support/outcomes";
import { carrierRights, partnerRights, type Right } from "./support/rights";
import type { Row, RowFacts } from "./support/route-rows";
import { leaksIn } from "./support/secrets";
import { shopRoutes } from "./support/shop-routes";
import { changedTables, Watch } from "./support/watch";
import { carrierRoles, partnerRoles, patienceMs, servedWorld } from "./support/world";

interface Leaf {
  file: string;
  path: string;
}

function leavesOf(entries: RouteConfigEntry[], above = ""): Leaf[] {
  return entries.flatMap(({ file, path = "", children }) => {
    const full = `${above}/${path}`.replaceAll(/\/+/g, "/");
    return children ? leavesOf(children, full) : [{ file: file.replaceAll("\\", "/"), path: full }];
  });
}

/** A route of the portal that is not here fails the test. */
const routeTable = { ...shopRoutes, ...consoleRoutes };

let portal: Portal;
let people: People;
let facts: RowFacts;
let close: () => Promise<void>;

beforeAll(async () => {
  const served = await servedWorld();
  ({ portal } = served);
  const { harborline: a, oakmere: b } = served.world.shops;
  facts = { world: served.world, a, b, watch: new Watch(served.world.file) };
  people = new People(portal, a, b);
  await people.signInAll();
  close = served.world.close;
}, patienceMs);

afterAll(async () => {
  facts?.watch.close();
  await portal?.stop();
  await close?.();
});

/** The sender of mails works on its own time; a digest waits until it has nothing to do. */
async function settled() {
  while (facts.watch.value(`SELECT 1 FROM "MailMessage" WHERE "state" = 'queued'`)) await sleep(100);
}

/** The shops whose rows a caller may not touch even by something that is allowed. */
function othersOf(caller: Caller, row: Row) {
  if (row.door === "shop") return [facts.b];
  if (row.door === "carrier") return [facts.a, facts.b];
  return [caller.endsWith("B") ? facts.a : facts.b];
}

const seesB = (caller: Caller) => caller.endsWith("B") || caller.startsWith("carrier");

async function cookieFor(caller: Caller, row: Row): Promise<string> {
  return row.endsSessions && caller !== "nobody" ? people.freshCookie(caller) : people.cookie(caller);
}

async function tryOne(row: Row, method: "GET" | "POST", caller: Caller, expected: Expected) {
  const outcome = expectedFor(expected, caller);
  const host = people.host(row.door);
  const cookie = await cookieFor(caller, row);
  const others = othersOf(caller, row);
  const look = () => (outcome === "done" ? others.map((shop) => facts.watch.ofPartner(shop.partnerId)) : [facts.watch.all()]);
  const before = look();
  const path = row.path(facts);
  const form = row.form?.(facts) ?? {};
  const answer = method === "GET" ? await people.get(host, path, cookie) : await people.post(host, path, form, cookie);
  const who = `${method} ${path} by ${caller}`;
  expect(outcomeOf(answer, method), `${who}: ${answer.text.slice(0, 300)}`).toBe(outcome);
  expect(
    look().flatMap((rows, i) => changedTables(before[i] ?? new Map(), rows)),
    `${who} changed rows`,
  ).toEqual([]);
  if (seesB(caller)) return;
  // What was sent may come back: an address in a link, a typed e-mail in its field.
  const sent = `${path} ${Object.values(form).join(" ")}`;
  expect(
    leaksIn(answer.text, facts.b).filter((secret) => !sent.includes(secret)),
    who,
  ).toEqual([]);
  const named = answer.text.replaceAll(form.email ?? "\0", "") + JSON.stringify(answer.headers);
  if (row.door === "shop") expect(named, who).not.toMatch(new RegExp(facts.b.slug, "i"));
}

describe("the table of routes", () => {
  test("has a row for each route of app/routes.ts, and no row too many", async () => {
    const leaves = leavesOf(await (routes as RouteConfig));
    expect(leaves.length).toBeGreaterThan(35);
    expect(leaves.map(({ file }) => file).sort()).toEqual(Object.keys(routeTable).sort());
  });

  test("tries each route under its own path", async () => {
    for (const { file, path } of leavesOf(await (routes as RouteConfig))) {
      const pattern = path
        .replace(/\/\*$/, "/.+")
        .replaceAll(/:\w+/g, "[^/]+")
        .replace(/(.)\/$/, "$1");
      expect(routeTable[file]?.path(facts).split("?")[0], file).toMatch(new RegExp(`^${pattern}$`));
    }
  });
});

describe("every route × method × caller, with ids of another", () => {
  for (const [file, row] of Object.entries(routeTable)) {
    const name = file.replace(/^routes\//, "");
    for (const method of ["GET", "POST"] as const) {
      test(`${method} ${name}`, async () => {
        await settled();
        for (const caller of callers) await tryOne(row, method, caller, method === "GET" ? row.get : row.post);
      });
    }
    const { control } = row;
    if (!control) continue;
    test(`the id in ${name} is there for its owner`, async () => {
      const host = people.host(row.door, control.host === "B" ? facts.b : facts.a);
      const answer = await people.get(host, control.path(facts), people.cookie(control.caller));
      expect(outcomeOf(answer, "GET")).toBe(control.outcome);
    });
  }
});

describe("every route at the hosts of the other doors", () => {
  for (const [file, row] of Object.entries(routeTable)) {
    test(`${file.replace(/^routes\//, "")} is not found there`, async () => {
      await settled();
      const before = facts.watch.all();
      const hosts = row.door === "shop" ? [people.consoleHost] : [portal.host(facts.a.slug), portal.host(facts.b.slug)];
      const path = row.path(facts);
      for (const host of hosts) {
        for (const caller of ["nobody", "customer of A", "owner of A", "carrier admin"] as const) {
          const isFront = path === "/" && row.door === "shop";
          const got = await people.get(host, path, people.cookie(caller));
          // The root host's front page leads to the console.
          expect(isFront ? got.headers.location : got.status, `GET ${host}${path} by ${caller}`).toBe(isFront ? "/partner" : 404);
          const posted = await people.post(host, path, row.form?.(facts) ?? {}, people.cookie(caller));
          expect([404, 405, ...(isFront ? [302] : [])], `POST ${host}${path} by ${caller}`).toContain(posted.status);
          expect(`${got.text}${posted.text}`).not.toMatch(/__remixManifest|Partner console|Carrier desk/);
        }
      }
      expect(changedTables(before, facts.watch.all())).toEqual([]);
    });
  }
});

describe("roles", () => {
  async function tryRights<Role extends string>(
    rights: Right<Role>[],
    roles: readonly Role[],
    signIn: (role: Role) => Promise<string>,
  ) {
    await settled();
    const cookies = await Promise.all(roles.map(signIn));
    const before = facts.watch.all();
    for (const { method, path, form = {}, roles: allowed, outcome } of rights) {
      for (const [i, role] of roles.entries()) {
        const to = path(facts.a);
        const answer =
          method === "GET"
            ? await people.get(people.consoleHost, to, cookies[i])
            : await people.post(people.consoleHost, to, form, cookies[i]);
        expect(outcomeOf(answer, method), `${method} ${to} by ${role}`).toBe(allowed.includes(role) ? outcome : "forbidden");
      }
    }
    expect(changedTables(before, facts.watch.all())).toEqual([]);
  }

  test("of a partner's team: what is not theirs answers 403 and changes nothing", () =>
    tryRights(partnerRights, partnerRoles, (role) => people.signIn("partner", `${role}@${facts.a.slug}.example`)));

  test("of the carrier's desk: the same", () =>
    tryRights(carrierRights, carrierRoles, (role) => people.signIn("carrier", `${role}@desk.example`)));
});

describe("a session opens one door of one site", () => {
  const names = ["__Host-portal-shop", "__Host-portal-console", "__Host-portal-desk"];
  const asks = (): [string, string][] => [
    [portal.host(facts.a.slug), "/account"],
    [portal.host(facts.b.slug), "/account"],
    [people.consoleHost, "/partner"],
    [people.consoleHost, "/carrier"],
  ];

  test.each([
    ["customer of A", 0],
    ["customer of B", 1],
    ["owner of A", 2],
    ["carrier admin", 3],
  ] as const)("%s: its value under any name at any host", async (caller, home) => {
    const [ownName, value] = (await people.freshCookie(caller)).split("=");
    for (const [i, [host, path]] of asks().entries()) {
      for (const name of names) {
        const answer = await people.get(host, path, `${name}=${value}`);
        const isHome = i === home && name === ownName;
        expect(outcomeOf(answer, "GET"), `${name} at ${host}${path}`).toBe(isHome ? "shown" : "sign-in");
      }
    }
  });

  test("is refused after signing out, on the server too", async () => {
    for (const caller of ["customer of A", "owner of A", "carrier admin"] as const) {
      const cookie = await people.freshCookie(caller);
      const [host, path] = asks()[caller === "customer of A" ? 0 : caller === "owner of A" ? 2 : 3] ?? ["", ""];
      const door = path === "/account" ? "" : path;
      expect(outcomeOf(await people.get(host, path, cookie), "GET")).toBe("shown");
      await people.post(host, `${door}/sign-out`, {}, cookie);
      expect(outcomeOf(await people.get(host, path, cookie), "GET"), caller).toBe("sign-in");
    }
  });

  test("carries a cookie that no sibling host, script or plain page can have", async () => {
    const host = portal.host(facts.a.slug);
    const answer = await people.post(host, "/sign-in", { email: `customer@${facts.a.slug}.example`, password: rightPassword });
    const [cookie = ""] = answer.headers["set-cookie"] ?? [];
    expect(cookie).toMatch(/^__Host-portal-shop=[a-z2-7]{40}; /);
    for (const attribute of ["HttpOnly", "Secure", "SameSite=Lax", "Path=/"]) expect(cookie).toContain(attribute);
    expect(cookie).not.toMatch(/domain/i);
  });
});

describe("a page of one team, when the browser works for another by now", () => {
  /** What nobody's team is asked for: getting in, getting out, and the change of teams itself. */
  const teamless = /\/(?:sign-in|sign-in-code|sign-out|forgot-password|reset-password|invitation|switch-team)\.tsx$/;
  const rows = () => Object.entries(routeTable).filter(([file, { door }]) => door === "partner" && !teamless.test(file));
  const withTeam = (path: string, team: string) => `${path}${path.includes("?") ? "&" : "?"}team=${team}`;
  let both: string;

  beforeAll(async () => {
    const outside = new Database(facts.world.file);
    const admin = outside.prepare(`SELECT "id" FROM "Person" WHERE "site" = 'console' AND "email" = ?`).pluck();
    outside
      .prepare(`INSERT INTO "PartnerMember" ("partnerId", "personId", "role", "createdAt") VALUES (?, ?, 'owner', ?)`)
      .run(facts.b.partnerId, admin.get(`admin@${facts.a.slug}.example`), Date.now());
    outside.close();
    both = await people.signIn("partner", `admin@${facts.a.slug}.example`);
  });

  test("changes nothing by any route, with another team's name, a stranger's or none", async () => {
    await settled();
    const before = facts.watch.all();
    const outcomes = new Map<number, number>();
    for (const [file, row] of rows()) {
      const path = row.path(facts);
      for (const to of [path, withTeam(path, facts.b.partnerId), withTeam(path, facts.world.shops.brightwick.partnerId)]) {
        const answer = await people.post(people.consoleHost, to, row.form?.(facts) ?? {}, both);
        expect([405, 409], `${file} ${to}`).toContain(answer.status);
        outcomes.set(answer.status, (outcomes.get(answer.status) ?? 0) + 1);
      }
    }
    expect(outcomes.get(409)).toBeGreaterThan(40);
    expect(changedTables(before, facts.watch.all())).toEqual([]);
  });

  test("keeps what was typed, and one button sends it where it belongs", async () => {
    const form = { form: "add-domain", domain: "shop <x> & co.example" };
    const path = withTeam("/partner/domains", facts.b.partnerId);
    const { text } = await people.post(people.consoleHost, path, form, both);
    expect(text).toContain("Nothing was saved");
    expect(text).toContain('name="domain" value="shop &lt;x&gt; &amp; co.example"');
    const action = /<form[^>]* action="([^"]+)"[^>]*data-form="send-to-team"/.exec(text)?.[1]?.replaceAll("&amp;", "&") ?? "";
    const sent = await people.post(people.consoleHost, action, form, both);
    expect([sent.status, sent.headers.location]).toEqual([307, path]);
    // By now it works for B: the same form is answered as B's.
    expect((await people.post(people.consoleHost, path, form, both)).status).toBe(400);
    expect((await people.post(people.consoleHost, withTeam("/partner/domains", facts.a.partnerId), form, both)).status).toBe(409);
    const elsewhere = action.replace(/next=[^&]*/, "next=https%3A%2F%2Fevil.example%2F");
    expect((await people.post(people.consoleHost, elsewhere, form, both)).headers.location).toBe("/partner");
  });

  test("each form of each page names the team it was made for", async () => {
    const owner = people.cookie("owner of A");
    let forms = 0;
    for (const [file, { path, control }] of rows()) {
      const page = await people.get(people.consoleHost, control?.host ? path(facts) : (control?.path ?? path)(facts), owner);
      for (const [tag] of page.text.matchAll(/<form[^>]*method="post"[^>]*>|<button[^>]*formaction="[^"]*"[^>]*>/gi)) {
        if (/data-form="(?:sign-out|switch-team|send-to-team)"/.test(tag)) continue;
        expect(tag, file).toContain(`team=${facts.a.partnerId}`);
        forms += 1;
      }
    }
    expect(forms).toBeGreaterThan(20);
  });
});

test("a suspended partner is gone at once: shop, account and console", async () => {
  const { slug, partnerId } = facts.world.shops.brightwick;
  const host = portal.host(slug);
  const owner = await people.signIn("partner", `owner@${slug}.example`);
  expect((await people.get(host, "/messaging")).status).toBe(200);
  const outside = new Database(facts.world.file);
  outside.prepare(`UPDATE "Partner" SET "status" = 'suspended' WHERE "id" = ?`).run(partnerId);
  outside.close();
  for (const path of ["/messaging", "/account", "/sign-in"]) expect((await people.get(host, path)).status).toBe(404);
  expect((await people.get(people.consoleHost, "/partner", owner)).status).toBe(404);
});
