import { Refusal } from "~/kit/refusal";
import { write } from "~/platform/database.server";
import { provePassword, tellAccount } from "./account.server";
import type { Account } from "./account-gate.server";
import { admitCode, forgiveCodes } from "./attempts.server";
import type { GateArgs } from "./gates.server";
import {
  newOneTimeSecret,
  newRecoveryCodes,
  openOneTimeSecret,
  recoveryHash,
  setUpPicture,
  stepOfCode,
  tidyCode,
} from "./one-time-password.server";
import { noteOf } from "./own-audit.server";
import { findMemberships } from "./people-store.server";
import {
  confirmSecondFactor,
  countRecoveryCodes,
  deleteSecondFactor,
  findSecondFactor,
  putSecondFactor,
  replaceRecoveryCodes,
} from "./second-factor-store.server";
import { takeCode, wrongCode } from "./second-step.server";

const issuers = { partner: "Core-MSP partner console", carrier: "Core-MSP carrier desk" } as const;

export type SecondStepState =
  | { state: "off" }
  /** Waits for its first code; until then it is asked of nobody. */
  | { state: "setting-up"; secret: string; picture: { size: number; path: string } }
  | { state: "on"; since: string; recoveryCodesLeft: number };

/** How it stands with the person's second step; the secret is told only while it does not count yet. */
export function readSecondStep({ door, staffDoor, personId, email }: Account): SecondStepState {
  const row = findSecondFactor(door, personId);
  if (!row) return { state: "off" };
  if (row.confirmedAt) {
    return {
      state: "on",
      since: new Date(row.confirmedAt).toISOString(),
      recoveryCodesLeft: countRecoveryCodes(door, personId),
    };
  }
  const secret = openOneTimeSecret(personId, row.sealedSecret);
  return { state: "setting-up", secret, picture: setUpPicture(secret, { issuer: issuers[staffDoor], email }) };
}

/** Makes a secret for an app to take; one that counts already stays. */
export async function beginSecondStep({ door, personId }: Account): Promise<void> {
  const { sealed } = newOneTimeSecret(personId);
  await write(async (tx) => putSecondFactor(door, tx, personId, sealed));
}

interface Proof {
  password: string;
  code: string;
}

/**
 * Turns the second step on: the password says who, the code that the app has the secret.
 * @returns the recovery codes; they are shown this once
 * @throws Refusal `bad-input` with fields `password`, `code`; `conflict` when there is nothing to confirm; `too-many-requests`, `busy`
 */
export async function confirmSecondStep(args: GateArgs, account: Account, proof: Proof): Promise<{ codes: string[] }> {
  const { door, personId } = account;
  const row = findSecondFactor(door, personId);
  if (!row || row.confirmedAt) throw nothingToConfirm();
  await provePassword(args, account, { password: proof.password, field: "password" });
  await admitCode(door, personId);
  const step = stepOfCode(openOneTimeSecret(personId, row.sealedSecret), tidyCode(proof.code));
  if (step === null) throw wrongCode();
  await forgiveCodes(door, personId);
  const codes = newRecoveryCodes();
  await write(async (tx) => {
    if (!confirmSecondFactor(door, tx, personId, { sealedSecret: row.sealedSecret, step })) throw nothingToConfirm();
    replaceRecoveryCodes(door, tx, personId, hashesOf(personId, codes));
    await noteOf(door, tx, account, { action: "account.second-step-on", subject: `person/${personId}` });
    await tellAccount(account, tx, "second-step-on");
  });
  return { codes };
}

/** The live teams of the person that ask everybody in them for a second step, by name. */
export const teamsThatAsk = ({ door, personId }: Account): string[] =>
  findMemberships(door, personId).flatMap((team) => (team.asksSecondStep && team.isPartnerLive ? [team.partnerName] : []));

/** Turns it off, recovery codes and all. @throws Refusal as `confirmSecondStep`, `conflict` while a team asks for it */
export async function endSecondStep(args: GateArgs, account: Account, proof: Proof): Promise<void> {
  const { door, personId } = account;
  await proveBoth(args, account, proof);
  await write(async (tx) => {
    if (!deleteSecondFactor(door, tx, personId)) throw stillAsked();
    await noteOf(door, tx, account, { action: "account.second-step-off", subject: `person/${personId}` });
    await tellAccount(account, tx, "second-step-off");
  });
}

/** Makes ten new recovery codes; the earlier ones open nothing. @returns them, to be shown once @throws Refusal as above */
export async function renewRecoveryCodes(args: GateArgs, account: Account, proof: Proof): Promise<{ codes: string[] }> {
  const { door, personId } = account;
  await proveBoth(args, account, proof);
  const codes = newRecoveryCodes();
  await write(async (tx) => {
    replaceRecoveryCodes(door, tx, personId, hashesOf(personId, codes));
    await noteOf(door, tx, account, { action: "account.recovery-codes", subject: `person/${personId}` });
    await tellAccount(account, tx, "recovery-codes");
  });
  return { codes };
}

/** The password and a code that is used up by it. */
async function proveBoth(args: GateArgs, account: Account, { password, code }: Proof) {
  await provePassword(args, account, { password, field: "password" });
  await admitCode(account.door, account.personId);
  if (!(await takeCode(account.door, account, code))) throw wrongCode();
  await forgiveCodes(account.door, account.personId);
}

const hashesOf = (personId: string, codes: string[]) => codes.map((code) => recoveryHash(personId, code));

const stillAsked = () =>
  new Refusal(
    "conflict",
    "Your team asks everybody in it for a second step, so yours stays on. An owner of the team can change that.",
  );

const nothingToConfirm = () => new Refusal("conflict", "There is nothing to confirm here (any more). Please reload the page.");
