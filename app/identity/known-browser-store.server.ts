import type { SystemScope } from "~/kit/scope";
import type { Tx } from "~/platform/database.server";
import type { DoorScope } from "./door";

const mostPerPerson = 30;

/**
 * Notes that a person has signed in from a browser.
 * @param idHash of the browser's own id together with the person's, so that rows of two people cannot be told to be of one browser
 * @returns whether the browser is known; "first" where no browser was known before
 */
export function seeBrowser(door: DoorScope, tx: Tx, personId: string, idHash: string): "known" | "new" | "first" {
  const now = Date.now();
  const key = { personId, site: door.site };
  const seen = tx.sql
    .prepare(`UPDATE "KnownBrowser" SET "seenAt" = @now WHERE "personId" = @personId AND "site" = @site AND "idHash" = @idHash`)
    .run({ ...key, idHash, now });
  if (seen.changes === 1) return "known";
  const count = tx.sql.prepare(`SELECT count(*) FROM "KnownBrowser" WHERE "personId" = @personId AND "site" = @site`).pluck();
  const before = count.get(key) as number;
  tx.sql
    .prepare(
      `INSERT INTO "KnownBrowser" ("personId","idHash","site","firstSeenAt","seenAt") VALUES (@personId,@idHash,@site,@now,@now)`,
    )
    .run({ ...key, idHash, now });
  tx.sql
    .prepare(
      `DELETE FROM "KnownBrowser" WHERE "personId" = @personId AND "site" = @site AND "idHash" NOT IN (SELECT "idHash"
       FROM "KnownBrowser" WHERE "personId" = @personId AND "site" = @site ORDER BY "seenAt" DESC LIMIT @most)`,
    )
    .run({ ...key, most: mostPerPerson });
  return before === 0 ? "first" : "new";
}

/** Of every site: browsers that were not seen for longer than their cookie lasts. */
export function deleteForgottenBrowsers(_scope: SystemScope, tx: Tx, seenBefore: number) {
  tx.sql.prepare(`DELETE FROM "KnownBrowser" WHERE "seenAt" < ?`).run(seenBefore);
}
