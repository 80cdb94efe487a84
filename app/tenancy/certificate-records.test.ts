import { describe, expect, it } from "vitest";
import { certificateHint } from "./certificate-records";

const ours = ["letsencrypt.org", "sectigo.com"];
const hint = (...issue: string[]) => certificateHint({ name: "harbor.test", issue }, ours);

describe("certificateHint", () => {
  it("says nothing where there are no records, or none about who may issue", () => {
    expect([certificateHint(null, ours), hint(), certificateHint({ name: "harbor.test", issue: ["digicert.com"] }, [])]).toEqual([
      ...[null, null, null],
    ]);
  });

  it.each([
    "letsencrypt.org",
    "LetsEncrypt.org ; accounturi=https://x.test/1",
    "sectigo.com",
    "letsencrypt.org; validationmethods=dns-01,http-01",
  ])("is content with %s", (value) => expect(hint("digicert.com", value)).toBeNull());

  it.each([
    ["digicert.com", ["digicert.com"]],
    [";", []],
    ["evil-letsencrypt.org", ["evil-letsencrypt.org"]],
    ["letsencrypt.org; validationmethods=dns-01", ["letsencrypt.org"]],
  ])("warns of %s, and says which record to add", (value, allowed) =>
    expect(hint(value)).toEqual({ name: "harbor.test", allowed, value: '0 issue "letsencrypt.org"' }),
  );
});
