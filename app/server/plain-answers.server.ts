import type { IncomingMessage, ServerResponse } from "node:http";
import { commonHeaders, inertPolicy } from "./security-headers.server";

const page = (title: string, sentence: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><h1>${title}</h1><p>${sentence}</p></html>\n`;

/** Answers that the gate gives by itself; they name nobody. */
export const plainAnswers = {
  unknownHost: [404, page("Not found", "There is no site at this address.")],
  moved: [301, page("Moved", "This page has another address now.")],
  toConsole: [302, page("Sign in", '<a href="/partner">To the partner console</a>')],
  notFound: [404, page("Not found", "There is no such page at this address.")],
  badRequest: [400, page("Bad request", "The address of this page is malformed.")],
  badMethod: [405, page("Not allowed", "This address takes no such request.")],
  tooLong: [414, page("Address too long", "The address of this page is longer than the portal takes.")],
  foreignPost: [
    403,
    page("Not accepted", "This form was not sent from its own page. Open the page again and send it from there."),
  ],
  broken: [500, page("Something went wrong", "The portal could not answer. Nothing was changed that you did not see confirmed.")],
  noPreview: [404, page("No preview", "There is no preview at this address.")],
  previewOver: [
    410,
    page(
      "This preview is over",
      "It has ended, or what it showed was published or withdrawn. Ask whoever sent it for a new one.",
    ),
  ],
  previewPost: [405, page("Only a preview", "Forms are not sent from a preview. Nothing was changed.")],
  closing: [503, page("Restarting", "The portal is restarting. Please try again in a moment.")],
} as const;

export function answerPlain(
  req: IncomingMessage,
  res: ServerResponse,
  kind: keyof typeof plainAnswers,
  extra: Record<string, string> = {},
) {
  const [status, body] = plainAnswers[kind];
  answerBytes(req, res, status, body, { "Content-Type": "text/html; charset=utf-8", ...extra });
}

/** A small answer with every security header and no caching. */
export function answerBytes(
  req: IncomingMessage,
  res: ServerResponse,
  status: number,
  body: string,
  headers: Record<string, string>,
) {
  res.writeHead(status, {
    ...Object.fromEntries(commonHeaders()),
    "Content-Security-Policy": inertPolicy,
    "Cache-Control": "no-store",
    "Content-Length": String(Buffer.byteLength(body)),
    ...headers,
  });
  res.end(req.method === "HEAD" ? undefined : body);
}
