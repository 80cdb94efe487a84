import type { SystemScope } from "~/kit/scope";
import { days } from "~/kit/time";
import { write } from "~/platform/database.server";
import { deleteEndedLinks } from "./preview-link-store.server";

/** How long a link that opens nothing any more stays in its partner's list. */
const shownAfterEndMs = days(30);

/** A chore: what has ended opens nothing anyway; this keeps the list and the table short. */
export async function removeEndedLinks(scope: SystemScope, now = Date.now()): Promise<void> {
  await write((tx) => deleteEndedLinks(scope, tx, new Date(now - shownAfterEndMs)));
}
