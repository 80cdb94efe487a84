import { type Adapter, Cookie, type DatabaseSession, type DatabaseUser, Lucia, TimeSpan } from "lucia";
import type { PageContext } from "~/kit/page-context";
import { write } from "~/platform/database.server";
import { sha256Hex } from "~/platform/ids.server";
import { log } from "~/platform/log.server";
import type { Door, DoorScope } from "./door";
import * as store from "./session-store.server";
import { idleMs, lifetimeMs, nextExpiry } from "./session-times";

/** Of `__Host-` cookies no sibling host can set or read one. */
const cookieNames: Record<Door, string> = {
  carrier: "__Host-portal-desk",
  partner: "__Host-portal-console",
  shop: "__Host-portal-shop",
};

declare module "lucia" {
  interface Register {
    Lucia: ReturnType<typeof luciaAt>;
    DatabaseUserAttributes: { name: string; email: string };
    DatabaseSessionAttributes: {
      createdAt: number;
      seenAt?: number | null;
      chosenTeam?: string | null;
      userAgent?: string | null;
    };
  }
}

/** Lucia at one door of one site: a session of another site is unknown to it. */
function luciaAt(door: DoorScope) {
  return new Lucia(adapterAt(door), {
    sessionExpiresIn: new TimeSpan(idleMs, "ms"),
    sessionCookie: { name: cookieNames[door.door], attributes: { path: "/", sameSite: "lax", secure: true } },
    getUserAttributes: ({ name, email }) => ({ name, email }),
    getSessionAttributes: ({ createdAt, seenAt = null, chosenTeam = null }) => ({ createdAt, seenAt, chosenTeam }),
  });
}

const toSession = (id: string, row: store.SessionRow): DatabaseSession => ({
  id,
  userId: row.personId,
  expiresAt: new Date(row.expiresAt),
  attributes: { createdAt: row.createdAt, seenAt: row.seenAt, chosenTeam: row.chosenTeam },
});

const toUser = (row: store.SessionRow): DatabaseUser => ({ id: row.personId, attributes: { name: row.name, email: row.email } });

/** Lucia speaks of ids, the store of their hashes; a session listed by person therefore carries its hash as its id. */
function adapterAt(door: DoorScope): Adapter {
  return {
    async getSessionAndUser(id) {
      const row = store.findSession(door, sha256Hex(id));
      return row ? [toSession(id, row), toUser(row)] : [null, null];
    },
    async getUserSessions(personId) {
      return store.findSessionsOf(door, personId).map((row) => toSession(row.idHash, row));
    },
    async setSession({ id, userId, expiresAt, attributes: { userAgent, chosenTeam } }) {
      await write(async (tx) => {
        store.deleteExpiredSessions(door, tx);
        const session = { idHash: sha256Hex(id), personId: userId, expiresAt: expiresAt.getTime(), userAgent, chosenTeam };
        store.insertSession(door, tx, session);
      });
    },
    async updateSessionExpiration(id) {
      await touch(door, id);
    },
    async deleteSession(id) {
      await write(async (tx) => store.deleteSession(door, tx, sha256Hex(id)));
    },
    async deleteUserSessions(personId) {
      await write(async (tx) => store.deleteSessionsOf(door, tx, personId));
    },
    async deleteExpiredSessions() {
      await write(async (tx) => store.deleteExpiredSessions(door, tx));
    },
  };
}

/** Puts the end of a used session off, at most hourly. A portal too busy to write still answers. */
async function touch(door: DoorScope, id: string) {
  const idHash = sha256Hex(id);
  const row = store.findSession(door, idHash);
  const next = row && nextExpiry(row, Date.now());
  if (!next) return;
  await write(async (tx) => store.updateSessionExpiry(door, tx, idHash, next)).catch((error: unknown) => {
    log().warn({ error: String(error) }, "a session's end could not be put off");
  });
}

