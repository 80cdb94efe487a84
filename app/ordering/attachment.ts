/** What a visitor sent along with an enquiry: a list of numbers as CSV, or the trace of a call as text. */
export interface Attachment {
  kind: "numbers" | "trace";
  /** What it shows, in a few words: "412 numbers, none with a reseller in the path by the list". */
  summary: string;
}

export interface NewAttachment extends Attachment {
  text: string;
}
