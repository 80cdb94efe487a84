import type { Portal } from "../../support/portal";
import type { People } from "../support/callers";
import type { Watch } from "../support/watch";
import type { ShopWorld, World } from "../support/world";

/** What every part of the gate's test has in hand once the portal runs. */
export interface Site {
  world: World;
  portal: Portal;
  people: People;
  watch: Watch;
  a: ShopWorld;
  b: ShopWorld;
  hostA: string;
  hostB: string;
  consoleHost: string;
}

/** The names of every partner and of the carrier: an answer at an address that is nobody's has none of them. */
export const anybodysName = /harborline|brightwick|oakmere|keystone|partner|carrier/i;
