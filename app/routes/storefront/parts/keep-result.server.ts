import { isRefusal, Refusal } from "~/kit/refusal";

/** Sends what a visitor looked at; a refusal brings along what was shown, so that nobody has to send what is no longer seen. */
export async function keepingResult(send: () => Promise<unknown>, shown: () => unknown): Promise<void> {
  try {
    await send();
  } catch (error) {
    if (!isRefusal(error)) throw error;
    throw new Refusal(error.code, error.message, error.fields, await shown(), error.retryAfter);
  }
}
