import { expect } from "vitest";
import { DoorScope } from "~/identity/door";
import * as browsers from "~/identity/known-browser-store.server";
import * as pendings from "~/identity/pending-store.server";
import * as people from "~/identity/people-store.server";
import * as resets from "~/identity/reset-store.server";
import * as factors from "~/identity/second-factor-store.server";
import { hours } from "~/kit/time";
import { type Tx, write } from "~/platform/database.server";
import { sha256Hex } from "~/platform/ids.server";
import { platformSite } from "../../support/people";
import { shopDoor } from "./door-attempts";
import { type Attempt, scopesOf } from "./secrets";
import type { ShopWorld } from "./world";

const consoleDoor = DoorScope.at(platformSite, "partner");
const deskDoor = DoorScope.at(platformSite, "carrier");
/** The doors at which B's customer has no place. */
const otherDoors = ({ a }: Attempt) => [shopDoor(a), consoleDoor, deskDoor];
const personOf = (shop: ShopWorld) => shop.customers[0]?.personId ?? "";
const change = <T>(fn: (tx: Tx) => T) => write(async (tx) => fn(tx));

/** Does something with B's person at each door but their own; the runner proves that nothing of B changed. */
const atOtherDoors =
  <T>(fn: (door: DoorScope, tx: Tx, personId: string) => T, answer?: T) =>
  async (attempt: Attempt) => {
    for (const door of otherDoors(attempt)) expect(await change((tx) => fn(door, tx, personOf(attempt.b)))).toEqual(answer);
  };

/** A second step that B's person has, made and taken away again around a try, so that the try could find something. */
const withFactor = (run: (attempt: Attempt) => unknown) => async (attempt: Attempt) => {
  const own = shopDoor(attempt.b);
  await change((tx) => factors.putSecondFactor(own, tx, personOf(attempt.b), "sealed"));
  await change((tx) => factors.replaceRecoveryCodes(own, tx, personOf(attempt.b), ["hash"]));
  await run(attempt);
  expect(factors.findSecondFactor(own, personOf(attempt.b)), "it is there all the same").toMatchObject({ confirmedAt: null });
  expect(factors.countRecoveryCodes(own, personOf(attempt.b))).toBe(1);
  await change((tx) => factors.deleteSecondFactor(own, tx, personOf(attempt.b)));
};

/** The same with half a sign-in. */
const withPending = (run: (attempt: Attempt) => unknown) => async (attempt: Attempt) => {
  const own = shopDoor(attempt.b);
  const pending = {
    idHash: "half",
    personId: personOf(attempt.b),
    expiresAt: Date.now() + hours(1),
    attemptsLeft: 5,
    chosenTeam: null,
  };
  await change((tx) => pendings.insertPending(own, tx, pending));
  await run(attempt);
  expect(pendings.findPending(own, "half"), "it is there all the same").not.toBeNull();
  await change((tx) => pendings.deletePending(own, tx, "half"));
};

const resetOf = (shop: ShopWorld) => sha256Hex(shop.resetToken);

