/** Names that a partner may not take as its storefront's first label. */
export const reservedSlugs: ReadonlySet<string> = new Set(
  (
    "www ww w admin administrator api app apps assets auth billing blog carrier cdn console dashboard demo-sign-ins dns docs " +
    "email ftp git healthz help host imap localhost login mail mailer metrics mx my ns ns1 ns2 partner partners pay pop portal " +
    "preview proxy readyz root security shop sign-in sip smtp ssl staff static status store support system test tls-check tls " +
    "webmail wpad autodiscover autoconfig isatap"
  ).split(" "),
);

/**
 * A storefront's first label: 3 to 30 lower-case letters, digits and single hyphens, beginning with a letter (RFC 1123 without
 * what punycode uses).
 * @returns the slug, or one sentence that says what is wrong
 */
export function parseSlug(text: string): { slug: string } | { problem: string } {
  const slug = text.trim().toLowerCase();
  if (slug.length < 3 || slug.length > 30) return { problem: "Use 3 to 30 characters for the shop's address." };
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(slug)) {
    return { problem: "Use lower-case letters, digits and single hyphens, beginning with a letter." };
  }
  if (reservedSlugs.has(slug)) return { problem: `"${slug}" is kept for the portal itself. Choose another address.` };
  return { slug };
}
