import { visitorLimit } from "~/identity/visitor-limit.server";
import { notFound, Refusal } from "~/kit/refusal";
import type { StorefrontScope } from "~/kit/scope";
import { days, hours } from "~/kit/time";
import { write } from "~/platform/database.server";
import { newId, newToken, sha256Hex } from "~/platform/ids.server";
import { answerFields, type ProviderAnswers, readAnswers } from "./provider-answers";
import { deleteSharedCheck, findSharedCheck, insertSharedCheck } from "./shared-check-store.server";

const keptDays = 90;

/** So that nobody fills the disk. */
const admit = visitorLimit({
  perAddress: 10,
  perShop: 200,
  withinMs: hours(1),
  sentence: "Many pages were made from here just now. Please try again in an hour.",
});

/**
 * Keeps answers as a page that can be shared: 90 days, at an address that cannot be guessed.
 * @returns the page's id, when it ends, and the secret with which its maker can take it away; the secret is stored nowhere
 * @throws Refusal `bad-input` with a sentence per field; `too-many-requests`
 */
export async function shareCheck(
  scope: StorefrontScope,
  input: { fields: Record<string, string>; visitorAddress: string },
): Promise<{ id: string; removal: string; endsAt: number }> {
  const { answers, errors } = readAnswers(input.fields);
  if (Object.keys(errors).length > 0)
    throw new Refusal("bad-input", "The page was not made. Please look at the marked fields.", errors);
  await admit(scope, input.visitorAddress);
  const [id, removal, now] = [newId(), newToken(), Date.now()];
  const row = { createdAt: new Date(now), expiresAt: new Date(now + days(keptDays)) };
  const answersJson = JSON.stringify(answerFields(answers));
  await write((tx) => insertSharedCheck(scope, tx, { id, answersJson, removalHash: sha256Hex(removal), ...row }));
  return { id, removal, endsAt: row.expiresAt.getTime() };
}

export interface SharedCheck {
  answers: ProviderAnswers;
  madeAt: number;
  endsAt: number;
}

/** @throws Refusal `not-found` for a page that another shop has, that was taken away or that has ended */
export async function readSharedCheck(scope: StorefrontScope, id: string): Promise<SharedCheck> {
  const row = await findSharedCheck(scope, id, new Date());
  if (!row) throw notFound("page");
  const { answers } = readAnswers(JSON.parse(row.answersJson) as Record<string, string>);
  return { answers, madeAt: row.createdAt.getTime(), endsAt: row.expiresAt.getTime() };
}

/** @throws Refusal `not-found` unless the secret is that of this page */
export async function removeSharedCheck(scope: StorefrontScope, options: { id: string; removal: string }) {
  const { id, removal } = options;
  const isGone = await write((tx) => deleteSharedCheck(scope, tx, { id, removalHash: sha256Hex(removal) }));
  if (!isGone) throw notFound("page");
}
