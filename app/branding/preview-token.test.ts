import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase } from "../../tests/support/database";
import { type PreviewClaims, readPreviewToken, writePreviewToken } from "./preview-token.server";

let close: () => Promise<void>;
beforeAll(async () => {
  ({ close } = await freshDatabase());
});
afterAll(() => close());

const claims: PreviewClaims = { partnerId: "p-1_x", of: "draft", place: "frame", holder: "dana", expiresAt: 1_800_000_000 };

test("what was signed is read again, for the draft and for a version", () => {
  expect(readPreviewToken(writePreviewToken(claims))).toEqual(claims);
  const old: PreviewClaims = { ...claims, of: 12, place: "shared" };
  expect(readPreviewToken(writePreviewToken(old))).toEqual(old);
});

test("no character of it can be changed, left out or added", () => {
  const token = writePreviewToken(claims);
  for (let i = 0; i < token.length; i++) {
    const other = token[i] === "x" ? "y" : "x";
    expect(readPreviewToken(token.slice(0, i) + other + token.slice(i + 1)), `changed at ${i}`).toBeNull();
    expect(readPreviewToken(token.slice(0, i) + token.slice(i + 1)), `left out at ${i}`).toBeNull();
  }
  for (const more of [`${token}x`, `x${token}`, `${token}.`, ""]) expect(readPreviewToken(more)).toBeNull();
});
