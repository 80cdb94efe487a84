import type { IncomingMessage, ServerResponse } from "node:http";
import { seconds } from "~/kit/time";

const mostBytes = 512 * 1024 * 1024;
const longestMs = seconds(30);

/**
 * Reads on and throws away what is left of a body once the answer is sent. A browser looks at an answer only after it has sent all of
 * its form, so a picture that was refused for its size would keep it waiting for ever. Past the limits the connection is cut.
 */
export function drainAfterAnswer(req: IncomingMessage, res: ServerResponse) {
  res.once("finish", () => {
    if (req.complete || req.destroyed) return;
    let left = mostBytes;
    const cut = () => req.destroy();
    const timer = setTimeout(cut, longestMs);
    timer.unref();
    // Whoever was reading has stopped and holds the stream back.
    req.removeAllListeners("data");
    req.on("data", (chunk: Buffer) => {
      left -= chunk.length;
      if (left < 0) cut();
    });
    req.once("close", () => clearTimeout(timer));
    req.once("end", () => clearTimeout(timer));
    req.resume();
  });
}
