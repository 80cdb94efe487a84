import { days } from "~/kit/time";
import { write } from "~/platform/database.server";
import { newToken, sha256Hex } from "~/platform/ids.server";
import type { DoorScope } from "./door";
import type { GateArgs } from "./gates.server";
import { seeBrowser } from "./known-browser-store.server";
import { tellPerson } from "./tell-person.server";
import { userAgentWords } from "./user-agent-words";

/** As long as browsers keep any cookie. */
export const rememberedMs = days(400);

// Not one of `__Host-portal-…`, which make a storefront's page personal and keep it out of the page cache.
const cookieName = "__Host-browser";

/**
 * Notes the browser in which a person has just signed in, and tells them by mail where it is a new one; not of their first.
 * A browser is told by a random id in a cookie of this host and by nothing that it is or says.
 * @returns the Set-Cookie value that has the browser keep its id
 */
export async function noteBrowser(
  { request }: Pick<GateArgs, "request">,
  door: DoorScope,
  { personId, chosenTeam }: { personId: string; chosenTeam?: string | null },
): Promise<string> {
  const id = browserIdOf(request) ?? newToken();
  const where = userAgentWords(request.headers.get("User-Agent") ?? "");
  await write(async (tx) => {
    if (seeBrowser(door, tx, personId, sha256Hex(`${personId} ${id}`)) !== "new") return;
    const data = { at: new Date().toISOString(), where };
    await tellPerson(door, tx, personId, { kind: "account-sign-in", data, team: chosenTeam });
  });
  return `${cookieName}=${id}; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=${rememberedMs / 1000}`;
}

function browserIdOf(request: Request): string | null {
  const prefix = `${cookieName}=`;
  const ours = (request.headers.get("Cookie") ?? "").split(/;\s*/).find((part) => part.startsWith(prefix));
  return ours && /^[\w-]{43}$/.test(ours.slice(prefix.length)) ? ours.slice(prefix.length) : null;
}
