import { isApex, twinOf } from "./domain-name";

/** What is known of a name before it is added. */
export interface DomainPreview {
  verdict: "wrong" | "listed" | "in-use" | "site" | "free" | "wait";
  sentence: string;
  /** Which records the name will need, and what many owners choose. */
  advice: string | null;
}

export const domainSentences = {
  listed: (host: string) => `${host} is in your list already.`,
  inUse: (host: string) => `${host} is in use at another shop here. If it is yours, have it removed there first.`,
  site: (host: string) => `A web site answers at ${host} now. Nothing changes there until you set the records.`,
  free: (host: string) => `No web site answers at ${host}. You can add it.`,
};

/** Which kind of record a name can have, told before somebody has chosen one. */
export function adviceFor(host: string): string {
  const twin = twinOf(host);
  if (isApex(host)) {
    return `${host} can have no CNAME record, so it needs the portal's addresses as A records, which you would have to change if those change. ${twin} needs one CNAME record that follows by itself. You can add both: one becomes the main address, the other redirects to it.`;
  }
  return twin === null
    ? `${host} will need one CNAME record and one TXT record.`
    : `${host} will need one CNAME record and one TXT record. Add ${twin} too, and who leaves out "www." is redirected.`;
}
