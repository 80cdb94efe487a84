/** A command was called in a way it does not take, or cannot go on; `message` is for the person at the terminal. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
