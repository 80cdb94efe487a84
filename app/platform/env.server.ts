import { isIP, isIPv6 } from "node:net";
import path from "node:path";
import { z } from "zod";

/** The environment, parsed once. The names and defaults are fixed points: scripts outside the code rely on them. */
export interface Env {
  port: number;
  /** Where the consoles answer, without a trailing slash. */
  portalOrigin: string;
  /** Storefronts are `<slug>.<storefrontRoot>`. */
  storefrontRoot: string;
  /** Absolute folder for database, assets and keys. */
  dataFolder: string;
  /** Absolute path of the database file. */
  databaseFile: string;
  demo: "auto" | "off";
  smtpUrl: string | null;
  trustedProxies: string[];
  /** Resolvers for the look at partners' domains, as "address" or "address:port"; empty: the system's. */
  dnsServers: string[];
  /** Where visitors reach partners' own domains over HTTPS. */
  ownDomainPort: number;
  /** The authorities, as CAA records name them, of which the proxy gets its certificates. */
  certificateIssuers: string[];
  metricsToken: string | null;
  logLevel: string;
  isTest: boolean;
}

/** Something in the environment is wrong; `message` has one sentence per mistake. */
export class EnvError extends Error {
  override readonly name = "EnvError";
}

const blankIsUnset = (value: unknown) => (value === "" ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankIsUnset, schema.optional());

const schema = z.object({
  PORT: optional(z.coerce.number().int().min(0).max(65535, "PORT must be a port number from 0 to 65535.")),
  PORTAL_ORIGIN: optional(z.string()),
  STOREFRONT_ROOT: optional(z.string().regex(/^[a-z0-9.-]+$/, "STOREFRONT_ROOT must be a host name in lower case.")),
  PORTAL_DATA: optional(z.string()),
  DATABASE_URL: optional(z.string().regex(/^file:/, "DATABASE_URL must begin with file:.")),
  PORTAL_DEMO: optional(z.enum(["auto", "off"], "PORTAL_DEMO must be auto or off.")),
  SMTP_URL: optional(z.string().regex(/^smtps?:\/\//, "SMTP_URL must begin with smtp:// or smtps://.")),
  TRUSTED_PROXIES: optional(z.string()),
  DNS_SERVERS: optional(z.string()),
  OWN_DOMAIN_PORT: optional(z.coerce.number().int().min(1).max(65535, "OWN_DOMAIN_PORT must be a port number from 1 to 65535.")),
  CERTIFICATE_ISSUERS: optional(z.string()),
  METRICS_TOKEN: optional(z.string().min(16, "METRICS_TOKEN must have at least 16 characters.")),
  LOG_LEVEL: optional(
    z.enum(["silent", "error", "warn", "info", "debug"], "LOG_LEVEL must be silent, error, warn, info or debug."),
  ),
  NODE_ENV: optional(z.string()),
});

const isLocalName = (host: string) => host === "localhost" || host.endsWith(".localhost");

/**
 * @param source the process environment
 * @throws EnvError naming each variable that is wrong
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const parsed = schema.safeParse(source);
  if (!parsed.success) throw new EnvError(parsed.error.issues.map((i) => `${i.path.join(".")}: ${i.message}`).join("\n"));
  const raw = parsed.data;
  const port = raw.PORT ?? 3000;
  const origin = parseOrigin(raw.PORTAL_ORIGIN ?? `http://localhost:${port}`);
  const dataFolder = path.resolve(raw.PORTAL_DATA ?? "data");
  return {
    port,
    portalOrigin: origin.origin,
    storefrontRoot: raw.STOREFRONT_ROOT ?? origin.hostname,
    dataFolder,
    databaseFile: raw.DATABASE_URL
      ? path.resolve(dataFolder, raw.DATABASE_URL.slice("file:".length))
      : path.join(dataFolder, "portal.db"),
    demo: raw.PORTAL_DEMO ?? "auto",
    smtpUrl: raw.SMTP_URL ?? null,
    trustedProxies: listOf(raw.TRUSTED_PROXIES),
    dnsServers: listOf(raw.DNS_SERVERS).map(parseDnsServer),
    ownDomainPort: raw.OWN_DOMAIN_PORT ?? 443,
    certificateIssuers: listOf(raw.CERTIFICATE_ISSUERS ?? "letsencrypt.org").map((name) => name.toLowerCase()),
    metricsToken: raw.METRICS_TOKEN ?? null,
    logLevel: raw.LOG_LEVEL ?? (raw.NODE_ENV === "test" ? "silent" : "info"),
    isTest: raw.NODE_ENV === "test",
  };
}

const listOf = (text = "") =>
  text
    .split(",")
    .map((s) => s.trim())
    .filter(Boolean);

/** An address, alone or with a port: "192.0.2.53", "127.0.0.1:5353", "[2001:db8::53]:5353". */
function parseDnsServer(text: string): string {
  if (isIP(text)) return text;
  const [, v6, v4, port] = /^(?:\[(.+)\]|([^[\]:]+)):(\d{1,5})$/.exec(text) ?? [];
  const isAddress = v6 ? isIPv6(v6) : isIP(v4 ?? "") === 4;
  if (isAddress && Number(port) >= 1 && Number(port) <= 65535) return text;
  throw new EnvError(`DNS_SERVERS: "${text}" is not an address such as 192.0.2.53 or 127.0.0.1:5353.`);
}

/** `__Host-` cookies need HTTPS, and browsers make the one exception for localhost: any other plain origin cannot sign anybody in. */
function parseOrigin(text: string): URL {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new EnvError(`PORTAL_ORIGIN: "${text}" is not an address such as https://portal.example.com.`);
  }
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isLocalName(url.hostname))) {
    throw new EnvError(`PORTAL_ORIGIN: "${text}" must be https (plain http works on localhost only).`);
  }
  return url;
}

let current: Env | undefined;

/** The process's environment. Parsed at the first call. */
export function env(): Env {
  current ??= parseEnv(process.env);
  return current;
}

/** For commands that find out more before the first request, such as the port that was free. */
export function amendEnv(change: Partial<Env>): void {
  current = { ...env(), ...change };
}

/** The environment for a child process of ours, with some variables set. */
export const childEnv = (change: Record<string, string>): NodeJS.ProcessEnv => ({ ...process.env, ...change });
