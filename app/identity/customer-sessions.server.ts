import { redirect } from "@remix-run/node";
import { shop } from "~/kit/paths";
import type { CustomerScope } from "~/kit/scope";
import { orRefuse, readForm, unknownForm, withRefusals } from "~/platform/respond.server";
import { endAllSessions, endOneSession, readSessions, type SessionOwner } from "./account.server";
import { DoorScope } from "./door";
import { customerGate, type GateArgs } from "./gates.server";

const ownerOf = ({ context }: GateArgs, { actor }: CustomerScope): SessionOwner => ({
  door: DoorScope.at(context.site, "shop"),
  personId: actor.id,
  name: actor.name,
  email: actor.email ?? "",
});

/** The customer's live sessions at this storefront, the one of this browser marked. */
export const readCustomerSessions = (args: GateArgs, scope: CustomerScope) => readSessions(args, ownerOf(args, scope));

/** The action of a customer's page: ends one of their sessions, or all. */
export async function answerCustomerSessions(args: GateArgs) {
  const owner = ownerOf(args, await orRefuse(() => customerGate(args)));
  const form = await orRefuse(() => readForm(args.request));
  return withRefusals(async () => {
    switch (form.get("form")) {
      case "end-session":
        await endOneSession(owner, { id: String(form.get("id") ?? "") });
        return redirect(shop.account(), 303);
      case "sign-out-everywhere":
        await endAllSessions(owner);
        return redirect(shop.signIn(), 303);
      default:
        throw unknownForm();
    }
  }, form);
}
