import { brotliDecompressSync, gunzipSync } from "node:zlib";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { ask } from "../../support/http";
import type { Site } from "./site";

const personal = { Cookie: "__Host-portal-shop=x" };

export function cacheTests(site: () => Site) {
  const get = (host: string, path: string, headers: Record<string, string> = {}) =>
    ask(site().portal.port, path, { host, headers });
  const isStored = async (host: string, path: string, headers: Record<string, string> = {}) =>
    (await get(host, path, headers)).headers.etag !== undefined;

  /** How many pages the portal has rendered, and how many it gave from its store. */
  async function counts() {
    const { text } = await get("nobody.localhost", "/metrics");
    const count = (source: string) => Number(new RegExp(`^portal_pages\\{source="${source}"\\} (\\d+)`, "m").exec(text)?.[1]);
    return { stored: count("stored"), rendered: count("rendered") };
  }

  /** Writes as another process would. */
  function outside(sql: string, ...parameters: unknown[]) {
    const database = new Database(site().world.file, { timeout: 5_000 });
    try {
      database.prepare(sql).run(...parameters);
    } finally {
      database.close();
    }
  }

  describe("what is stored", () => {
    test("a page asked for by HEAD first is whole for the next GET", async () => {
      const { hostA, portal } = site();
      const head = await ask(portal.port, "/products/local-standard", { host: hostA, method: "HEAD" });
      const page = await get(hostA, "/products/local-standard");
      expect(head.body).toHaveLength(0);
      expect(page.text).toContain("</html>");
      expect(head.headers["content-length"]).toBe(String(page.body.length));
      expect(head.headers.etag).toBe(page.headers.etag);
      const stored = await ask(portal.port, "/products/local-standard", { host: hostA, method: "HEAD" });
      expect([stored.status, stored.body.length, stored.headers.etag]).toEqual([200, 0, page.headers.etag]);
    });

    test("each encoding holds the same page, and each has its own ETag", async () => {
      const { hostA } = site();
      const plain = await get(hostA, "/products");
      const br = await get(hostA, "/products", { "Accept-Encoding": "gzip, br" });
      const gz = await get(hostA, "/products", { "Accept-Encoding": "gzip, br;q=0" });
      expect(brotliDecompressSync(br.body).equals(plain.body)).toBe(true);
      expect(gunzipSync(gz.body).equals(plain.body)).toBe(true);
      expect(new Set([plain, br, gz].map((answer) => answer.headers.etag)).size).toBe(3);
      expect(plain.headers.vary).toMatch(/Accept-Encoding/i);
      for (const tag of [plain.headers.etag, `W/${plain.headers.etag}`, `"x", ${plain.headers.etag}`]) {
        expect((await get(hostA, "/products", { "If-None-Match": String(tag) })).status).toBe(304);
      }
      expect((await get(hostA, "/products", { "If-None-Match": '"x"' })).status).toBe(200);
    });

    test("many who ask at once wait for one render", async () => {
      const { hostA } = site();
      const before = await counts();
      const path = "/numbers?npa=203&sort=memorable";
      const answers = await Promise.all(Array.from({ length: 25 }, () => get(hostA, path)));
      const after = await counts();
      expect(new Set(answers.map((answer) => answer.text)).size).toBe(1);
      expect(after.rendered - before.rendered).toBe(1);
    });

    test("what one visitor sends along leaves no trace in what the next one gets", async () => {
      const { hostA } = site();
      const mark = "zq7mark";
      const traces = {
        "User-Agent": mark,
        Referer: `http://${mark}/`,
        "Accept-Language": mark,
        Cookie: `theme=${mark}`,
        "X-Custom": mark,
      };
      for (const path of ["/numbers?npa=205", "/service-path", "/contact"]) {
        const first = await get(hostA, `${path}${path.includes("?") ? "&" : "?"}utm_source=${mark}`, traces);
        expect(first.text.replaceAll(/contact\?[^"]*/g, ""), path).not.toContain(mark);
        const next = await get(hostA, path);
        expect(next.text).not.toContain(mark);
        expect(JSON.stringify(next.headers)).not.toContain(mark);
      }
    });
  });

  describe("what is not stored", () => {
    test("a page for somebody with a portal cookie, of whatever value", async () => {
      const { hostA, people } = site();
      expect(await isStored(hostA, "/contact")).toBe(true);
      for (const cookie of ["__Host-portal-shop=x", "a=b; __Host-portal-shop=x", "__Host-portal-cart=1"]) {
        const answer = await get(hostA, "/contact", { Cookie: cookie });
        expect([answer.headers.etag, answer.headers["cache-control"]]).toEqual([undefined, "no-store"]);
      }
      expect(await isStored(hostA, "/contact", { Cookie: "theme=dark; _ga=1" }), "others' cookies do not matter").toBe(true);
      const own = await people.get(hostA, "/products/voice", people.cookie("customer of A"));
      expect(own.text).toContain("Your account");
      const visitors = await get(hostA, "/products/voice");
      expect(visitors.text).not.toContain("Your account");
      expect((await people.get(hostA, "/products/voice", people.cookie("customer of A"))).text).toContain("Your account");
    });

    test.each([
      "/numbers?npa=999",
      "/numbers?type=mobile",
      "/numbers?page=0",
      "/numbers?npa=201&npa=202",
      "/no-such-page",
      "/numbers/12125550000",
      "/products/nothing",
      "/account",
      "/sign-in",
      "/contact?product=voice",
      "/robots.txt",
    ])("%s", async (path) => {
      for (let round = 0; round < 2; round++) expect(await isStored(site().hostA, path)).toBe(false);
    });

    test("an answer to a form", async () => {
      const { hostA, people } = site();
      const refused = await people.post(hostA, "/contact", { name: "Quinn of the form", email: "", message: "" });
      expect([refused.status, refused.headers.etag, refused.headers["cache-control"]]).toEqual([400, undefined, "no-store"]);
      expect((await get(hostA, "/contact")).text).not.toContain("Quinn of the form");
    });
  });

  describe("one partner's entries are never another's", () => {
    test.each(["/", "/products", "/messaging", "/contact", "/service-path", "/numbers", "/numbers?npa=201"])(
      "%s",
      async (path) => {
        const { hostA, hostB } = site();
        for (let round = 0; round < 2; round++) {
          const [atA, atB] = [await get(hostA, path), await get(hostB, path)];
          expect(atA.text).toContain("Harborline");
          expect(atA.text).not.toContain("Oakmere");
          expect(atB.text).toContain("Oakmere");
          expect(atB.text).not.toContain("Harborline");
          expect((await get(hostB, path, { "If-None-Match": String(atA.headers.etag) })).status).toBe(200);
        }
      },
    );
  });

  describe("a change is seen by the next request", () => {
    test("a published brand", async () => {
      const { hostA, consoleHost, people, watch, a } = site();
      const cookie = people.cookie("owner of A");
      expect((await get(hostA, "/messaging")).text).not.toContain("Wavecrest");
      const stored = JSON.parse(String(watch.value(`SELECT "dataJson" FROM "BrandDraft" WHERE "partnerId" = ?`, a.partnerId)));
      const { logo: _logo, icon: _icon, nameBesideLogo, ...fields } = stored;
      const version = String(watch.value(`SELECT max("version") FROM "BrandVersion" WHERE "partnerId" = ?`, a.partnerId));
      const savedAt = Number(watch.value(`SELECT "savedAt" FROM "BrandDraft" WHERE "partnerId" = ?`, a.partnerId));
      const form = {
        ...fields,
        name: "Wavecrest",
        primary: "#7a1f5c",
        nameBesideLogo: "on",
        form: "save-brand",
      };
      const stale = { baseVersion: version, draftSavedAt: new Date(savedAt).toISOString() };
      const saved = await people.post(consoleHost, "/partner/brand", { ...form, ...stale }, cookie);
      expect([saved.status, saved.headers.location]).toEqual([303, "/partner/brand?done=saved"]);
      expect((await get(hostA, "/messaging")).text, "a draft changes nothing").not.toContain("Wavecrest");
      const publish = { form: "publish-brand", baseVersion: version };
      const answer = await people.post(consoleHost, "/partner/brand/publish", publish, cookie);
      expect([answer.status, answer.headers.location]).toEqual([303, "/partner/brand?done=published"]);
      const page = await get(hostA, "/messaging");
      expect(page.text).toContain("Wavecrest");
      expect((await get(hostA, "/messaging")).headers.etag, "and stored anew").toBe(page.headers.etag);
    });

    test("a partner's price, at its own shop only", async () => {
      const { hostA, hostB, consoleHost, people, watch, a } = site();
      const path = "/products/voice";
      const [before, other] = [await get(hostA, path), await get(hostB, path)];
      const listingId = a.listingIds.voice ?? "";
      const chargeId = String(
        watch.value(
          `SELECT c."id" FROM "ProductCharge" c JOIN "Listing" l ON l."productId" = c."productId"
           WHERE l."partnerId" = ? AND l."id" = ? AND c."basis" = 'per-use' LIMIT 1`,
          ...[a.partnerId, listingId],
        ),
      );
      const rule = { chargeId, [`kind.${chargeId}`]: "price", [`value.${chargeId}`]: "0.7531", [`rounding.${chargeId}`]: "none" };
      const form = { form: "save-listing", name: "", summary: "", visibility: "visible", ...rule };
      const answer = await people.post(consoleHost, `/partner/listings/${listingId}`, form, people.cookie("owner of A"));
      expect(answer.headers.location).toBe(`/partner/listings/${listingId}?done=saved`);
      expect(before.text).not.toContain("0.7531");
      expect((await get(hostA, path)).text).toContain("0.7531");
      expect((await get(hostB, path, { "If-None-Match": String(other.headers.etag) })).status, "B's stays stored").toBe(304);
    });

    test("a wholesale price, at every shop", async () => {
      const { hostA, hostB, consoleHost, people, watch, b } = site();
      const path = "/products/port-in";
      const before = [await get(hostA, path), await get(hostB, path)];
      const chargeId = String(
        watch.value(`SELECT c."id" FROM "ProductCharge" c JOIN "Product" p ON p."id" = c."productId" WHERE p."sku" = 'port-in'`),
      );
      const form = { form: "set-wholesale", chargeId, amount: "31.25", minimumRetail: "", effectiveFrom: "" };
      const answer = await people.post(consoleHost, "/carrier/catalog", form, people.cookie("carrier admin"));
      expect(answer.headers.location).toBe("/carrier/catalog?done=priced");
      const after = [await get(hostA, path), await get(hostB, path)];
      // Neither partner has decided yet, so both are raised to the floor; B ends its prices in whole dollars.
      const shows = (page: { text: string } | undefined, price: string) => page?.text.includes(price) ?? false;
      expect(before.map(({ text }) => /31\.25|32\.00|47\.00/.test(text))).toEqual([false, false]);
      expect([shows(after[0], "$31.25"), shows(after[1], "$32.00"), shows(after[1], "31.25")]).toEqual([true, true, false]);
      // B lets it follow: half as much again.
      const from = watch.value(`SELECT MAX("effectiveFrom") FROM "WholesalePrice" WHERE "chargeId" = ?`, chargeId);
      const key = `${b.listingIds["port-in"]}.${chargeId}.${from}`;
      const decision = { form: "decide-price-changes", key, [`seen.${key}`]: "31250000", [`choice.${key}`]: "follow" };
      const decided = await people.post(consoleHost, "/partner/listings/changes", decision, people.cookie("owner of B"));
      expect(decided.headers.location).toBe("/partner/listings/changes?done=decided");
      expect(shows(await get(hostB, path), "$47.00")).toBe(true);
    });

    test("another process's commit, when it raises the revision", async () => {
      const { hostB, b } = site();
      const before = await get(hostB, "/messaging");
      const rename = (from: string, to: string) =>
        outside(`UPDATE "BrandVersion" SET "dataJson" = replace("dataJson", ?, ?) WHERE "partnerId" = ?`, from, to, b.partnerId);
      rename("fifty years", "fifty-one winters");
      outside(`UPDATE "Listing" SET "name" = 'Seventy-one winters' WHERE "partnerId" = ? AND "slug" = 'sms-mms'`, b.partnerId);
      const unraised = await get(hostB, "/messaging");
      expect(unraised.headers.etag, "the control: a commit alone leaves the stored page").toBe(before.headers.etag);
      outside(`UPDATE "Partner" SET "revision" = "revision" + 1 WHERE "id" = ?`, b.partnerId);
      expect((await get(hostB, "/messaging")).text).toContain("Seventy-one winters");
      outside(`UPDATE "Listing" SET "name" = 'Seventy-two winters' WHERE "partnerId" = ? AND "slug" = 'sms-mms'`, b.partnerId);
      outside(`UPDATE "CarrierState" SET "revision" = "revision" + 1`);
      expect((await get(hostB, "/messaging")).text).toContain("Seventy-two winters");
    });

    test("a customer's own page is not a stored one even then", async () => {
      expect((await get(site().hostA, "/messaging", personal)).headers.etag).toBeUndefined();
    });
  });
}
