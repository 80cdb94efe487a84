import { connect } from "node:net";
import { describe, expect, test } from "vitest";
import { ask } from "../../support/http";
import type { Caller } from "../support/callers";
import { changedTables } from "../support/watch";
import type { Site } from "./site";

/** Forms that would change something, each with the session it needs. */
interface Target {
  path: string;
  route: string;
  caller: Caller;
  at: "shop" | "console";
  fields: (site: Site) => Record<string, string>;
}

const targets: Target[] = [
  {
    path: "/contact",
    route: "routes/storefront/contact",
    caller: "nobody",
    at: "shop",
    fields: () => ({ name: "Eve", email: "eve@example.com", message: "Sent from another site" }),
  },
  { path: "/sign-out", route: "routes/storefront/sign-out", caller: "customer of A", at: "shop", fields: () => ({}) },
  {
    path: "/partner/brand/publish",
    route: "routes/partner/brand-publish",
    caller: "owner of A",
    at: "console",
    fields: () => ({ form: "publish-brand", baseVersion: "2" }),
  },
  {
    path: "/partner/enquiries",
    route: "routes/partner/enquiries",
    caller: "owner of A",
    at: "console",
    fields: ({ a }) => ({ id: a.enquiry.id, state: "answered" }),
  },
  { path: "/partner/sign-out", route: "routes/partner/sign-out", caller: "owner of A", at: "console", fields: () => ({}) },
  {
    path: "/carrier/partners",
    route: "routes/carrier/partners",
    caller: "carrier admin",
    at: "console",
    fields: () => ({ name: "Forged", slug: "forged-shop", kind: "msp", ownerEmail: "eve@example.com" }),
  },
];

type Headers = Record<string, string>;

/** What a browser or a program sends along when the form is not the site's own; `own` is the site's origin. */
const foreign: [string, (own: string, sibling: string) => Headers][] = [
  ["from another site", (own) => ({ "Sec-Fetch-Site": "cross-site", Origin: own })],
  ["from a sibling shop", (own) => ({ "Sec-Fetch-Site": "same-site", Origin: own })],
  ["from a bookmark", (own) => ({ "Sec-Fetch-Site": "none", Origin: own })],
  ["twice same-origin", (own) => ({ "Sec-Fetch-Site": "same-origin, same-origin", Origin: own })],
  ["with an empty Sec-Fetch-Site", (own) => ({ "Sec-Fetch-Site": "", Origin: own })],
  ["as its own with a foreign Origin", () => ({ "Sec-Fetch-Site": "same-origin", Origin: "https://evil.example" })],
  ["as its own with a sibling's Origin", (_own, sibling) => ({ "Sec-Fetch-Site": "same-origin", Origin: sibling })],
  ["as its own with the null Origin", () => ({ "Sec-Fetch-Site": "same-origin", Origin: "null" })],
  ["with a foreign Origin", () => ({ Origin: "https://evil.example" })],
  ["with a sibling's Origin", (_own, sibling) => ({ Origin: sibling })],
  ["with the null Origin", () => ({ Origin: "null" })],
  ["with an empty Origin", () => ({ Origin: "" })],
  ["with its own Origin on https", (own) => ({ Origin: own.replace("http:", "https:") })],
  ["with its own Origin at another port", (own) => ({ Origin: own.replace(/:\d+$/, ":1") })],
  ["with an Origin that begins like its own", (own) => ({ Origin: `${own}.evil.example` })],
  ["with neither", () => ({})],
  ["with its Referer alone", (own) => ({ Referer: `${own}/contact` })],
  [
    "with a foreign Origin and the same X-Forwarded-Host",
    () => ({ Origin: "https://evil.example", "X-Forwarded-Host": "evil.example" }),
  ],
  [
    "with a foreign Origin and a proxy's words",
    () => ({ Origin: "https://evil.example", Forwarded: "host=evil.example;proto=https" }),
  ],
];

/** The spellings of an address under which Remix would run the action. */
const spellings = ({ path, route }: Target) => [path, `${path}?_data=${encodeURIComponent(route)}`, `${path}?index`, `${path}#x`];

