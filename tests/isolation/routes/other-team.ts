import Database from "better-sqlite3";
import { beforeAll, describe, expect, test } from "vitest";
import type { People } from "../support/callers";
import type { RowFacts } from "../support/route-rows";
import { routeTable } from "../support/route-table";
import { changedTables, mailsSent } from "../support/watch";

/** A form names the team it was made for, at every route of the partner console. */
export function otherTeamTests(site: () => { people: People; facts: RowFacts }) {
  describe("a page of one team, when the browser works for another by now", () => {
    /** What nobody's team is asked for: getting in, getting out, and the change of teams itself. */
    const teamless = /\/(?:sign-in|sign-in-code|sign-out|forgot-password|reset-password|invitation|switch-team)\.tsx$/;
    const rows = () => Object.entries(routeTable).filter(([file, { door }]) => door === "partner" && !teamless.test(file));
    const withTeam = (path: string, team: string) => `${path}${path.includes("?") ? "&" : "?"}team=${team}`;
    let both: string;

    beforeAll(async () => {
      const { people, facts } = site();
      const outside = new Database(facts.world.file);
      const admin = outside.prepare(`SELECT "id" FROM "Person" WHERE "site" = 'console' AND "email" = ?`).pluck();
      outside
        .prepare(`INSERT INTO "PartnerMember" ("partnerId", "personId", "role", "createdAt") VALUES (?, ?, 'owner', ?)`)
        .run(facts.b.partnerId, admin.get(`admin@${facts.a.slug}.example`), Date.now());
      outside.close();
      both = await people.signIn("partner", `admin@${facts.a.slug}.example`);
    });

    test("changes nothing by any route, with another team's name, a stranger's or none", async () => {
      const { people, facts } = site();
      await mailsSent(facts.watch);
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
      const { people, facts } = site();
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
      expect((await people.post(people.consoleHost, withTeam("/partner/domains", facts.a.partnerId), form, both)).status).toBe(
        409,
      );
      const elsewhere = action.replace(/next=[^&]*/, "next=https%3A%2F%2Fevil.example%2F");
      expect((await people.post(people.consoleHost, elsewhere, form, both)).headers.location).toBe("/partner");
    });

    test("each form of each page names the team it was made for", async () => {
      const { people, facts } = site();
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
}
