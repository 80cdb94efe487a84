import { RemixServer } from "@remix-run/react";
import type { AppLoadContext, EntryContext } from "@remix-run/server-runtime";
import { renderToString } from "react-dom/server";
import { isRefusal } from "./kit/refusal";
import { newId } from "./platform/ids.server";
import { log } from "./platform/log.server";
import { ErrorIdContext } from "./ui/error-id";
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
      <ErrorIdContext.Provider value={loadContext.page.errorId ?? ""}>
        <RemixServer context={remixContext} url={request.url} />
      </ErrorIdContext.Provider>
    </NonceContext.Provider>,
  );
  headers.set("Content-Type", "text/html; charset=utf-8");
  const retryAfter = retryHeaderOf(remixContext);
  if (retryAfter) headers.set("Retry-After", retryAfter);
  return new Response(`<!DOCTYPE html>${html}`, { status, headers });
}

/** When a refused form may be sent again: the answer of an action is not yet the page's. */
const retryHeaderOf = ({ staticHandlerContext: { actionHeaders } }: EntryContext) =>
  Object.values(actionHeaders ?? {})
    .map((sent) => sent.get("Retry-After"))
    .find((value) => value !== null);

/** Only what nobody expected is logged, with an id that the page shows too; its message stays here. */
export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }) {
  if (request.signal.aborted || isRefusal(error)) return;
  const id = newId();
  context.page.errorId = id;
  log().error({ err: error, id, path: new URL(request.url).pathname, method: request.method }, "a request failed");
}
