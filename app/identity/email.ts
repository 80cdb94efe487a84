const longestEmail = 254;

/**
 * An e-mail address as sign-ins are told apart by: trimmed, lower case.
 * @returns null when the text is no address that mail could reach
 */
export function parseEmail(text: unknown): string | null {
  if (typeof text !== "string") return null;
  const email = text.trim().toLowerCase();
  if (email.length > longestEmail) return null;
  return /^[^\p{C}\s@<>()[\],:;"\\]{1,64}@[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/u.test(email)
    ? email
    : null;
}
