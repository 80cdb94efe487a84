import { expect } from "vitest";
import * as others from "~/catalog/other-shops-store.sqlite.server";
import * as proofs from "~/catalog/proof-store.server";
import { attempt, nothingOf } from "./attempt-tools";
import { type Attempt, scopesOf } from "./secrets";
import type { ShopWorld } from "./world";

const facts = { brandLabel: "Version 1", draftSavedAt: "" };
const waiting = (shop: ShopWorld) => attempt((tx) => proofs.insertProof(scopesOf(shop).owner, tx, facts));
const over = { state: "failed", blockers: 0, warnings: 0, sheet: null } as const;
const end = (shop: ShopWorld, id: string) => attempt((tx) => proofs.endProof(scopesOf(shop).owner, tx, id, over));

/** Runs over a shop and their sheets. */
export const proofAttempts: Record<string, (attempt: Attempt) => unknown> = {
  "catalog/proof-store#insertProof": async ({ a, b }) => {
    const smuggled = { ...facts, partnerId: b.partnerId };
    const id = await attempt((tx) => proofs.insertProof(scopesOf(a).owner, tx, smuggled));
    expect(await proofs.findProof(scopesOf(b).owner, id)).toBeNull();
    await end(a, id);
  },
  "catalog/proof-store#isProofUnderWay": async ({ a, b }) => {
    const id = await waiting(a);
    const asked = (shop: ShopWorld) => attempt((tx) => proofs.isProofUnderWay(scopesOf(shop).owner, tx));
    expect([await asked(a), await asked(b)]).toEqual([true, false]);
    await end(a, id);
  },
  "catalog/proof-store#listProofs": async ({ a, b }) => {
    const ids = (await proofs.listProofs(scopesOf(a).owner, 50)).map(({ id }) => id);
    expect(ids, "the control").toContain(a.proofId);
    expect(ids).not.toContain(b.proofId);
  },
  "catalog/proof-store#findProof": async ({ a, b }) => {
    expect((await proofs.findProof(scopesOf(a).owner, a.proofId))?.id, "the control").toBe(a.proofId);
    expect(await proofs.findProof(scopesOf(a).owner, b.proofId)).toBeNull();
  },
  "catalog/proof-store#claimProof": async ({ a, b }) => {
    const id = await waiting(a);
    const claim = (shop: ShopWorld) => attempt((tx) => proofs.claimProof(scopesOf(shop).owner, tx, id, Date.now()));
    expect([await claim(b), await claim(a)]).toEqual([false, true]);
    await end(a, id);
  },
  "catalog/proof-store#moveProof": async ({ a, b }) => {
    const id = await waiting(a);
    await attempt((tx) => proofs.claimProof(scopesOf(a).owner, tx, id, Date.now()));
    const at = { done: 1, total: 1 };
    const move = (shop: ShopWorld) => attempt((tx) => proofs.moveProof(scopesOf(shop).owner, tx, id, at));
    expect([await move(b), await move(a)]).toEqual([false, true]);
    await end(a, id);
  },
  "catalog/proof-store#endProof": async ({ a, b }) => {
    const id = await waiting(a);
    expect([await end(b, id), await end(a, id)]).toEqual([false, true]);
  },
  "catalog/other-shops-store.sqlite#listOtherShops": ({ a, b }) => {
    const found = others.listOtherShops(scopesOf(a).job);
    expect(found.length, "the control: it is about the others").toBeGreaterThan(0);
    nothingOf(b, found);
  },
};
