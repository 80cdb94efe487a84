import { env } from "~/platform/env.server";

/** Where the consoles answer, e.g. "https://portal.example.com". */
export const consoleOrigin = () => env().portalOrigin;

/** Where a partner's storefront answers: the console's scheme and port on `<slug>.<STOREFRONT_ROOT>`. */
export function storefrontOrigin(slug: string): string {
  const console_ = new URL(env().portalOrigin);
  const port = console_.port ? `:${console_.port}` : "";
  return `${console_.protocol}//${slug}.${env().storefrontRoot}${port}`;
}
