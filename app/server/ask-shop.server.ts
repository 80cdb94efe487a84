import { request } from "node:http";
import type { AskShop, ShopAnswer } from "~/catalog/proofs.jobs.server";
import { seconds } from "~/kit/time";

const mostBytes = 4_000_000;

/** Asks this process over its own port, so that what is looked at went through the front gate like any visitor's page. */
export const askShopAt =
  (port: number): AskShop =>
  ({ host, path }) =>
    new Promise<ShopAnswer>((resolve, reject) => {
      const asked = request({ host: "127.0.0.1", port, path, method: "GET", headers: { Host: host, Connection: "close" } });
      asked.setTimeout(seconds(20), () => asked.destroy(new Error("No answer in time.")));
      asked.once("error", reject);
      asked.once("response", (response) => {
        const parts: Buffer[] = [];
        let size = 0;
        response.on("data", (part: Buffer) => {
          size += part.length;
          if (size > mostBytes) asked.destroy(new Error("The answer is too large."));
          parts.push(part);
        });
        response.once("error", reject);
        response.once("end", () => {
          const headers = Object.entries(response.headers).map(([name, value]) => [name, [value].flat().join(", ")]);
          resolve({ status: response.statusCode ?? 0, headers: Object.fromEntries(headers), body: Buffer.concat(parts) });
        });
      });
      asked.end();
    });
