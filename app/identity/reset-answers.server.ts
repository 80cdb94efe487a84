import { redirect } from "@remix-run/node";
import { partner, shop } from "~/kit/paths";
import { orRefuse, readForm, withRefusals } from "~/platform/respond.server";
import type { GateArgs } from "./gates.server";
import { askReset, type ResetDoor, readReset, resetPassword } from "./password-reset.server";

const paths = { partner, shop };

/** Asks for a link; the page says the same for every address. */
export async function answerForgotten(args: GateArgs, door: ResetDoor) {
  const form = await orRefuse(() => readForm(args.request));
  return withRefusals(async () => {
    await askReset(args, { door, email: String(form.get("email") ?? "") });
    return redirect(`${paths[door].forgotPassword()}?done=mailed`, 303);
  }, form);
}

/** The loader of a link's page. @throws a 404 response for a dead link */
export const showReset = (args: GateArgs, link: { door: ResetDoor; token: string }) =>
  orRefuse(() => ({ email: readReset(args, link).email }));

export async function answerReset(args: GateArgs, link: { door: ResetDoor; token: string }) {
  const form = await orRefuse(() => readForm(args.request));
  return withRefusals(async () => {
    await resetPassword(args, { ...link, password: String(form.get("password") ?? "") });
    return redirect(`${paths[link.door].signIn()}?done=new-password`, 303);
  }, form);
}
