import { afterAll, beforeAll, expect, it } from "vitest";
import { mintPartnerScope, mintSystemScope } from "~/kit/scope-mint";
import { days } from "~/kit/time";
import { write } from "~/platform/database.server";
import { insertPartner } from "~/tenancy/partner-store.server";
import { freshDatabase } from "../../tests/support/database";
import { insertPreviewLink, previewLinks } from "./preview-link-store.server";
import { removeEndedLinks } from "./preview-links.jobs.server";

const system = mintSystemScope("test");
const ownerOf = (partnerId: string) => mintPartnerScope(partnerId, "owner", { door: "partner", id: "o", name: "Olive" });
const start = Date.parse("2026-11-01T12:00:00Z");
const at = (day: number) => start + days(day);
let close: () => Promise<void>;

beforeAll(async () => {
  ({ close } = await freshDatabase());
  await write(async (tx) => {
    for (const id of ["one", "two"]) {
      await insertPartner(system, tx, { id, slug: id, name: id, kind: "msp", isSample: true });
      await insertPreviewLink(ownerOf(id), tx, { tokenHash: "a-day", expiresAt: new Date(at(1)) });
      await insertPreviewLink(ownerOf(id), tx, { tokenHash: "a-week", expiresAt: new Date(at(7)) });
      await insertPreviewLink(ownerOf(id), tx, { tokenHash: "withdrawn", expiresAt: new Date(at(7)) });
    }
    await tx.db.previewLink.updateMany({ where: { tokenHash: "withdrawn" }, data: { revokedAt: new Date(start) } });
  });
});
afterAll(() => close());

const left = (partnerId: string) =>
  previewLinks(ownerOf(partnerId), { limit: 50 })
    .map(({ tokenHash }) => tokenHash)
    .sort();

it("removes links thirty days after they ended or were withdrawn, at every partner, and no other", async () => {
  const steps: [day: number, left: string[]][] = [
    [6, ["a-day", "a-week", "withdrawn"]],
    [30, ["a-day", "a-week", "withdrawn"]],
    [30.1, ["a-day", "a-week"]],
    [31, ["a-day", "a-week"]],
    [31.1, ["a-week"]],
    [37, ["a-week"]],
    [37.1, []],
  ];
  for (const [day, expected] of steps) {
    await removeEndedLinks(system, at(day));
    for (const partnerId of ["one", "two"]) expect(left(partnerId), `${partnerId} on day ${day}`).toEqual(expected);
  }
});
