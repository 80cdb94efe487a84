import { LRUCache } from "lru-cache";
import { type RateLimiterAbstract, RateLimiterMemory } from "rate-limiter-flexible";
import { Refusal } from "~/kit/refusal";
import { hours, minutes } from "~/kit/time";
import { sha256Base64 } from "~/platform/ids.server";
import { log } from "~/platform/log.server";
import { addressKey } from "./address-key";
import type { DoorScope } from "./door";

export interface Attempt {
  email: string;
  address: string;
}

const limiter = (name: string, points: number, durationMs: number) =>
  new RateLimiterMemory({ keyPrefix: name, points, duration: durationMs / 1000 });

function freshLimits() {
  return {
    // One place trying many accounts.
    address: limiter("address", 40, minutes(5)),
    // One place trying one account.
    pair: limiter("pair", 5, minutes(15)),
    // Many places trying one account. One place alone spends at most 20 an hour here, so it cannot shut the owner out.
    account: limiter("account", 60, hours(1)),
    // Links for a new password: from one place, and to one address from anywhere, known or not.
    resetPlaces: limiter("reset-place", 10, hours(1)),
    resetAddresses: limiter("reset-address", 3, minutes(30)),
    // Codes of the second step, at one account from anywhere: who sends them knows the password, so nobody else can use these up.
    codes: limiter("codes", 10, minutes(30)),
    // Places from which an account was opened before pass the account's cap: the owner at the usual desk is not kept waiting.
    trusted: new LRUCache<string, true>({ max: 20_000 }),
  };
}

let limits = freshLimits();

/** For tests. */
export const forgetAttempts = () => {
  limits = freshLimits();
};

/** Hashed, so that neither the size of a key nor a dump of the memory is the visitor's to choose. */
function keysOf(door: DoorScope, { email, address }: Attempt) {
  const place = addressKey(address);
  return {
    address: place,
    pair: sha256Base64(`${door.site}\n${email}\n${place}`),
    account: sha256Base64(`${door.site}\n${email}`),
  };
}

/**
 * Counts an attempt before any hashing. It never asks whether the account exists, so known and unknown are refused alike.
 * @throws Refusal `too-many-requests`
 */
export async function admitAttempt(door: DoorScope, attempt: Attempt): Promise<void> {
  const keys = keysOf(door, attempt);
  const isAdmitted =
    (await takes(limits.address, keys.address)) &&
    (await takes(limits.pair, keys.pair)) &&
    (limits.trusted.has(keys.pair) || (await takes(limits.account, keys.account)));
  if (isAdmitted) return;
  log().warn({ site: door.site, address: attempt.address }, "sign-in attempts limited");
  throw tooMany(15);
}

/** Counts the wish for a new password, for known and unknown addresses alike. @throws Refusal `too-many-requests` */
export async function admitReset(door: DoorScope, attempt: Attempt): Promise<void> {
  const keys = keysOf(door, attempt);
  const isAdmitted = (await takes(limits.resetPlaces, keys.address)) && (await takes(limits.resetAddresses, keys.account));
  if (!isAdmitted) throw tooMany(30);
}

function tooMany(minutesToWait: number): Refusal {
  const sentence = `There were too many attempts. Please wait ${minutesToWait} minutes, then try again.`;
  return new Refusal("too-many-requests", sentence, {}, null, minutesToWait * 60);
}

const codeKey = (door: DoorScope, personId: string) => sha256Base64(`${door.site}\n${personId}`);

/** Counts a code before it is looked at. @throws Refusal `too-many-requests` */
export async function admitCode(door: DoorScope, personId: string): Promise<void> {
  if (await takes(limits.codes, codeKey(door, personId))) return;
  log().warn({ site: door.site }, "codes limited");
  throw tooMany(30);
}

/** A right code clears the account's count. */
export const forgiveCodes = (door: DoorScope, personId: string) => limits.codes.delete(codeKey(door, personId));

async function takes(limit: RateLimiterAbstract, key: string): Promise<boolean> {
  return limit.consume(key).then(
    () => true,
    () => false,
  );
}

/** A right password gives back what its own attempt took, and clears this place's count for this account. */
export async function forgiveAttempt(door: DoorScope, attempt: Attempt): Promise<void> {
  const keys = keysOf(door, attempt);
  const wasTrusted = limits.trusted.has(keys.pair);
  limits.trusted.set(keys.pair, true);
  await limits.address.reward(keys.address);
  await limits.pair.delete(keys.pair);
  if (!wasTrusted) await limits.account.reward(keys.account);
}
