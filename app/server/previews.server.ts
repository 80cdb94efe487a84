import type { IncomingMessage, ServerResponse } from "node:http";
import { openPreview } from "~/branding/preview.adapter.server";
import type { Preview } from "~/kit/page-context";
import { decodedPath, isConsolePath, isNotForVisitors } from "./paths";
import { answerPlain } from "./plain-answers.server";
import type { RemixHandler } from "./remix-handler.server";
import { type Rendered, render, sendRendered } from "./render-page.server";
import { previewHeaders, refusedPreviewPolicy } from "./security-headers.server";
import { hostScope, type ResolvedSite } from "./site-resolver.server";

export const isPreviewPath = (path: string) => /^\/preview(\/|$)/.test(path);

/**
 * A storefront's page with a brand that is not published, for those whose address was signed. It is only read, nobody is signed in
 * on it, it is rendered each time and neither taken from nor given to the page cache.
 */
export async function passPreview(
  { req, res, url, isGet }: { req: IncomingMessage; res: ServerResponse; url: string; isGet: boolean },
  remix: RemixHandler,
  resolved: ResolvedSite,
): Promise<void> {
  const refuse = (kind: Parameters<typeof answerPlain>[2], place: Preview["place"] | null, extra = {}) =>
    answerPlain(req, res, kind, {
      ...Object.fromEntries(previewHeaders),
      "Content-Security-Policy": refusedPreviewPolicy(place),
      ...extra,
    });
  if (!isGet) return refuse("previewPost", null, { Allow: "GET, HEAD" });
  const [, part = "", rest = ""] = /^\/preview\/([^/?]*)(.*)$/s.exec(url) ?? [];
  if (resolved.site.kind !== "storefront") return refuse("noPreview", null);
  const preview = openPreview(hostScope, { partnerId: resolved.site.partner.id, part });
  if (!preview) return refuse("noPreview", null);
  if ("ended" in preview) return refuse("previewOver", preview.ended);
  const target = rest.startsWith("/") ? rest : `/${rest}`;
  const path = decodedPath(target);
  if (path === null) return answerPlain(req, res, "badRequest");
  if (isNotForVisitors(target, path) || isPreviewPath(path)) return refuse("noPreview", preview.place);
  const rendered = await render(req, res, remix, resolved, isConsolePath(path) ? "/404" : target, preview);
  await sendRendered(req, res, insidePreview(rendered, { preview, origin: resolved.origin }));
}

/** Never kept, no cookie, and every link and form of the page stays in the preview. */
export function insidePreview(rendered: Rendered, at: { preview: Preview; origin: string }): Rendered {
  const headers: string[] = [];
  for (let i = 0; i < rendered.headers.length; i += 2) {
    const [name = "", value = ""] = rendered.headers.slice(i, i + 2);
    if (/^set-cookie$/i.test(name)) continue;
    headers.push(name, /^location$/i.test(name) ? inPreview(value, at) : value);
  }
  const body = rendered.isHtml ? Buffer.from(staying(rendered.body.toString("utf8"), at)) : rendered.body;
  return { ...rendered, headers, body, hasCookie: false, cacheControl: "no-store" };
}

/** In finished markup every `>` inside an attribute is escaped, so a tag ends at the first one. */
const staying = (html: string, at: { preview: Preview; origin: string }) =>
  html.replace(
    /(<(?:a|form)\s(?:[^>]*?\s)?(?:href|action)=")([^"]*)"/g,
    (_all, before: string, address: string) => `${before}${inPreview(address, at)}"`,
  );

/** An address of this shop as one of its preview; any other as it is. */
function inPreview(address: string, { preview, origin }: { preview: Preview; origin: string }): string {
  const path = address === origin || address.startsWith(`${origin}/`) ? address.slice(origin.length) || "/" : address;
  return path.startsWith("/") && !path.startsWith("//") ? preview.base + path : address;
}
