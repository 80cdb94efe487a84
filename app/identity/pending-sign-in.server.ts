import { minutes } from "~/kit/time";
import { write } from "~/platform/database.server";
import { newToken, sha256Hex } from "~/platform/ids.server";
import type { Door, DoorScope } from "./door";
import type { GateArgs } from "./gates.server";
import { deletePending, findPending, insertPending, type PendingRow } from "./pending-store.server";

/** How long after the password the code may come, and how often it may be wrong. */
const validMs = minutes(10);
const attempts = 5;

/** Of `__Host-` cookies no sibling host can set or read one. Apart from the session's name: no gate reads it. */
const cookieNames: Partial<Record<Door, string>> = {
  carrier: "__Host-portal-desk-step",
  partner: "__Host-portal-console-step",
};

const cookie = (door: DoorScope, value: string, maxAgeMs: number) =>
  `${cookieNames[door.door]}=${value}; Path=/; HttpOnly; Secure; SameSite=Lax; Max-Age=${maxAgeMs / 1000}`;

/** The password was right: this browser may now send the code. @returns the Set-Cookie value */
export async function beginPending(
  door: DoorScope,
  personId: string,
  options: { chosenTeam?: string | null } = {},
): Promise<string> {
  const id = newToken();
  const row = { idHash: sha256Hex(id), personId, expiresAt: Date.now() + validMs, attemptsLeft: attempts };
  await write(async (tx) => insertPending(door, tx, { ...row, chosenTeam: options.chosenTeam ?? null }));
  return cookie(door, id, validMs);
}

export type Pending = PendingRow & { idHash: string };

/** The half sign-in of this browser at this door; null when there is none, or it took too long or too many codes. */
export function currentPending({ request }: GateArgs, door: DoorScope): Pending | null {
  const prefix = `${cookieNames[door.door]}=`;
  const ours = (request.headers.get("Cookie") ?? "").split(/;\s*/).find((part) => part.startsWith(prefix));
  if (!ours || !/^[\w-]{43}$/.test(ours.slice(prefix.length))) return null;
  const idHash = sha256Hex(ours.slice(prefix.length));
  const row = findPending(door, idHash);
  return row && { ...row, idHash };
}

/** @returns the Set-Cookie value that takes the cookie away */
export async function endPending(door: DoorScope, { idHash }: Pending): Promise<string> {
  await write(async (tx) => deletePending(door, tx, idHash));
  return cookie(door, "", 0);
}
