import { type FieldErrors, Refusal } from "~/kit/refusal";
import { type Tx, write } from "~/platform/database.server";
import type { Account } from "./account-gate.server";
import { admitAttempt, forgiveAttempt } from "./attempts.server";
import type { GateArgs } from "./gates.server";
import { noteOf } from "./own-audit.server";
import { passwordProblem } from "./password-rules";
import { hashPassword, isRightPassword } from "./passwords.server";
import { deletePendingsOf } from "./pending-store.server";
import { findNamesBeside, findPerson, updatePassword, updatePersonName } from "./people-store.server";
import { currentSessionHash } from "./session.server";
import { deleteSession, deleteSessionsOf, findSessionsOf } from "./session-store.server";
import { isNameTaken, nameTaken } from "./team-names";
import { tellPerson } from "./tell-person.server";
import { userAgentWords } from "./user-agent-words";

/** Somebody with sessions at a door. */
export type SessionOwner = Pick<Account, "door" | "personId" | "name" | "email">;

const subjectOf = ({ personId }: SessionOwner) => `person/${personId}`;

/** Nothing of a name may look like markup or a header. @returns null for what is no name */
export function tidyName(text: string): string | null {
  const name = text.replace(/[\p{C}\s]+/gu, " ").trim();
  return name === "" || name.length > 100 || /[<>]/.test(name) ? null : name;
}

/** @throws Refusal `bad-input` with field `name`, also for what a colleague is called */
export async function changeName(account: Account, input: { name: string }): Promise<void> {
  const name = tidyName(input.name);
  if (!name) {
    const sentence = "Enter your name: at most 100 characters, without < and >.";
    throw new Refusal("bad-input", "The name was not saved.", { name: [sentence] });
  }
  if (name === account.name) return;
  await write(async (tx) => {
    if (isNameTaken(name, findNamesBeside(account.door, tx, account))) {
      throw new Refusal("bad-input", "The name was not saved.", { name: [nameTaken] });
    }
    updatePersonName(account.door, tx, account.personId, name);
    await noteOf(account.door, tx, account, {
      action: "account.name",
      subject: subjectOf(account),
      before: { name: account.name },
      after: { name },
    });
  });
}

/**
 * Proves that it is still the person who sits there, before something that decides who may sign in.
 * @throws Refusal `bad-input` with field `field`; `too-many-requests`, `busy`
 */
export async function provePassword(args: GateArgs, account: Account, input: { password: string; field: string }) {
  const attempt = { email: account.email, address: args.context.peerAddress };
  await admitAttempt(account.door, attempt);
  const person = await findPerson(account.door, account.email);
  if (!(await isRightPassword(person?.passwordHash ?? null, input.password))) {
    throw new Refusal("bad-input", "Nothing was changed.", { [input.field]: ["This is not your password."] });
  }
  await forgiveAttempt(account.door, attempt);
}

/** Sets a new password and ends every other session. @throws Refusal `bad-input` with fields, `too-many-requests`, `busy` */
export async function changePassword(args: GateArgs, account: Account, input: { current: string; next: string }): Promise<void> {
  const fields: FieldErrors = {};
  const problem = passwordProblem(input.next, account.email);
  if (problem) fields.newPassword = [problem];
  if (input.next === input.current && !problem) fields.newPassword = ["Choose another password than the one you have."];
  if (Object.keys(fields).length > 0) throw new Refusal("bad-input", "The password was not changed.", fields);
  await provePassword(args, account, { password: input.current, field: "currentPassword" });
  const passwordHash = await hashPassword(input.next);
  const own = currentSessionHash(args, account.door);
  await write(async (tx) => {
    updatePassword(account.door, tx, account.personId, passwordHash);
    deleteSessionsOf(account.door, tx, account.personId, { except: own });
    deletePendingsOf(account.door, tx, account.personId);
    await noteOf(account.door, tx, account, { action: "account.password", subject: subjectOf(account) });
    await tellAccount(account, tx, "password");
  });
}

type AccountChange = "password" | "second-step-on" | "second-step-off" | "recovery-codes";

/** A mail about it, to the person whose sign-in it is. */
export async function tellAccount({ door, personId, scope }: Account, tx: Tx, what: AccountChange) {
  const team = scope.kind === "partner" ? scope.partnerId : null;
  await tellPerson(door, tx, personId, { kind: "account-changed", data: { what }, team });
}

/** The person's live sessions at this door, the one of this browser marked. */
export function readSessions(args: GateArgs, account: SessionOwner) {
  const own = currentSessionHash(args, account.door);
  return findSessionsOf(account.door, account.personId).map(({ idHash, createdAt, seenAt, userAgent }) => ({
    id: idHash,
    isThis: idHash === own,
    startedAt: new Date(createdAt).toISOString(),
    seenAt: new Date(seenAt ?? createdAt).toISOString(),
    where: userAgentWords(userAgent ?? ""),
  }));
}

/** Ends one of the person's own sessions; a hash that is none of theirs ends nothing. */
export async function endOneSession(account: SessionOwner, { id }: { id: string }): Promise<void> {
  if (!findSessionsOf(account.door, account.personId).some(({ idHash }) => idHash === id)) return;
  await write(async (tx) => {
    deleteSession(account.door, tx, id);
    await noteOf(account.door, tx, account, { action: "account.sign-out", subject: subjectOf(account), after: { sessions: 1 } });
  });
}

/** Ends all of the person's sessions at this door, this one too. */
export async function endAllSessions(account: SessionOwner): Promise<void> {
  const sessions = findSessionsOf(account.door, account.personId).length;
  await write(async (tx) => {
    deleteSessionsOf(account.door, tx, account.personId);
    deletePendingsOf(account.door, tx, account.personId);
    await noteOf(account.door, tx, account, { action: "account.sign-out", subject: subjectOf(account), after: { sessions } });
  });
}
