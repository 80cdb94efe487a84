import type { Answer } from "../../support/http";
import type { Caller } from "./callers";

/** What an answer means for the one who asked. */
export type Outcome = "shown" | "sign-in" | "not-found" | "forbidden" | "no-method" | "done" | "refused" | "elsewhere";

export type Expected = Partial<Record<Caller, Outcome>> & { else: Outcome };

export const expectedFor = (expected: Expected, caller: Caller): Outcome => expected[caller] ?? expected.else;

const byStatus: Record<number, Outcome> = { 303: "done", 403: "forbidden", 404: "not-found", 405: "no-method" };

/** @returns the outcome, or the bare status where it is none of them, so that a failure says it */
export function outcomeOf(answer: Answer, method: "GET" | "POST"): Outcome | string {
  const { status, headers } = answer;
  if (status === 200) return method === "GET" ? "shown" : "done";
  if (status === 302) return /^\/((partner|carrier)\/)?sign-in(\?|$)/.test(headers.location ?? "") ? "sign-in" : "elsewhere";
  if ([400, 401, 409, 413, 429].includes(status)) return "refused";
  return byStatus[status] ?? `status ${status}`;
}
