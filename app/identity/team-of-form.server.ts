import { json } from "@remix-run/node";
import { partner } from "~/kit/paths";
import { teamOfAddress } from "~/kit/team-address";
import { readForm, typedFields } from "~/platform/respond.server";
import type { MembershipRow } from "./people-store.server";

interface WorkingMember {
  partnerId: string;
  partnerName: string;
  teams: MembershipRow[];
}

/**
 * A person of several teams has one session, and another tab may have moved it. What a page of one team sends never reaches another:
 * each form names its team in its address. Only for a person of one team may the name be missing: there is no other to reach.
 * @throws a Response 409 that carries what was typed, and for a member the way to send it where it belongs
 */
export async function refuseOtherTeams(request: Request, member: WorkingMember): Promise<void> {
  if (request.method === "GET" || request.method === "HEAD") return;
  const madeFor = teamOfAddress(request.url);
  if (madeFor === member.partnerId || (madeFor === null && member.teams.length === 1)) return;
  const team = member.teams.find(({ partnerId, isPartnerLive }) => isPartnerLive && partnerId === madeFor);
  const message = team
    ? `This page belongs to ${team.partnerName}, and this browser works for ${member.partnerName} by now. Nothing was saved.`
    : `This page belongs to another team than ${member.partnerName}. Nothing was saved.`;
  throw json({ message, otherTeam: team && (await wayBack(request, team)) }, { status: 409 });
}

async function wayBack(request: Request, team: MembershipRow) {
  const { pathname, search } = new URL(request.url);
  const form = await readForm(request, { mostFileBytes: 0 }).catch(() => new FormData());
  const hasFiles = [...form.values()].some((value) => value instanceof File && value.size > 0);
  return {
    name: team.partnerName,
    action: partner.switchTeamAndSend(team.partnerId, pathname + search),
    fields: typedFields(form).map(([name, value], id) => ({ id, name, value })),
    hasFiles,
  };
}
