import type { SystemScope } from "~/kit/scope";
import { write } from "~/platform/database.server";
import { deleteForgottenBrowsers } from "./known-browser-store.server";
import { rememberedMs } from "./known-browsers.server";
import { deleteExpiredPendings } from "./pending-store.server";
import { deleteExpiredSessions } from "./session-store.server";

/** A chore: what has expired is refused anyway; this keeps the table small. */
export async function removeExpiredSessions(scope: SystemScope): Promise<void> {
  await write(async (tx) => {
    deleteExpiredSessions(scope, tx);
    deleteExpiredPendings(scope, tx);
    deleteForgottenBrowsers(scope, tx, Date.now() - rememberedMs);
  });
}