export interface SignedInPerson {
  personId: string;
  name: string;
  email: string;
  /** The partner that this session was told to work for, if it was. */
  chosenTeam: string | null;
}

interface SessionArgs {
  request: Request;
  context: PageContext;
}

// Remix gives each loader of a page a Request of its own but one context, so the context is the key. An entry holds for the same
// cookie only: a context that outlives its request cannot lend one visitor's session to another.
const looked = new WeakMap<PageContext, Map<string, Promise<SignedInPerson | null>>>();

/** Who is signed in at this door; looked up once per page. */
export function currentSession({ request, context }: SessionArgs, door: DoorScope): Promise<SignedInPerson | null> {
  const id = readSessionId(request, door);
  if (!id) return Promise.resolve(null);
  const entries = looked.get(context) ?? new Map<string, Promise<SignedInPerson | null>>();
  looked.set(context, entries);
  const key = `${door.site} ${id}`;
  const found = entries.get(key) ?? lookUp(door, id);
  entries.set(key, found);
  return found;
}

async function lookUp(door: DoorScope, id: string): Promise<SignedInPerson | null> {
  const { session, user } = await luciaAt(door).validateSession(id);
  if (!session) return null;
  // Lucia moves a session's end only in its last half; here it moves hourly, so that idle means idle.
  const { createdAt, seenAt, chosenTeam } = session;
  if (nextExpiry({ createdAt, seenAt, expiresAt: session.expiresAt.getTime() }, Date.now())) await touch(door, id);
  return { personId: user.id, name: user.name, email: user.email, chosenTeam };
}

const longestUserAgent = 300;

/**
 * Signs a person in: the session this browser had at the door ends, and the new one has a new id.
 * @returns the Set-Cookie header's value
 */
export async function startSession(
  args: SessionArgs,
  door: DoorScope,
  personId: string,
  options: { chosenTeam?: string | null } = {},
): Promise<string> {
  await endSession(args, door);
  const userAgent = args.request.headers.get("User-Agent")?.slice(0, longestUserAgent) ?? null;
  const session = await luciaAt(door).createSession(personId, { createdAt: Date.now(), userAgent, ...options });
  const cookie = luciaAt(door).createSessionCookie(session.id);
  // The server decides when a session ends; the cookie lasts as long as any session can, so it never has to be sent again.
  return new Cookie(cookie.name, cookie.value, { ...cookie.attributes, maxAge: lifetimeMs / 1000 }).serialize();
}

/**
 * Ends the session of this browser at this door, on the server first.
 * @returns the Set-Cookie header's value that takes the cookie away
 */
export async function endSession({ request, context }: SessionArgs, door: DoorScope): Promise<string> {
  const id = readSessionId(request, door);
  looked.delete(context);
  if (id) await luciaAt(door).invalidateSession(id);
  return luciaAt(door).createBlankSessionCookie().serialize();
}

/** The hash of this browser's session at this door, which names its row; null when it has none. */
export function currentSessionHash({ request }: Pick<SessionArgs, "request">, door: DoorScope): string | null {
  const id = readSessionId(request, door);
  return id && sha256Hex(id);
}

/** Has this browser's session work for another partner; the caller has checked that the person belongs there. */
export async function chooseTeam({ request, context }: SessionArgs, door: DoorScope, partnerId: string): Promise<void> {
  const id = readSessionId(request, door);
  looked.delete(context);
  if (id) await write(async (tx) => store.updateSessionTeam(door, tx, sha256Hex(id), partnerId));
}

/** Only our own cookie reaches Lucia's parser, which throws on a percent sign that a foreign one may hold. */
function readSessionId(request: Request, door: DoorScope): string | null {
  const prefix = `${cookieNames[door.door]}=`;
  const ours = (request.headers.get("Cookie") ?? "").split(/;\s*/).find((part) => part.startsWith(prefix));
  if (!ours || !/^[a-z2-7]{40}$/.test(ours.slice(prefix.length))) return null;
  return luciaAt(door).readSessionCookie(ours);
}
