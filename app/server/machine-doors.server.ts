import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { isWritable } from "~/platform/database.server";
import { env } from "~/platform/env.server";
import { sha256Hex } from "~/platform/ids.server";
import { metricsText } from "./metrics.server";
import { isLocalPeer } from "./peer.server";
import { answerBytes, answerPlain } from "./plain-answers.server";
import { resolveSite } from "./site-resolver.server";

const text = { "Content-Type": "text/plain; charset=utf-8" };

/**
 * The doors for machines, on any host. `/healthz` is for all; the others for a loopback peer without forwarded headers, or with
 * the token.
 * @returns false when the path is none of them
 */
export async function answerMachineDoor(req: IncomingMessage, res: ServerResponse, url: string): Promise<boolean> {
  const path = url.split("?", 1)[0];
  if (path === "/healthz") {
    answerBytes(req, res, 200, "alive\n", text);
    return true;
  }
  if (path !== "/readyz" && path !== "/metrics" && path !== "/tls-check") return false;
  if (!isLocalPeer(req) && !hasToken(req)) {
    answerPlain(req, res, "notFound");
  } else if (path === "/readyz") {
    const ready = await isWritable();
    answerBytes(req, res, ready ? 200 : 503, ready ? "ready\n" : "the database cannot be written\n", text);
  } else if (path === "/metrics") {
    answerBytes(req, res, 200, await metricsText(), { "Content-Type": "text/plain; version=0.0.4; charset=utf-8" });
  } else {
    const domain = new URLSearchParams(url.split("?")[1]).get("domain") ?? "";
    const known = !domain.includes(":") && resolveSite(domain) !== null;
    answerBytes(req, res, known ? 200 : 404, known ? "yes\n" : "no\n", text);
  }
  return true;
}

function hasToken(req: IncomingMessage): boolean {
  const token = env().metricsToken;
  const given = /^Bearer (.+)$/.exec(req.headers.authorization ?? "")?.[1];
  if (!token || !given) return false;
  return timingSafeEqual(Buffer.from(sha256Hex(token)), Buffer.from(sha256Hex(given)));
}
