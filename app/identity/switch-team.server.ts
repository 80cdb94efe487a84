import { notFound } from "~/kit/refusal";
import { DoorScope } from "./door";
import { type GateArgs, toSignIn } from "./gates.server";
import { memberAt } from "./members.server";
import { chooseTeam } from "./session.server";

/**
 * Has this browser's session work for another of the person's partners. The choice stands in the session's row, so it ends with
 * the session and no other browser has it.
 * @throws a redirect to the sign-in; Refusal `not-found` for a partner that the person does not belong to, or that is suspended
 */
export async function switchTeam(args: GateArgs, { partnerId }: { partnerId: string }): Promise<void> {
  const door = DoorScope.at(args.context.site, "partner");
  const member = await memberAt(args, door);
  if (member?.door !== "partner") return toSignIn(args, "partner");
  if (!member.teams.some((team) => team.partnerId === partnerId && team.isPartnerLive)) throw notFound("team");
  await chooseTeam(args, door, partnerId);
}
