import { partnerMay } from "~/identity/roles";
import { roleOfMember } from "~/identity/team-store.server";
import type { SystemScope } from "~/kit/scope";
import { mintPartnerScope, mintSystemPartnerScope } from "~/kit/scope-mint";
import { write } from "~/platform/database.server";
import { log } from "~/platform/log.server";
import type { AskShop } from "./proof-answer";
import { type DueProof, dueProofs, endProof } from "./proof-store.server";
import { runProof } from "./run-proof.server";

export type { AskShop, ShopAnswer } from "./proof-answer";

/**
 * Does the runs over shops that wait, one after the other, also those whose runner is gone. Each runs for the person who asked, with
 * the role of now.
 * @param ask how the portal is asked for a shop's page
 */
export async function runWaitingProofs(scope: SystemScope, ask: AskShop): Promise<{ handled: number }> {
  const due = await dueProofs(scope, Date.now(), 1);
  for (const proof of due) {
    await runOne(scope, proof, ask).catch((error: unknown) =>
      log().error({ err: error, proof: proof.id }, "a run over a shop broke off"),
    );
  }
  return { handled: due.length };
}

async function runOne(scope: SystemScope, { partnerId, id, askedBy, askedById }: DueProof, ask: AskShop) {
  const job = mintSystemPartnerScope(scope.reason, partnerId);
  const role = roleOfMember(job, askedById);
  const person = { door: "partner", id: askedById, name: askedBy } as const;
  if (role !== null && partnerMay(role, "brand.edit"))
    return runProof({ scope: mintPartnerScope(partnerId, role, person), job, id, ask });
  const sheet = { reason: "Whoever asked for the run may not publish any more." };
  const nobody = mintPartnerScope(partnerId, "viewer", person);
  await write((tx) => endProof(nobody, tx, id, { state: "failed", blockers: 0, warnings: 0, sheet }));
}