export function postTests(site: () => Site) {
  const hostOf = (target: Target) => (target.at === "shop" ? site().hostA : site().consoleHost);

  function send(target: Target, spelling: string, headers: Headers, cookie: string) {
    const body = new URLSearchParams(target.fields(site())).toString();
    const type = { "Content-Type": "application/x-www-form-urlencoded", ...(cookie ? { Cookie: cookie } : {}) };
    return ask(site().portal.port, spelling, { method: "POST", host: hostOf(target), headers: { ...type, ...headers }, body });
  }

  describe("a form that is not the site's own is refused and its action does not run", () => {
    for (const target of targets) {
      test.each(foreign)(`${target.path} %s`, async (_name, headersFor) => {
        const { people, watch, hostB } = site();
        const before = watch.all();
        const cookie = people.cookie(target.caller);
        for (const spelling of spellings(target)) {
          const answer = await send(target, spelling, headersFor(`http://${hostOf(target)}`, `http://${hostB}`), cookie);
          expect(answer.status, spelling).toBe(spelling.includes("#") ? 400 : 403);
          expect(answer.headers["set-cookie"]).toBeUndefined();
        }
        expect(changedTables(before, watch.all())).toEqual([]);
      });
    }

    test("nobody was signed out by it", async () => {
      const { people, hostA, consoleHost } = site();
      expect((await people.get(hostA, "/account", people.cookie("customer of A"))).status).toBe(200);
      expect((await people.get(consoleHost, "/partner", people.cookie("owner of A"))).status).toBe(200);
    });

    test.each(["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])("%s is no method here", async (method) => {
      for (const target of targets) {
        const headers = { "Sec-Fetch-Site": "same-origin", Cookie: site().people.cookie(target.caller) };
        const answer = await ask(site().portal.port, target.path, { method, host: hostOf(target), headers });
        expect([answer.status, answer.headers.allow]).toEqual([405, "GET, HEAD, POST"]);
      }
    });

    // What passes, so that the refusals above are known to be the guard's.
    test.each([
      ["same-origin", () => ({ "Sec-Fetch-Site": "same-origin" })],
      ["an old browser with the site's Origin", (own: string) => ({ Origin: own })],
      ["with a stranger's X-Forwarded-Host", (own: string) => ({ Origin: own, "X-Forwarded-Host": "evil.example" })],
    ])("the control: %s", async (_name, headersFor) => {
      const [contact] = targets;
      if (!contact) throw new Error("No target.");
      expect((await send(contact, contact.path, headersFor(`http://${hostOf(contact)}`), "")).status).toBe(303);
    });
  });

  largeBodyTests(site, hostOf);
}

function largeBodyTests(site: () => Site, hostOf: (target: Target) => string) {
  describe("a body that is too large", () => {
    const own = (host: string) => ({ "Sec-Fetch-Site": "same-origin", Origin: `http://${host}` });

    // Browsers read an answer only after they have sent everything, so the whole body must be taken off their hands.
    test.each(targets.filter(({ path }) => !path.endsWith("sign-out")))(
      "$path says so to who sends all of it",
      async (target) => {
        const { portal, people } = site();
        const host = hostOf(target);
        const form = Buffer.concat([
          Buffer.from('--x\r\nContent-Disposition: form-data; name="logo"; filename="l.png"\r\n\r\n'),
          Buffer.alloc(12_000_000),
        ]);
        const headers = { ...own(host), "Content-Type": "multipart/form-data; boundary=x", Cookie: people.cookie(target.caller) };
        const { status, sentAll } = await sendAll(portal.port, target.path, { host, headers, body: form });
        expect([status, sentAll]).toEqual([413, true]);
      },
    );
  });
}

/** Sends a body to its end, whatever is answered meanwhile, as browsers do. */
function sendAll(port: number, path: string, sent: { host: string; headers: Headers; body: Buffer }) {
  return new Promise<{ status: number; sentAll: boolean }>((resolve, reject) => {
    const socket = connect(port, "127.0.0.1");
    let answer = "";
    const done = (sentAll: boolean) => {
      socket.destroy();
      resolve({ status: Number(/^HTTP\/1.1 (\d+)/.exec(answer)?.[1] ?? 0), sentAll });
    };
    socket.setTimeout(5_000, () => done(false));
    socket.once("error", reject);
    socket.on("data", (chunk) => {
      answer += chunk.toString("latin1");
    });
    const lines = Object.entries({ ...sent.headers, Host: sent.host, "Content-Length": sent.body.length });
    socket.write(`POST ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n`);
    socket.write(sent.body, () => setTimeout(() => done(true), 200));
  });
}
