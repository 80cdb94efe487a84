import { json, redirect } from "@remix-run/node";
import { carrier, partner } from "~/kit/paths";
import { orRefuse, readForm, unknownForm, withRefusals } from "~/platform/respond.server";
import { changeName, changePassword, endAllSessions, endOneSession, readSessions } from "./account.server";
import { type Account, accountGate, type StaffDoor } from "./account-gate.server";
import { doorPaths } from "./door";
import { type GateArgs, signedInMember } from "./gates.server";
import {
  beginSecondStep,
  confirmSecondStep,
  endSecondStep,
  readSecondStep,
  renewRecoveryCodes,
  teamsThatAsk,
} from "./second-factor.server";
import { leaveTeam } from "./team.server";

const paths = { partner, carrier };

/** The loader of a console's page about one's own sign-in. */
export const showAccount = (args: GateArgs, door: StaffDoor) =>
  orRefuse(async () => {
    const account = await accountGate(args, door);
    const { state } = readSecondStep(account);
    const member = await signedInMember(args, door);
    return {
      name: account.name,
      email: account.email,
      role: account.scope.role,
      team: member?.partnerName ?? null,
      secondStep: state,
      sessions: readSessions(args, account),
    };
  });

type Text = (name: string) => string;

/** What each form does, and where it leads; by default to the page again, which says that it is done. */
const acts: Record<string, (args: GateArgs, account: Account, text: Text) => Promise<string | undefined>> = {
  "change-name": async (_args, account, text) => void (await changeName(account, { name: text("name") })),
  "change-password": async (args, account, text) =>
    void (await changePassword(args, account, { current: text("currentPassword"), next: text("newPassword") })),
  "end-session": async (_args, account, text) => void (await endOneSession(account, { id: text("id") })),
  "sign-out-everywhere": async (_args, account) => {
    await endAllSessions(account);
    return doorPaths[account.staffDoor].signIn();
  },
  "leave-team": async (_args, { scope }) => {
    if (scope.kind !== "partner") throw unknownForm();
    await leaveTeam(scope);
    return partner.home();
  },
};

export async function answerAccount(args: GateArgs, door: StaffDoor) {
  const account = await orRefuse(() => accountGate(args, door));
  const form = await orRefuse(() => readForm(args.request));
  const text: Text = (name) => String(form.get(name) ?? "");
  const name = text("form");
  const act = Object.hasOwn(acts, name) ? acts[name] : undefined;
  if (!act) throw unknownForm();
  return withRefusals(async () => {
    const to = await act(args, account, text);
    return redirect(to ?? `${paths[door].account()}?done=${name}`, 303);
  }, form);
}

/** The loader of the page where the second step is set up and turned off. */
export const showSecondStep = (args: GateArgs, door: StaffDoor) =>
  orRefuse(async () => {
    const account = await accountGate(args, door, { beforeSecondStep: true });
    return { step: readSecondStep(account), askedBy: teamsThatAsk(account) };
  });

export async function answerSecondStep(args: GateArgs, door: StaffDoor) {
  const account = await orRefuse(() => accountGate(args, door, { beforeSecondStep: true }));
  const form = await orRefuse(() => readForm(args.request));
  const proof = { password: String(form.get("password") ?? ""), code: String(form.get("code") ?? "") };
  return withRefusals(async () => {
    switch (form.get("form")) {
      case "begin-second-step":
        await beginSecondStep(account);
        return redirect(paths[door].secondStep(), 303);
      case "end-second-step":
        await endSecondStep(args, account, proof);
        return redirect(`${paths[door].account()}?done=end-second-step`, 303);
      // Answered, not redirected: the codes are stored as hashes only and are shown this once.
      case "confirm-second-step":
        return json(await confirmSecondStep(args, account, proof));
      case "renew-recovery-codes":
        return json(await renewRecoveryCodes(args, account, proof));
      default:
        throw unknownForm();
    }
  }, form);
}
