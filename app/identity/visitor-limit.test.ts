import { expect, test } from "vitest";
import { mintStorefrontScope } from "~/kit/scope-mint";
import { visitorLimit } from "./visitor-limit.server";

const [one, other] = [mintStorefrontScope("one"), mintStorefrontScope("other")];
const limits = { perAddress: 2, perShop: 3, withinMs: 60_000, sentence: "Please try again in a minute." };

test("a place is counted per shop, and a shop whatever place asks", async () => {
  const admit = visitorLimit(limits);
  const refused = { code: "too-many-requests", message: limits.sentence };
  await admit(one, "192.0.2.1");
  await admit(one, "192.0.2.1");
  await expect(admit(one, "192.0.2.1")).rejects.toMatchObject(refused);
  await admit(other, "192.0.2.1");
  await admit(one, "192.0.2.2");
  await expect(admit(one, "192.0.2.3"), "the shop has had its three").rejects.toMatchObject(refused);
  await admit(other, "192.0.2.3");
});
