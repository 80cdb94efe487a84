import { Badge, type Tone } from "~/ui/badge";

const states: Record<string, { word: string; tone: Tone }> = {
  queued: { word: "Waiting to be sent", tone: "neutral" },
  sent: { word: "Sent", tone: "success" },
  kept: { word: "Kept here", tone: "brand" },
  failed: { word: "Could not be sent", tone: "danger" },
};

const kinds: Record<string, string> = {
  "enquiry-received": "An enquiry, to the partner",
  "enquiry-copy": "An enquiry's copy, to the visitor",
};

export const kindWords = (kind: string) => kinds[kind] ?? kind;

export function MailState({ state }: { state: string }) {
  const { word, tone } = states[state] ?? { word: state, tone: "neutral" };
  return <Badge tone={tone}>{word}</Badge>;
}
