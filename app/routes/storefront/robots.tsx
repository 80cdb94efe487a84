import type { LoaderFunctionArgs } from "@remix-run/node";
import { storefrontGate } from "~/identity/gates.server";
import { orRefuse } from "~/platform/respond.server";

/** What crawlers may read at this shop. Filtered searches and single numbers are kept out by their own pages, so they stay crawlable. */
export function loader(args: LoaderFunctionArgs) {
  return orRefuse(() => {
    storefrontGate(args);
    const lines = ["User-agent: *", "Disallow: /account", "Disallow: /sign-in", "Disallow: /preview/", ""];
    const text = `${lines.join("\n")}\nSitemap: ${args.context.siteOrigin}/sitemap.xml\n`;
    return new Response(text, {
      headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=3600" },
    });
  });
}
