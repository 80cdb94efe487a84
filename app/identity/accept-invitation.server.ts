import type { PageContext } from "~/kit/page-context";
import { type FieldErrors, Refusal } from "~/kit/refusal";
import { type AuditNote, writeAudit } from "~/platform/audit-store.server";
import { type Tx, write } from "~/platform/database.server";
import { tidyName } from "./account.server";
import { admitAttempt, forgiveAttempt } from "./attempts.server";
import type { DoorScope } from "./door";
import { takeInvitation } from "./invitation-store.server";
import { deadLink, type InvitationView, readInvitation } from "./invitations.server";
import { passwordProblem } from "./password-rules";
import { hashPassword, isRightPassword } from "./passwords.server";
import { findNamesBeside, hasPerson, insertPerson, type Membership, type PersonRow, setMembership } from "./people-store.server";
import { isCarrierRole, isPartnerRole } from "./roles";
import { carrierScope, partnerScope } from "./scopes.server";
import { type Entrance, enter } from "./second-step.server";
import { isNameTaken, nameTaken } from "./team-names";

interface Args {
  request: Request;
  context: PageContext;
}

export interface Acceptance {
  door: "partner" | "carrier";
  token: string;
  /** Of a new sign-in; not read when the invited address has one. */
  name: string;
  /** New for a new sign-in; else the one that the sign-in has. It is never set anew here. */
  password: string;
}

/**
 * Uses an invitation up: the sign-in (if new) and the membership are made together, then a session begins,
 * or the question for the code of who has turned that on.
 * @returns the cookies
 * @throws Refusal `not-found` (dead link), `bad-input`, `not-signed-in` (wrong password), `too-many-requests`, `busy`, `conflict`
 */
export async function acceptInvitation(args: Args, input: Acceptance): Promise<Entrance> {
  const { door, handle, person, view } = await readInvitation(args, input);
  if (!person) checkNewSignIn(view.email, input);
  const attempt = { email: view.email, address: args.context.peerAddress };
  await admitAttempt(door, attempt);
  const isNew = !person;
  const passwordHash = isNew ? await hashPassword(input.password) : await provenHash(person, input.password);
  const name = person?.name ?? tidyName(input.name) ?? "";
  const personId = await write(async (tx) => {
    if (!(await takeInvitation(door, tx, handle))) throw deadLink();
    if (isNew && (await hasPerson(door, tx, view.email))) throw madeMeanwhile();
    const id = person?.id ?? (await insertPerson(door, tx, { email: view.email, name, passwordHash }));
    await join(door, tx, { id, name, email: view.email }, view);
    // Who has a sign-in keeps its name; the trail tells namesakes apart by their addresses.
    if (isNew && isNameTaken(name, findNamesBeside(door, tx, { personId: id }))) {
      throw new Refusal("bad-input", "Please check the form.", { name: [nameTaken] });
    }
    return id;
  });
  await forgiveAttempt(door, attempt);
  return enter(args, door, personId, { chosenTeam: view.partner?.id });
}

async function provenHash(person: PersonRow, password: string): Promise<string> {
  if (await isRightPassword(person.passwordHash, password)) return person.passwordHash;
  throw new Refusal("not-signed-in", "The password is not right.", { password: ["Enter the password you sign in with."] });
}

/** The new member is named as the one who joined. */
async function join(door: DoorScope, tx: Tx, person: { id: string; name: string; email: string }, view: InvitationView) {
  const membership = membershipOf(view);
  await setMembership(door, tx, person.id, membership);
  const note: AuditNote = { action: "team.join", subject: `person/${person.id}`, after: { role: membership.role } };
  const scope =
    membership.door === "carrier"
      ? carrierScope(membership.role, { door: "carrier", ...person })
      : partnerScope(membership.partnerId, membership.role, { door: "partner", ...person });
  await writeAudit(scope, tx, note);
}

function membershipOf({ partner, role }: InvitationView): Membership {
  if (partner && isPartnerRole(role)) return { door: "partner", partnerId: partner.id, role };
  if (!partner && isCarrierRole(role)) return { door: "carrier", role };
  throw deadLink();
}

function checkNewSignIn(email: string, { name, password }: Acceptance) {
  const fields: FieldErrors = {};
  if (!tidyName(name)) fields.name = ["Enter your name: at most 100 characters, without < and >."];
  const problem = passwordProblem(password, email);
  if (problem) fields.password = [problem];
  if (Object.keys(fields).length > 0) throw new Refusal("bad-input", "Please check the form.", fields);
}

const madeMeanwhile = () =>
  new Refusal("conflict", "A sign-in with this e-mail address was made a moment ago. Open the link again and use its password.");
