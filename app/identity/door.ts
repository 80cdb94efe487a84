import type { Site } from "~/kit/page-context";
import { carrier, partner, shop } from "~/kit/paths";
import { notFound } from "~/kit/refusal";

export type Door = "shop" | "partner" | "carrier";
/** Where a sign-in is valid, as its rows say it. */
export type DoorSite = "desk" | "console" | `shop:${string}`;

/**
 * The right to look up sign-ins at one door of one site, and nowhere else: what a request has before anybody is signed in. It is
 * made only from the site that the front gate found for the host, so a door that this host does not have cannot be named.
 */
export class DoorScope {
  readonly kind = "door";
  // Keeps an object literal from passing as a DoorScope.
  readonly #earned = true;

  private constructor(
    readonly door: Door,
    readonly site: DoorSite,
  ) {}

  /** @throws Refusal `not-found` when this site does not have this door */
  static at(site: Site, door: Door): DoorScope {
    if (site.kind === "storefront" && door === "shop") return new DoorScope(door, `shop:${site.partner.id}`);
    if (site.kind === "platform" && door === "partner") return new DoorScope(door, "console");
    if (site.kind === "platform" && door === "carrier") return new DoorScope(door, "desk");
    throw notFound();
  }

  /** The partner whose storefront this is; null at the consoles. */
  get shopPartnerId(): string | null {
    return this.#earned && this.site.startsWith("shop:") ? this.site.slice("shop:".length) : null;
  }
}

export const doorPaths = {
  shop: { home: shop.account(), signIn: shop.signIn, signOut: shop.signOut() },
  partner: { home: partner.home(), signIn: partner.signIn, signOut: partner.signOut(), signInCode: partner.signInCode },
  carrier: { home: carrier.home(), signIn: carrier.signIn, signOut: carrier.signOut(), signInCode: carrier.signInCode },
} as const satisfies Record<Door, unknown>;
