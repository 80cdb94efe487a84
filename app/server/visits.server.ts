import type { SystemScope } from "~/kit/scope";
import { days } from "~/kit/time";
import { write } from "~/platform/database.server";
import { isVisitPage, type VisitPage, visitDaysKept } from "~/tenancy/visit-pages";
import { addVisits, deleteVisitsBefore } from "~/tenancy/visit-store.server";
import { speculationRules } from "./render-page.server";
import type { PageVisit } from "./stored-pages.server";
import { VisitCounter } from "./visit-counter.server";
import { isPersonsBrowser } from "./visitor";

const counter = new VisitCounter();

/**
 * Counts the answer to a person who opens a page. What a browser fetches ahead is no visit: it may never be opened.
 * @param page null for what is not counted
 * @returns the headers to send
 */
export function countVisit(
  { req, facts }: Pick<PageVisit, "req" | "facts">,
  { partnerId, page, headers }: { partnerId: string; page: VisitPage | null; headers: string[] },
): string[] {
  if (page === null || req.method !== "GET" || !isPersonsBrowser(facts.userAgent)) return headers;
  if (facts.purpose !== "") return tellingWhenOpened(headers, page);
  counter.count(partnerId, page);
  return headers;
}

let fetchedAhead = 0;

/**
 * A page fetched ahead is opened without a word to the server, but only then does the browser ask for its speculation rules: under
 * an address that says which kind of page it was, and that is new each time, so that no copy of the file answers in our place.
 */
function tellingWhenOpened(headers: string[], page: VisitPage): string[] {
  fetchedAhead += 1;
  const address = `"/speculation-rules.json?opened=${page}&n=${Date.now().toString(36)}${fetchedAhead.toString(36)}"`;
  return headers.map((text) => (text === speculationRules ? address : text));
}

/** Counts a page that was fetched ahead and is opened now. @param url of a request at a shop's host */
export function countOpened({ req, facts, url }: PageVisit, partnerId: string) {
  if (!url.startsWith("/speculation-rules.json?") || req.method !== "GET" || !isPersonsBrowser(facts.userAgent)) return;
  if (req.headers["sec-fetch-dest"] !== "speculationrules" || facts.purpose !== "") return;
  const page = new URLSearchParams(url.slice(url.indexOf("?"))).get("opened") ?? "";
  if (isVisitPage(page)) counter.count(partnerId, page);
}

/** A chore: writes what was counted, in one transaction; what cannot be written is counted on. */
export async function writeVisits(scope: SystemScope): Promise<void> {
  const counts = counter.take();
  if (counts.length === 0) return;
  try {
    await write(async (tx) => addVisits(scope, tx, counts));
  } catch (error) {
    counter.putBack(counts);
    throw error;
  }
}

/** A chore: forgets old days. */
export async function forgetOldVisits(scope: SystemScope): Promise<void> {
  await write(async (tx) => deleteVisitsBefore(scope, tx, Date.now() - days(visitDaysKept)));
}