/** What a person's sign-in is made of: each door of each site knows its own people only. */
export const accountAttempts: Record<string, (attempt: Attempt) => unknown> = {
  "identity/people-store#updatePersonName": atOtherDoors((door, tx, id) => people.updatePersonName(door, tx, id, "Eve")),
  "identity/people-store#updatePassword": atOtherDoors((door, tx, id) => people.updatePassword(door, tx, id, "x")),
  "identity/second-factor-store#findSecondFactor": withFactor((attempt) => {
    for (const door of otherDoors(attempt)) expect(factors.findSecondFactor(door, personOf(attempt.b))).toBeNull();
  }),
  "identity/second-factor-store#putSecondFactor": atOtherDoors(
    (door, tx, id) => factors.putSecondFactor(door, tx, id, "mine"),
    false,
  ),
  "identity/second-factor-store#confirmSecondFactor": withFactor(
    atOtherDoors((door, tx, id) => factors.confirmSecondFactor(door, tx, id, { sealedSecret: "sealed", step: 1 }), false),
  ),
  "identity/second-factor-store#takeStep": withFactor(atOtherDoors((door, tx, id) => factors.takeStep(door, tx, id, 9), false)),
  "identity/second-factor-store#deleteSecondFactor": withFactor(atOtherDoors(factors.deleteSecondFactor, false)),
  "identity/second-factor-store#replaceRecoveryCodes": withFactor(
    atOtherDoors((door, tx, id) => factors.replaceRecoveryCodes(door, tx, id, ["mine", "too"])),
  ),
  "identity/second-factor-store#takeRecoveryCode": withFactor(
    atOtherDoors((door, tx, id) => factors.takeRecoveryCode(door, tx, id, "hash"), false),
  ),
  "identity/second-factor-store#countRecoveryCodes": withFactor((attempt) => {
    for (const door of otherDoors(attempt)) expect(factors.countRecoveryCodes(door, personOf(attempt.b))).toBe(0);
  }),
  "identity/people-store#findEmail": atOtherDoors((door, tx, id) => people.findEmail(door, tx, id), null),
  "identity/people-store#findCarriersOwnShop": (attempt) => {
    for (const door of [shopDoor(attempt.a), shopDoor(attempt.b), consoleDoor])
      expect(people.findCarriersOwnShop(door)).toBeNull();
  },
  "identity/known-browser-store#seeBrowser": async (attempt) => {
    for (const door of otherDoors(attempt))
      await expect(change((tx) => browsers.seeBrowser(door, tx, personOf(attempt.b), "mine"))).rejects.toThrow(/foreign key/i);
  },
  "identity/pending-store#insertPending": async (attempt) => {
    const pending = { idHash: "mine", personId: personOf(attempt.b), expiresAt: Date.now(), attemptsLeft: 5, chosenTeam: null };
    for (const door of otherDoors(attempt))
      await expect(change((tx) => pendings.insertPending(door, tx, pending))).rejects.toThrow(/foreign key/i);
  },
  "identity/pending-store#findPending": withPending((attempt) => {
    for (const door of otherDoors(attempt)) expect(pendings.findPending(door, "half")).toBeNull();
  }),
  "identity/pending-store#spendAttempt": withPending(atOtherDoors((door, tx) => pendings.spendAttempt(door, tx, "half"), false)),
  "identity/pending-store#deletePending": withPending(atOtherDoors((door, tx) => pendings.deletePending(door, tx, "half"))),
  "identity/pending-store#deletePendingsOf": withPending(atOtherDoors(pendings.deletePendingsOf)),
  "identity/reset-store#insertReset": async (attempt) => {
    const row = { tokenHash: "mine", seed: "x", personId: personOf(attempt.b), expiresAt: Date.now() };
    for (const door of otherDoors(attempt))
      await expect(change((tx) => resets.insertReset(door, tx, row))).rejects.toThrow(/foreign key/i);
  },
  "identity/reset-store#findReset": (attempt) => {
    for (const door of otherDoors(attempt)) expect(resets.findReset(door, resetOf(attempt.b))).toBeNull();
    expect(resets.findReset(shopDoor(attempt.b), resetOf(attempt.b))).not.toBeNull();
  },
  "identity/reset-store#takeReset": (attempt) =>
    atOtherDoors((door, tx) => resets.takeReset(door, tx, resetOf(attempt.b)), false)(attempt),
  "identity/reset-store#deleteResetsOf": async (attempt) => {
    await atOtherDoors(resets.deleteResetsOf)(attempt);
    expect(resets.findReset(shopDoor(attempt.b), resetOf(attempt.b)), "it is there all the same").not.toBeNull();
  },
  "identity/reset-store#findResetToMail": ({ a, b }) => {
    expect(resets.findResetToMail(scopesOf(a).job, resetOf(b))).toBeNull();
    expect(resets.findResetToMail(scopesOf(b).job, resetOf(b))).not.toBeNull();
  },
};
