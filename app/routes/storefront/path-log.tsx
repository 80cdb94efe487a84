import type { LoaderFunctionArgs } from "@remix-run/node";
import { storefrontGate } from "~/identity/gates.server";
import { shop } from "~/kit/paths";
import { notFound, Refusal } from "~/kit/refusal";
import { orRefuse } from "~/platform/respond.server";
import { readLogPage, readNewestFrom } from "~/service-path/log-answers.server";

const headers = { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "public, max-age=30" };

/**
 * The signed heads of this shop's log of path records, in order, each with the proof that it keeps what the one before had.
 * With `?from=3` the newest head alone, with the proof from head 3.
 */
export function loader(args: LoaderFunctionArgs) {
  return orRefuse(() => {
    const scope = storefrontGate(args);
    const query = new URL(args.request.url).searchParams;
    const shopHost = new URL(args.context.siteOrigin).host;
    const from = numberIn(query, "from");
    if (from !== null) {
      const newest = readNewestFrom(scope, from);
      if (!newest) throw notFound("head of the log");
      return new Response(JSON.stringify({ shop: shopHost, from, ...newest }), { headers });
    }
    const { heads, nextAfter } = readLogPage(scope, numberIn(query, "after") ?? 0);
    const next = nextAfter === null ? null : shop.pathLog(nextAfter);
    return new Response(JSON.stringify({ shop: shopHost, keys: shop.pathKeys(), heads, next }), { headers });
  });
}

/** @throws Refusal `bad-input` for what is no head's number */
function numberIn(query: URLSearchParams, name: string): number | null {
  const text = query.get(name);
  if (text === null) return null;
  if (!/^\d{1,9}$/.test(text)) throw new Refusal("bad-input", `“${name}” must be the number of a head of the log.`);
  return Number(text);
}
