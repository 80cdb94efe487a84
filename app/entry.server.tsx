import { RemixServer } from "@remix-run/react";
import type { AppLoadContext, EntryContext } from "@remix-run/server-runtime";
import { renderToString } from "react-dom/server";
import { isRefusal } from "./kit/refusal";
import { newId } from "./platform/ids.server";
import { log } from "./platform/log.server";
import { NonceContext } from "./ui/nonce";

/** Pages are rendered whole: the front gate stores finished bytes, and a page's content policy names its style sheet by hash. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  loadContext: AppLoadContext,
) {
  const html = renderToString(
    <NonceContext.Provider value={loadContext.nonce}>
      <RemixServer context={remixContext} url={request.url} />
    </NonceContext.Provider>,
  );
  headers.set("Content-Type", "text/html; charset=utf-8");
  return new Response(`<!DOCTYPE html>${html}`, { status, headers });
}

/** Only what nobody expected is logged, with an id that the page shows too; its message stays here. */
export function handleError(error: unknown, { request }: { request: Request }) {
  if (request.signal.aborted || isRefusal(error)) return;
  log().error({ err: error, id: newId(), path: new URL(request.url).pathname, method: request.method }, "a request failed");
}
