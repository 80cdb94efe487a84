import { json, redirect, type TypedResponse } from "@remix-run/node";
import type { PageContext } from "~/kit/page-context";
import { isRefusal } from "~/kit/refusal";
import { orRefuse, type RefusedData, readForm, withRefusals } from "~/platform/respond.server";
import { acceptInvitation } from "./accept-invitation.server";
import { type Door, DoorScope, doorPaths } from "./door";
import { readInvitation } from "./invitations.server";
import { memberAt } from "./members.server";
import { currentPending } from "./pending-sign-in.server";
import { safeRedirect } from "./safe-redirect";
import { type Entrance, passSecondStep } from "./second-step.server";
import { signIn, signOut } from "./sign-in.server";

interface Args {
  request: Request;
  context: PageContext;
}

const textOf = (form: FormData, name: string) => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};

/** The sign-in page's loader at any door; who is signed in already goes on. */
export async function showSignIn(args: Args, door: Door): Promise<{ to: string }> {
  const to = safeRedirect(new URL(args.request.url).searchParams.get("to"), args.context.siteOrigin, door);
  const member = await orRefuse(() => memberAt(args, DoorScope.at(args.context.site, door)));
  if (member) throw redirect(to);
  return { to };
}

/** The sign-in page's action at any door: 302 with the cookie, or the form again with 400, 401, 429 or 503. */
export async function answerSignIn(args: Args, door: Door) {
  const form = await orRefuse(() => readForm(args.request));
  return withRefusedForm(form, async () => {
    const entrance = await signIn(args, { door, email: textOf(form, "email"), password: textOf(form, "password") });
    return onwards(entrance, door, safeRedirect(textOf(form, "to"), args.context.siteOrigin, door));
  });
}

/** To where the person wanted to go, or to the question for their code, which goes on there. */
function onwards({ setCookie, asksCode }: Entrance, door: Door, to: string) {
  const headers = new Headers(setCookie.map((cookie): [string, string] => ["Set-Cookie", cookie]));
  return redirect(asksCode && door !== "shop" ? doorPaths[door].signInCode(to) : to, { headers });
}

/** The loader of the page that asks for a code; without half a sign-in it leads to the whole. */
export async function showSignInCode(args: Args, door: StaffDoor): Promise<{ to: string; email: string }> {
  const { to } = await showSignIn(args, door);
  const pending = currentPending(args, DoorScope.at(args.context.site, door));
  if (!pending) throw redirect(doorPaths[door].signIn(to));
  return { to, email: pending.email };
}

/** Its action: 302 with the session's cookie, the form again, or the first step again when it took too long. */
export async function answerSignInCode(args: Args, door: StaffDoor) {
  const form = await orRefuse(() => readForm(args.request));
  const to = safeRedirect(textOf(form, "to"), args.context.siteOrigin, door);
  return withRefusals(async () => {
    const entrance = await passSecondStep(args, { door, code: textOf(form, "code") }).catch((error: unknown) => {
      if (isRefusal(error) && error.code === "not-signed-in") throw redirect(doorPaths[door].signIn(to));
      throw error;
    });
    return onwards(entrance, door, to);
  }, form);
}

/** Ends the session on the server, then in the browser. */
export async function answerSignOut(args: Args, door: Door) {
  const { setCookie } = await orRefuse(() => signOut(args, door));
  const to = door === "shop" ? "/" : doorPaths[door].signIn();
  return redirect(to, { headers: { "Set-Cookie": setCookie } });
}

/** A sign-out address that is only looked at changes nothing. */
export const passBySignOut = (door: Door) => redirect(door === "shop" ? "/" : doorPaths[door].home);

type StaffDoor = "partner" | "carrier";

/** The invitation page's loader; it names somebody else who is signed in in this browser. @throws a 404 response for a dead link */
export async function showInvitation(args: Args, input: { door: StaffDoor; token: string }) {
  const { door, view } = await orRefuse(() => readInvitation(args, input));
  const here = await memberAt(args, door);
  const signedIn = here && here.email !== view.email ? { name: here.name, email: here.email } : null;
  return { email: view.email, role: view.role, team: view.partner?.name ?? null, hasAccount: view.hasAccount, signedIn };
}

/** The invitation page's action: 302 with the cookie, or the form again. */
export async function answerInvitation(args: Args, input: { door: StaffDoor; token: string }) {
  const form = await orRefuse(() => readForm(args.request));
  return withRefusedForm(form, async () => {
    const answers = { name: textOf(form, "name"), password: textOf(form, "password") };
    return onwards(await acceptInvitation(args, { ...input, ...answers }), input.door, doorPaths[input.door].home);
  });
}

/** A wrong password belongs beside the form, not on the error page. */
const withRefusedForm = (form: FormData, work: () => Promise<TypedResponse<never>>) =>
  withRefusals(
    () =>
      work().catch((error: unknown) => {
        if (!isRefusal(error) || error.code !== "not-signed-in") throw error;
        const { code, message, fields, status } = error;
        const data: RefusedData = { refusal: { code, message, fields }, values: { email: textOf(form, "email") } };
        return json(data, { status });
      }),
    form,
  );
