import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { writePreviewToken } from "~/branding/preview-token.server";
import { days, hours, minutes } from "~/kit/time";
import { type Answer, ask } from "../../support/http";
import { rightPassword } from "../../support/people";
import { policyOf } from "./headers";
import { anybodysName, type Site } from "./site";

const inSeconds = (fromNowMs: number) => Math.floor((Date.now() + fromNowMs) / 1000);

/** A shop's brand that is not published, at its own host under a signed address. */
export function previewTests(site: () => Site) {
  const get = (path: string, headers: Record<string, string> = {}, host = site().hostA) =>
    ask(site().portal.port, path, { host, headers });
  /** As this portal signs it; the tests' process reads the same key. */
  const token = (change: Partial<Parameters<typeof writePreviewToken>[0]> = {}) =>
    writePreviewToken({
      ...{ partnerId: site().a.partnerId, of: "draft", place: "frame", holder: "p1", expiresAt: inSeconds(hours(1)) },
      ...change,
    });
  const preview = (path = "/", change: Parameters<typeof token>[0] = {}) => `/preview/${token(change)}${path}`;
  const header = ({ headers }: Answer, name: string) => String(headers[name] ?? "");

  test("shows the draft, which the shop itself does not", async () => {
    const { a } = site();
    const page = await get(preview());
    expect(page.status).toBe(200);
    expect(page.text).toContain(a.draftHeadline);
    expect(page.text).toContain(`/brand-assets/${a.draftLogoId}`);
    expect((await get("/")).text).not.toContain(a.draftHeadline);
  });

  test("shows a published version by its number", async () => {
    const [first, second] = [await get(preview("/", { of: 1 })), await get(preview("/", { of: 2 }))];
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(
      [first, second].map(({ text }) => text.includes('class="shop-logo"')),
      "the first had no logo",
    ).toEqual([false, true]);
    expect(second.text).not.toContain(site().a.draftHeadline);
    expect((await get(preview("/", { of: 99 }))).status).toBe(410);
  });

  describe("who may open it", () => {
    const refused = async (path: string, status: number, host?: string) => {
      const answer = await get(path, {}, host);
      expect(answer.status, answer.text.slice(0, 200)).toBe(status);
      expect(answer.text).not.toMatch(anybodysName);
      expect(answer.text).not.toContain("Unpublished words");
      expect(header(answer, "cache-control")).toBe("no-store");
    };

    test("nobody with an address that was not signed", async () => {
      const good = token();
      const forged = `${good.slice(0, -1)}${good.endsWith("A") ? "B" : "A"}`;
      for (const part of [forged, good.slice(0, -1), good.replace(".draft.", ".1."), good.replace(".frame.", ".shared.")]) {
        await refused(`/preview/${part}/`, 404);
      }
      for (const path of ["/preview", "/preview/", "/preview/x/", "/preview//", `/preview/${"x".repeat(400)}/`])
        await refused(path, 404);
    });

    test("nobody at another shop's host, nor at the consoles'", async () => {
      const { hostB, consoleHost, b } = site();
      await refused(preview(), 404, hostB);
      await refused(preview("/", { partnerId: b.partnerId }), 404);
      expect((await get(preview(), {}, consoleHost)).status).toBe(404);
      expect((await get(preview("/", { partnerId: b.partnerId }), {}, hostB)).text, "the control").toContain(b.draftHeadline);
    });

    test("nobody once it has ended", async () => {
      await refused(preview("/", { expiresAt: inSeconds(-1_000) }), 410);
      expect((await get(preview("/", { expiresAt: inSeconds(minutes(1)) }))).status).toBe(200);
    });

    test("nobody under a preview's address a second time, nor a console's page or loader data", async () => {
      await refused(`${preview()}preview/${token()}/`, 404);
      await refused(preview("/?_data=root"), 404);
      await refused(preview("/__manifest"), 404);
      expect((await get(preview("/partner"))).status).toBe(404);
      expect((await get(preview("/partner"))).text).toContain("Harborline");
    });
  });

  describe("it is only looked at", () => {
    test("a form that is sent there changes nothing", async () => {
      const { people, hostA, watch } = site();
      const before = watch.all();
      const form = { name: "Eve", email: "eve@example.com", message: "From a preview" };
      const answer = await people.post(hostA, preview("/contact"), form);
      expect([answer.status, answer.headers.allow]).toEqual([405, "GET, HEAD"]);
      const { customers } = site().a;
      const signedIn = await people.post(hostA, preview("/sign-in"), {
        email: customers[0]?.email ?? "",
        password: rightPassword,
      });
      expect([signedIn.status, signedIn.headers["set-cookie"]]).toEqual([405, undefined]);
      expect(watch.all()).toEqual(before);
    });

    test("nobody is signed in on it, and it sets no cookie", async () => {
      const { people } = site();
      const Cookie = people.cookie("customer of A");
      expect((await get("/account", { Cookie })).status, "the control").toBe(200);
      const account = await get(preview("/account"), { Cookie });
      expect([account.status, account.headers.location]).toEqual([302, expect.stringMatching(/^\/preview\/[^/]+\/sign-in\?to=/)]);
      const home = await get(preview(), { Cookie });
      expect(home.text).not.toContain("Your account");
      expect(home.headers["set-cookie"]).toBeUndefined();
    });

    test("the page cache neither gives it nor keeps it", async () => {
      const { a } = site();
      const path = "/?utm_source=preview-test";
      const live = await get("/");
      expect(live.headers.etag, "the live page is stored").toBeDefined();
      for (let round = 0; round < 2; round++) {
        const page = await get(preview(path));
        expect(page.text).toContain(a.draftHeadline);
        expect([page.headers.etag, header(page, "cache-control")]).toEqual([undefined, "no-store"]);
        for (const asked of ["/", path]) expect((await get(asked)).text).not.toContain(a.draftHeadline);
      }
      for (const asked of ["/numbers?npa=208", "/service-path"]) {
        await get(preview(asked));
        expect((await get(asked)).text).not.toContain(a.draftLogoId);
      }
    });
  });

  test("says that nobody may keep, index or frame it but the console", async () => {
    const { portal } = site();
    for (const path of ["/", "/no-such-page", "/numbers", "/account"]) {
      const answer = await get(preview(path));
      expect(header(answer, "x-robots-tag")).toBe("noindex, nofollow");
      expect(header(answer, "referrer-policy")).toBe("no-referrer");
      expect(header(answer, "cache-control")).toBe("no-store");
      expect(answer.headers["speculation-rules"]).toBeUndefined();
      const policy = policyOf(header(answer, "content-security-policy"));
      expect(policy.get("frame-ancestors")).toEqual([portal.origin]);
      expect(policy.get("sandbox")).toEqual(["allow-scripts", "allow-forms"]);
      expect(policy.get("script-src")).toEqual(["'self'"]);
    }
    const over = policyOf(header(await get(preview("/", { expiresAt: inSeconds(-1_000) })), "content-security-policy"));
    expect([over.get("default-src"), over.get("frame-ancestors")]).toEqual([["'none'"], [portal.origin]]);
  });

  test("keeps its links and forms inside, and leaves what belongs to others", async () => {
    const base = `/preview/${token()}.dark`;
    const page = await get(`${base}/numbers?npa=208`);
    const addresses = [...page.text.matchAll(/<(?:a|form)\s[^>]*?(?:href|action)="([^"]*)"/g)].map((match) => match[1] ?? "");
    expect(addresses.length).toBeGreaterThan(20);
    expect(addresses.filter((address) => address.startsWith("/") && !address.startsWith(`${base}/`))).toEqual([]);
    expect(addresses.filter((address) => /^(tel|mailto|#)/.test(address)).length).toBeGreaterThan(0);
    expect(page.text).toMatch(/<link[^>]*href="\/assets\//);
    const found = await get(`${base}/numbers?q=208`);
    expect(header(found, "location")).toBe(`${base}/numbers?npa=208`);
  });

  test("finds its faces from an origin of its own, and the one script that recolours it", async () => {
    const face = readdirSync("build/client/assets").find((name) => name.endsWith(".woff2"));
    expect((await get(`/assets/${face}`)).headers["access-control-allow-origin"]).toBe("*");
    const script = await get("/preview-frame.js");
    expect([script.status, header(script, "content-type")]).toEqual([200, expect.stringMatching(/javascript/)]);
    expect((await get(preview())).text).toContain('src="/preview-frame.js"');
    expect((await get("/")).text).not.toContain("preview-frame.js");
  });

  describe("a link for people outside the team", () => {
    const share = async (daysLong = "1") => {
      const { people, consoleHost } = site();
      const form = { form: "share-preview", days: daysLong };
      const { text } = await people.post(consoleHost, "/partner/brand/share", form, people.cookie("owner of A"));
      const url = new URL(/data-share-link="([^"]+)"/.exec(text)?.[1] ?? "");
      expect(url.host).toBe(site().hostA);
      return url.pathname;
    };
    const withdraw = async (id: string, caller: "owner of A" | "owner of B") => {
      const { people, consoleHost } = site();
      return people.post(consoleHost, "/partner/brand/share", { form: "withdraw-preview", id }, people.cookie(caller));
    };

    test("opens the draft, says what it is, and is framed by nobody", async () => {
      const page = await get(await share());
      expect(page.text).toContain(site().a.draftHeadline);
      expect(page.text).toContain("Preview of a draft, not the live shop.");
      expect(page.text).not.toContain("<script src");
      const policy = policyOf(header(page, "content-security-policy"));
      expect([policy.get("frame-ancestors"), header(page, "x-robots-tag")]).toEqual([["'none'"], "noindex, nofollow"]);
      expect(policy.get("sandbox")).not.toContain("allow-same-origin");
      expect((await get(preview())).text, "the console's own frame says it beside").not.toContain("not the live shop");
    });

    test("opens nothing once it is withdrawn, which only its own partner can do", async () => {
      const path = await share("7");
      const { watch, a } = site();
      const id = String(
        watch.value(`SELECT "tokenHash" FROM "PreviewLink" WHERE "partnerId" = ? ORDER BY "createdAt" DESC LIMIT 1`, a.partnerId),
      );
      expect(path, "the address is stored nowhere").not.toContain(id);
      expect((await withdraw(id, "owner of B")).status).toBe(404);
      expect((await get(path)).status).toBe(200);
      expect((await withdraw(id, "owner of A")).status).toBe(303);
      const over = await get(path);
      expect([over.status, over.text.includes("Unpublished words")]).toEqual([410, false]);
      expect((await withdraw(id, "owner of A")).status).toBe(404);
    });

    test("is none without a row of its own, however well it is signed", async () => {
      expect((await get(preview("/", { place: "shared", expiresAt: inSeconds(days(1)) }))).status).toBe(410);
    });

    test("lasts one day or seven", async () => {
      const { people, consoleHost } = site();
      for (const daysLong of ["2", "", "-1", "1e9"]) {
        const form = { form: "share-preview", days: daysLong };
        const answer = await people.post(consoleHost, "/partner/brand/share", form, people.cookie("owner of A"));
        expect(answer.status).toBe(400);
      }
    });
  });

  test("the console's pages may frame their own shop's previews and no other origin", async () => {
    const { people, consoleHost, hostA } = site();
    const frames = async (path: string, caller: "owner of A" | "carrier admin") => {
      const answer = await people.get(consoleHost, path, people.cookie(caller));
      return policyOf(header(answer, "content-security-policy")).get("frame-src");
    };
    expect(await frames("/partner/brand", "owner of A")).toEqual(["'self'", `http://${hostA}`]);
    expect(await frames("/carrier", "carrier admin")).toEqual(["'self'"]);
  });
}
