/** Why something that was asked for was not done, as opposed to an error in the program. The list is closed. */
export const refusalStatus = {
  "bad-input": 400,
  "not-signed-in": 401,
  "not-allowed": 403,
  "not-found": 404,
  conflict: 409,
  "too-large": 413,
  "too-many-requests": 429,
  busy: 503,
} as const;

export type RefusalCode = keyof typeof refusalStatus;

/** Sentences per form field; "" is the form as a whole. */
export type FieldErrors = Record<string, string[]>;

/** An expected failure. `message` is written for the person who asked and may be shown as it is. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  constructor(
    readonly code: RefusalCode,
    message: string,
    readonly fields: FieldErrors = {},
    /** More for the page that shows it; fit for JSON and for whoever asked. */
    readonly details: unknown = null,
    /** After how many seconds it may be asked again, where waiting helps. */
    readonly retryAfter = 30,
  ) {
    super(message);
  }
  get status(): number {
    return refusalStatus[this.code];
  }
}

export const notFound = (what = "page") => new Refusal("not-found", `There is no such ${what} here.`);

export const isRefusal = (error: unknown): error is Refusal => error instanceof Refusal;
