import { isRouteErrorResponse } from "@remix-run/react";

interface Words {
  title: string;
  text: string;
}

const wordsByStatus: Record<number, Words> = {
  400: { title: "That did not arrive as it should", text: "Nothing was changed. Please go back and send it again." },
  403: { title: "This page is not open to you", text: "You are signed in, but this page belongs to somebody else." },
  404: { title: "There is no such page here", text: "The address may be mistyped, or what stood here has gone." },
  405: { title: "This page takes no such request", text: "Nothing was changed. Please begin again at the start page." },
  413: { title: "That is more than this page takes", text: "Nothing was changed. Please send less." },
  429: { title: "That was a lot at once", text: "Please wait a minute and try again." },
  503: { title: "We are busy for a moment", text: "Nothing was lost. Please try again in half a minute." },
};
const unexpected: Words = {
  title: "Something went wrong on our side",
  text: "It is not your doing, and we have been told. Please try again in a moment.",
};

export const problemStatus = (error: unknown): number => (isRouteErrorResponse(error) ? error.status : 500);

export function problemWords(error: unknown): Words {
  const words = wordsByStatus[problemStatus(error)] ?? unexpected;
  const sentence = refusalSentence(error);
  const isNews = sentence !== null && sentence !== `${words.title}.`;
  return { title: words.title, text: isNews ? sentence : words.text };
}

/** The sentence of a refusal, which is written for the person who asked; null for whatever nobody expected. */
function refusalSentence(error: unknown): string | null {
  if (!isRouteErrorResponse(error) || error.status >= 500) return null;
  const data: unknown = error.data;
  return typeof data === "object" && data !== null && "message" in data && typeof data.message === "string" ? data.message : null;
}
