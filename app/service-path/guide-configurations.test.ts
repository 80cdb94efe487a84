import { expect, test } from "vitest";
import { guideConfigurations } from "./guide-configurations";

test.each([
  ["carrier", "direct"],
  ["msp", "direct"],
  ["numbers-only", "numbers-only"],
  ["reseller", "reseller-hop"],
  ["reseller-msp", "reseller-hop"],
  ["routing-msp", "reseller-hop"],
])("the configuration %s is %s", (key, verdict) => {
  const found = guideConfigurations.find((configuration) => configuration.key === key);
  expect(found?.path.verdict).toBe(verdict);
  expect(found?.path.isSample).toBe(true);
  expect(found?.path.untilMs).toBeNull();
});

test("whoever sells without carrying calls stands in the commercial path alone", () => {
  const path = guideConfigurations.find(({ key }) => key === "msp")?.path;
  expect(path?.call.hops.map(({ name }) => name)).not.toContain("Dogwood IT");
  expect(path?.commercial.hops.map(({ name }) => name)).toContain("Dogwood IT");
});
