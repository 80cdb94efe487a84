import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { Refusal } from "~/kit/refusal";
import type { StorefrontScope } from "~/kit/scope";
import { addressKey } from "./address-key";

interface Limits {
  /** How often one place may, within the time. */
  perAddress: number;
  /** How often all visitors of one storefront together may, within the time. */
  perShop: number;
  withinMs: number;
  /** What a visitor reads who has come too often. */
  sentence: string;
}

/**
 * Counts what visitors without an account ask of a storefront, by the place that they come from and for the shop as a whole. The counts
 * live in memory.
 * @returns takes one from both counts; throws Refusal `too-many-requests` when one is used up
 */
export function visitorLimit({ perAddress, perShop, withinMs, sentence }: Limits) {
  const duration = withinMs / 1000;
  const places = new RateLimiterMemory({ points: perAddress, duration });
  const shops = new RateLimiterMemory({ points: perShop, duration });
  return async (scope: StorefrontScope, visitorAddress: string): Promise<void> => {
    try {
      await places.consume(`${scope.partnerId} ${addressKey(visitorAddress)}`);
      await shops.consume(scope.partnerId);
    } catch (used) {
      if (!(used instanceof RateLimiterRes)) throw used;
      throw new Refusal("too-many-requests", sentence, {}, null, Math.ceil(used.msBeforeNext / 1000));
    }
  };
}
