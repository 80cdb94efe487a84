import { expect, test } from "vitest";
import { fitsNumber } from "./add-ons";

test.each([
  ["messaging", "messaging", "local", true],
  ["messaging", "messaging", "toll-free", true],
  ["messaging", "brand-registration", "toll-free", false],
  ["messaging", "campaign-registration", "local", true],
  ["messaging", "toll-free-verification", "local", false],
  ["messaging", "toll-free-verification", "toll-free", true],
  ["number-services", "emergency-address", "toll-free", false],
  ["number-services", "caller-name", "toll-free", false],
  ["number-services", "port-in", "local", false],
  ["calling", "voice", "local", false],
] as const)("%s / %s on a %s number: %s", (group, kind, type, fits) => expect(fitsNumber({ group, kind }, type)).toBe(fits));
