import { Refusal } from "~/kit/refusal";
import type { PartnerScope } from "~/kit/scope";
import { writeAudit } from "~/platform/audit-store.server";
import { write } from "~/platform/database.server";
import { queueMail } from "~/platform/mail-queue-store.server";
import { partnerMay } from "./roles";
import { deleteTeamRule, findTeamRule, insertTeamRule } from "./team-rule-store.server";
import { findTeam } from "./team-store.server";

/** Whether the scope's own team asks everybody in it for a second step. */
export function readTeamRule(scope: PartnerScope): { since: string; setBy: string } | null {
  const rule = findTeamRule(scope);
  return rule && { ...rule, since: new Date(rule.since).toISOString() };
}

/**
 * Asks everybody in the team for a second step: who has none is led to it before anything else, and nobody can turn theirs off.
 * @throws Refusal `not-allowed` unless an owner asks; `conflict` when that owner has none, or the team is asked already
 */
export async function askSecondStep(scope: PartnerScope): Promise<void> {
  onlyOwners(scope);
  await write(async (tx) => {
    if (!insertTeamRule(scope, tx)) throw notAsked();
    await writeAudit(scope, tx, { action: "team.ask-second-step", subject: "team" });
    // Nobody is told by mail what they did themselves.
    for (const { personId, email, hasSecondStep } of findTeam(scope)) {
      const data = { by: scope.actor.name, hasOne: hasSecondStep === 1 };
      if (personId !== scope.actor.id) await queueMail(scope, tx, { kind: "team-second-step", to: email, data });
    }
  });
}

/** @throws Refusal `not-allowed` unless an owner asks; `conflict` when the team is not asked (any more) */
export async function askSecondStepNoMore(scope: PartnerScope): Promise<void> {
  onlyOwners(scope);
  await write(async (tx) => {
    if (!deleteTeamRule(scope, tx))
      throw new Refusal("conflict", "The team is not asked for a second step. Please reload the page.");
    await writeAudit(scope, tx, { action: "team.ask-second-step-no-more", subject: "team" });
  });
}

function onlyOwners(scope: PartnerScope) {
  if (!partnerMay(scope.role, "team.rules"))
    throw new Refusal("not-allowed", "Only an owner decides what the whole team is asked for.");
}

const notAsked = () =>
  new Refusal(
    "conflict",
    "Your team was not asked: set up your own second step first. If the team is asked already, reload the page.",
  );
