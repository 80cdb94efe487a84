import { setTimeout as sleep } from "node:timers/promises";
import type { PageContext } from "~/kit/page-context";
import { Refusal } from "~/kit/refusal";
import { minutes } from "~/kit/time";
import { write } from "~/platform/database.server";
import { sha256Hex } from "~/platform/ids.server";
import { queueMail } from "~/platform/mail-queue-store.server";
import { admitReset } from "./attempts.server";
import { type Door, DoorScope } from "./door";
import { parseEmail } from "./email";
import { memberOf } from "./members.server";
import { noteOf } from "./own-audit.server";
import { passwordProblem } from "./password-rules";
import { hashPassword } from "./passwords.server";
import { deletePendingsOf } from "./pending-store.server";
import { findPerson, updatePassword } from "./people-store.server";
import { newResetKey } from "./reset-link.server";
import { findReset, insertReset, type OpenReset, takeReset } from "./reset-store.server";
import { deleteSessionsOf } from "./session-store.server";
import { mailScopeOf, tellPerson } from "./tell-person.server";

const validMs = minutes(30);
/** The answer leaves after this long, whether a mail was queued or not. */
const answerMs = 250;

interface Args {
  context: PageContext;
}

/**
 * Mails a one-time link for a new password, good for 30 minutes, to an address that signs in at this door. An unknown one gets
 * the same answer after the same time.
 * @throws Refusal `bad-input` for what is no e-mail address; `too-many-requests`, `busy`
 */
export async function askReset(args: Args, input: { door: Door; email: string }): Promise<void> {
  const door = DoorScope.at(args.context.site, input.door);
  const email = parseEmail(input.email);
  if (!email)
    throw new Refusal("bad-input", "No mail was sent.", { email: ["Enter an e-mail address, such as name@example.com."] });
  await admitReset(door, { email, address: args.context.peerAddress });
  await Promise.all([queueReset(door, email), sleep(answerMs)]);
}

async function queueReset(door: DoorScope, email: string) {
  const person = await findPerson(door, email);
  const member = person && memberOf(door, { personId: person.id, name: person.name, email });
  const scope = person && mailScopeOf(door, person.id);
  if (!member || !scope) return;
  const { seed, tokenHash } = newResetKey(door.site);
  await write(async (tx) => {
    insertReset(door, tx, { seed, tokenHash, personId: person.id, expiresAt: Date.now() + validMs });
    await queueMail(scope, tx, { kind: "account-reset", to: email, data: { reset: tokenHash } });
  });
}

interface Link {
  door: Door;
  token: string;
}

/** @throws Refusal `not-found` when the link is wrong, used, replaced, too old, or of another door or shop */
export function readReset(args: Args, { door: at, token }: Link): OpenReset & { door: DoorScope; tokenHash: string } {
  const door = DoorScope.at(args.context.site, at);
  const tokenHash = sha256Hex(token);
  const row = /^[\w-]{43}$/.test(token) ? findReset(door, tokenHash) : null;
  if (!row) throw deadLink();
  return { ...row, door, tokenHash };
}

/**
 * Sets the new password by its link, ends every session of the person and signs nobody in: who has a second step is asked for it.
 * @throws Refusal `not-found` (dead link), `bad-input` with field `password`, `busy`
 */
export async function resetPassword(args: Args, input: Link & { password: string }): Promise<void> {
  const { door, tokenHash, ...person } = readReset(args, input);
  const problem = passwordProblem(input.password, person.email);
  if (problem) throw new Refusal("bad-input", "The password was not set.", { password: [problem] });
  const passwordHash = await hashPassword(input.password);
  await write(async (tx) => {
    if (!takeReset(door, tx, tokenHash)) throw deadLink();
    updatePassword(door, tx, person.personId, passwordHash);
    deleteSessionsOf(door, tx, person.personId);
    deletePendingsOf(door, tx, person.personId);
    await tellPerson(door, tx, person.personId, { kind: "account-changed", data: { what: "password-reset" } });
    await noteOf(door, tx, person, { action: "account.password-reset", subject: `person/${person.personId}` });
  });
}

const deadLink = () =>
  new Refusal(
    "not-found",
    "This link cannot be used: it was used already, replaced by a newer one, or is more than 30 minutes old.",
  );
