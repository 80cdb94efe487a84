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
  "team-invitation": "An invitation to a partner's team",
  "team-role": "A new role, to a team's member",
  "account-reset": "A link for a new password, to its person",
  "account-changed": "A change to a sign-in, to its person",
  "account-sign-in": "A sign-in from a new browser, to its person",
  "team-second-step": "A second step for everybody, to a member",
  "team-removed": "The end of a membership, to who had it",
};

export const kindWords = (kind: string) => kinds[kind] ?? kind;

export function MailState({ state }: { state: string }) {
  const { word, tone } = states[state] ?? { word: state, tone: "neutral" };
  return <Badge tone={tone}>{word}</Badge>;
}
