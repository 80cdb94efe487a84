import { afterAll, beforeAll, expect, it } from "vitest";
import { mintSystemPartnerScope, mintSystemScope } from "~/kit/scope-mint";
import { freshDatabase } from "../../tests/support/database";
import { addPartner } from "../../tests/support/people";
import { write } from "./database.server";
import { dueMails, type MailKind, queueMail, recordMailOutcome } from "./mail-queue-store.server";

let close: () => Promise<void>;
beforeAll(async () => {
  ({ close } = await freshDatabase());
  for (const id of ["flood", "quiet", "other"]) await addPartner(id);
});
afterAll(() => close());

const system = mintSystemScope("test");
const queue = (partnerId: string, kind: MailKind, to: string) =>
  write((tx) => queueMail(mintSystemPartnerScope("test", partnerId), tx, { kind, to, data: {} }));

it("takes turns among partners, and sends links for a new password first", async () => {
  await write(async (tx) => {
    const scope = mintSystemPartnerScope("test", "flood");
    for (let i = 0; i < 300; i += 1) await queueMail(scope, tx, { kind: "team-invitation", to: `f${i}@example.com`, data: {} });
  });
  await queue("quiet", "enquiry-copy", "q1@example.com");
  await queue("quiet", "enquiry-copy", "q2@example.com");
  await queue("other", "account-reset", "reset@example.com");
  const due = await dueMails(system, 20);
  expect(due).toHaveLength(20);
  expect(due[0]?.toAddress).toBe("reset@example.com");
  expect(due.slice(1, 6).map(({ partnerId }) => partnerId)).toEqual(["flood", "quiet", "flood", "quiet", "flood"]);
});

it("leaves what is not due, or done", async () => {
  const [first] = await dueMails(system, 1);
  const scope = mintSystemPartnerScope("test", "other");
  const later = { state: "queued", nextAttemptAt: new Date(Date.now() + 60_000) } as const;
  await write((tx) => recordMailOutcome(scope, tx, first?.id ?? "", later));
  const due = await dueMails(system, 1_000);
  expect(due).toHaveLength(302);
  expect(due.map(({ partnerId }) => partnerId)).not.toContain("other");
});
