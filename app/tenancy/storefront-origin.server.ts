import { env } from "~/platform/env.server";

/** Where the consoles answer, e.g. "https://portal.example.com". */
export const consoleOrigin = () => env().portalOrigin;

/** The free host name of a partner's storefront, which it always has. */
export const freeHost = (slug: string) => `${slug}.${env().storefrontRoot}`;

/** A partner's storefront under its free host name: the console's scheme and port on `<slug>.<STOREFRONT_ROOT>`. */
export function storefrontOrigin(slug: string): string {
  const console_ = new URL(env().portalOrigin);
  const port = console_.port ? `:${console_.port}` : "";
  return `${console_.protocol}//${freeHost(slug)}${port}`;
}

/** A partner's own domain, which is always on HTTPS. */
export const ownDomainOrigin = (host: string) => `https://${host}${env().ownDomainPort === 443 ? "" : `:${env().ownDomainPort}`}`;

/** The portal's own names: nobody can claim them, nor what is under or above them. */
export const platformHosts = () => [new URL(env().portalOrigin).hostname, env().storefrontRoot];
