/**
 * The secret part of an invitation's link is 256 random bits; a partner's carries the partner's id before it, so that the lookup is
 * bound to that partner: `<partnerId>.<secret>`. A carrier's is the secret alone.
 */
export interface InvitationKey {
  partnerId: string | null;
  secret: string;
}

export const writeInvitationToken = ({ partnerId, secret }: InvitationKey) =>
  partnerId === null ? secret : `${partnerId}.${secret}`;

/** @returns null when the text cannot be a token of this door */
export function parseInvitationToken(door: "partner" | "carrier", text: string): InvitationKey | null {
  const match = /^(?:([\w-]{1,64})\.)?([\w-]{43})$/.exec(text);
  if (!match?.[2]) return null;
  const partnerId = match[1] ?? null;
  return (door === "partner") === (partnerId !== null) ? { partnerId, secret: match[2] } : null;
}
