import { RateLimiterMemory } from "rate-limiter-flexible";
import { addressKey } from "~/identity/address-key";
import { Refusal } from "~/kit/refusal";
import type { StorefrontScope } from "~/kit/scope";

/** A list of ten thousand lines costs some hundred milliseconds of processor. */
const perAddress = new RateLimiterMemory({ points: 60, duration: 3600 });
const perShop = new RateLimiterMemory({ points: 2_000, duration: 3600 });

/** @throws Refusal `too-many-requests` */
export async function limitHopFinder(scope: StorefrontScope, visitorAddress: string) {
  try {
    await perAddress.consume(`${scope.partnerId} ${addressKey(visitorAddress)}`);
    await perShop.consume(scope.partnerId);
  } catch {
    throw new Refusal("too-many-requests", "Many lists came from here just now. Please try again in an hour.");
  }
}
