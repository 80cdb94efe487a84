import type { PageContext } from "~/kit/page-context";
import { Refusal } from "~/kit/refusal";
import { log } from "~/platform/log.server";
import { admitAttempt, forgiveAttempt } from "./attempts.server";
import { type Door, DoorScope } from "./door";
import { parseEmail } from "./email";
import { memberOf } from "./members.server";
import { isRightPassword } from "./passwords.server";
import { findPerson } from "./people-store.server";
import { type Entrance, enter } from "./second-step.server";
import { endSession } from "./session.server";

interface Args {
  request: Request;
  context: PageContext;
}

/**
 * Signs in with e-mail and password. An unknown e-mail, a wrong password and an account without a place at this door get one and
 * the same answer after the same work.
 * @returns the cookies of a new session, or of half a sign-in where a code is asked for
 * @throws Refusal `not-signed-in` (wrong), `too-many-requests`, `busy`, `bad-input` (no e-mail address at all)
 */
export async function signIn(args: Args, input: { door: Door; email: string; password: string }): Promise<Entrance> {
  const door = DoorScope.at(args.context.site, input.door);
  const email = parseEmail(input.email);
  if (!email)
    throw new Refusal("bad-input", "Please check the form.", { email: ["Enter an e-mail address, such as name@example.com."] });
  const attempt = { email, address: args.context.peerAddress };
  await admitAttempt(door, attempt);
  const person = await findPerson(door, email);
  const isRight = await isRightPassword(person?.passwordHash ?? null, input.password);
  if (!isRight || !person || !memberOf(door, { personId: person.id, name: person.name, email })) {
    log().info({ site: door.site, address: attempt.address }, "sign-in refused");
    throw new Refusal("not-signed-in", "The e-mail address or the password is not right.");
  }
  await forgiveAttempt(door, attempt);
  return enter(args, door, person.id);
}

/** @returns the Set-Cookie value that takes the cookie away; the session has ended on the server */
export async function signOut(args: Args, door: Door): Promise<{ setCookie: string }> {
  return { setCookie: await endSession(args, DoorScope.at(args.context.site, door)) };
}
