/** CAA records that say who may issue certificates for a name (RFC 8659). */
export interface CaaRecords {
  /** The name at which they were found: the one asked about, or one above it. */
  name: string;
  /** The values of the `issue` properties. */
  issue: string[];
}

/** What keeps the proxy from getting a certificate, and the record that lets it. */
export interface CertificateHint {
  name: string;
  /** Whom the records allow; empty where they allow nobody. */
  allowed: string[];
  /** The value of the CAA record to add. */
  value: string;
}

const authorityOf = (value: string) => value.split(";")[0]?.trim().toLowerCase() ?? "";

/** A proxy shows that it answers for the name (RFC 8657); it cannot write to the owner's DNS. */
function allowsProxies(value: string): boolean {
  const [, methods] = /validationmethods\s*=\s*([^;\s]+)/i.exec(value) ?? [];
  return methods === undefined || /\b(?:http-01|tls-alpn-01)\b/i.test(methods);
}

/**
 * @param issuers the authorities of which the proxy gets its certificates; none: nothing is said
 * @returns null where at least one of them may issue
 */
export function certificateHint(caa: CaaRecords | null, issuers: readonly string[]): CertificateHint | null {
  const [first] = issuers;
  if (!caa || caa.issue.length === 0 || first === undefined) return null;
  const isAllowed = caa.issue.some((value) => issuers.includes(authorityOf(value)) && allowsProxies(value));
  if (isAllowed) return null;
  return { name: caa.name, allowed: caa.issue.map(authorityOf).filter(Boolean), value: `0 issue "${first}"` };
}
