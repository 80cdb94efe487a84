import { Refusal } from "~/kit/refusal";
import { write } from "~/platform/database.server";
import { log } from "~/platform/log.server";
import { admitCode, forgiveCodes } from "./attempts.server";
import { DoorScope } from "./door";
import type { GateArgs } from "./gates.server";
import { noteBrowser } from "./known-browsers.server";
import { openOneTimeSecret, recoveryHash, stepOfCode, tidyCode } from "./one-time-password.server";
import { type NotedPerson, noteOf } from "./own-audit.server";
import { beginPending, currentPending, endPending } from "./pending-sign-in.server";
import { spendAttempt } from "./pending-store.server";
import { findSecondFactor, takeRecoveryCode, takeStep } from "./second-factor-store.server";
import { startSession } from "./session.server";

export interface Entrance {
  setCookie: string[];
  /** The password was right, and a code is asked for: nobody is signed in yet. */
  asksCode: boolean;
}

/** What follows a right password: a session, or the question for a code where the person has turned that on. */
export async function enter(
  args: GateArgs,
  door: DoorScope,
  personId: string,
  options: { chosenTeam?: string | null } = {},
): Promise<Entrance> {
  if (hasSecondStep(door, personId)) return { setCookie: [await beginPending(door, personId, options)], asksCode: true };
  return { setCookie: await begin(args, door, personId, options), asksCode: false };
}

async function begin(
  args: GateArgs,
  door: DoorScope,
  personId: string,
  options: { chosenTeam?: string | null },
): Promise<[session: string, browser: string]> {
  const session = await startSession(args, door, personId, options);
  return [session, await noteBrowser(args, door, { personId, ...options })];
}

export const hasSecondStep = (door: DoorScope, personId: string) => Boolean(findSecondFactor(door, personId)?.confirmedAt);

const tooLate = () =>
  new Refusal("not-signed-in", "That took too long, or too many codes were wrong. Please begin again with your password.");

/**
 * The second step of signing in: a session with a new id begins, the half sign-in ends.
 * @param input.code from the app, or a recovery code
 * @throws Refusal `bad-input` (wrong code), `not-signed-in` (nothing to go on from), `too-many-requests`
 */
export async function passSecondStep(args: GateArgs, input: { door: "partner" | "carrier"; code: string }): Promise<Entrance> {
  const door = DoorScope.at(args.context.site, input.door);
  const pending = currentPending(args, door);
  if (!pending) throw tooLate();
  const { personId, chosenTeam, idHash } = pending;
  await admitCode(door, personId);
  if (!(await write(async (tx) => spendAttempt(door, tx, idHash)))) throw tooLate();
  if (!(await takeCode(door, pending, input.code))) {
    log().info({ site: door.site, address: args.context.peerAddress }, "second step refused");
    throw wrongCode();
  }
  await forgiveCodes(door, personId);
  const [session, ...kept] = await begin(args, door, personId, { chosenTeam });
  return { setCookie: [session, await endPending(door, pending), ...kept], asksCode: false };
}

export const wrongCode = () => {
  const sentence = "This code is not right, or was used already. Wait for the next one in your app.";
  return new Refusal("bad-input", "The code was not taken.", { code: [sentence] });
};

/** Uses a code up: one of the app's time steps, else a recovery code, whose use stands in the trail. */
export async function takeCode(door: DoorScope, person: NotedPerson, typed: string): Promise<boolean> {
  const { personId } = person;
  const code = tidyCode(typed).slice(0, 40);
  const factor = findSecondFactor(door, personId);
  if (!factor?.confirmedAt || !code) return false;
  const step = stepOfCode(openOneTimeSecret(personId, factor.sealedSecret), code);
  return write(async (tx) => {
    if (step !== null) return takeStep(door, tx, personId, step);
    if (!takeRecoveryCode(door, tx, personId, recoveryHash(personId, code))) return false;
    await noteOf(door, tx, person, { action: "account.recovery-code", subject: `person/${personId}` });
    return true;
  });
}
