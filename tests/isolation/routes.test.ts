import type { RouteConfig, RouteConfigEntry } from "@remix-run/route-config";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import routes from "~/routes";
import { rightPassword } from "../support/people";
import type { Portal } from "../support/portal";
import { otherTeamTests } from "./routes/other-team";
import { type Caller, callers, People } from "./support/callers";
import { type Expected, expectedFor, outcomeOf } from "./support/outcomes";
import { carrierRights, partnerRights, type Right } from "./support/rights";
import type { Row, RowFacts } from "./support/route-rows";
import { routeTable } from "./support/route-table";
import { leaksIn } from "./support/secrets";
import { changedTables, mailsSent, Watch } from "./support/watch";
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

const settled = () => mailsSent(facts.watch);

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

otherTeamTests(() => ({ people, facts }));

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
