import type { Door } from "~/identity/door";
import { rightPassword } from "../../support/people";
import type { Caller } from "./callers";
import type { Expected, Outcome } from "./outcomes";
import type { Watch } from "./watch";
import type { ShopWorld, World } from "./world";

/** What a row may name: A is the partner whose people try, B the one whose ids they try. */
export interface RowFacts {
  world: World;
  a: ShopWorld;
  b: ShopWorld;
  watch: Watch;
}

export interface Row {
  door: Door;
  /** Where the route takes an id: one of B's. Storefront paths are asked at A's host. */
  path: (facts: RowFacts) => string;
  get: Expected;
  post: Expected;
  /** What is posted: valid, so that nothing but the guard refuses it. It names B wherever a form can. */
  form?: (facts: RowFacts) => Record<string, string>;
  /** Sessions end here, so each caller comes with one of its own. */
  endsSessions?: boolean;
  /** That the id exists: its rightful owner sees it. */
  control?: { caller: Caller; path: (facts: RowFacts) => string; host?: "A" | "B"; outcome: Outcome };
}

/** The path of a route that takes no id. */
export const at = (path: string) => () => path;
export const everybody = (outcome: Outcome): Expected => ({ else: outcome });
export const nobodysBusiness = everybody("not-found");

/** The slug of a listing that B has and A has not. */
export const onlyAtB = ({ a, b }: RowFacts) => Object.keys(b.listingIds).find((slug) => !(slug in a.listingIds)) ?? "";

/** Right at B's storefront, and nowhere else. */
export const customerOfB = ({ b }: RowFacts) => ({ email: b.customers[0]?.email ?? "", password: rightPassword });
