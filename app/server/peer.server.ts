import type { IncomingMessage } from "node:http";
import { env } from "~/platform/env.server";

const plainAddress = (address: string | undefined) => (address ?? "").replace(/^::ffff:/, "");

/** The visitor's address. `X-Forwarded-For` counts only when the peer is a configured proxy, and then its last entry. */
export function peerAddress(req: IncomingMessage): string {
  const peer = plainAddress(req.socket.remoteAddress);
  if (!env().trustedProxies.includes(peer)) return peer;
  const forwarded = String(req.headers["x-forwarded-for"] ?? "")
    .split(",")
    .at(-1)
    ?.trim();
  return forwarded || peer;
}

/** A peer on this machine that speaks for itself: behind a proxy every peer would be loopback. */
export function isLocalPeer(req: IncomingMessage): boolean {
  const peer = plainAddress(req.socket.remoteAddress);
  const isForwarded = Object.keys(req.headers).some((name) => name.startsWith("x-forwarded-") || name === "forwarded");
  return (peer === "127.0.0.1" || peer === "::1") && !isForwarded;
}
