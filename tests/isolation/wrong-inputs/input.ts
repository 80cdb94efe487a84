import { type Answer, ask } from "../../support/http";
import type { Site } from "../gate/site";
import type { Caller } from "../support/callers";

/** One thing that should not have been sent. */
export interface WrongInput {
  name: string;
  send: (site: Site) => Promise<Pick<Answer, "status" | "text">>;
  /** The sentence that tells the sender what is wrong. */
  says: RegExp;
  /** What was right, or typed, and is still there. */
  keeps?: string[];
}

/** Text that must never come out as it went in. */
export const markup = `"><img src=x onerror=alert(1)>`;
export const sql = `x'; DROP TABLE "Partner"; --`;
export const longText = (length: number) => "long ".repeat(Math.ceil(length / 5)).slice(0, length);

/** What a person reads: tags away, entities as characters. Field values count as read. */
export function readable(html: string): string {
  const values = [...html.matchAll(/\svalue="([^"]*)"/g)].map(([, value = ""]) => value);
  const text = `${values.join("\n")}\n${html.replaceAll(/<(script|style)\b[\s\S]*?<\/\1>/g, "").replaceAll(/<!--[\s\S]*?-->/g, "")}`;
  return text
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/&(lt|gt|quot|amp|#x27|#39|nbsp);/g, (_all, name: string) => entities[name] ?? " ");
}
const entities: Record<string, string> = { lt: "<", gt: ">", quot: '"', amp: "&", "#x27": "'", "#39": "'", nbsp: " " };

type Fields = Record<string, string>;

const hostOf = ({ hostA, consoleHost }: Site, path: string) => (/^\/(partner|carrier)/.test(path) ? consoleHost : hostA);

/** A form, urlencoded, as the page's own. */
export const form =
  (caller: Caller, path: string | ((site: Site) => string), fields: Fields | ((site: Site) => Fields)) =>
  (site: Site): Promise<Answer> => {
    const to = typeof path === "string" ? path : path(site);
    return site.people.post(
      hostOf(site, to),
      to,
      typeof fields === "function" ? fields(site) : fields,
      site.people.cookie(caller),
    );
  };

/** Any body of any type, from the site's own origin. */
export const body =
  (caller: Caller, path: string, type: string | null, bytes: string | Buffer, headers: Fields = {}) =>
  (site: Site): Promise<Answer> => {
    const cookie = site.people.cookie(caller);
    const own = {
      "Sec-Fetch-Site": "same-origin",
      ...(type === null ? {} : { "Content-Type": type }),
      ...(cookie ? { Cookie: cookie } : {}),
    };
    return ask(site.portal.port, path, {
      method: "POST",
      host: hostOf(site, path),
      headers: { ...own, ...headers },
      body: bytes,
    });
  };

/** A multipart form; a value that is not text is a file. */
export function multipart(
  fields: Record<string, string | Buffer>,
  boundary = "portal-test-boundary",
): { type: string; bytes: Buffer } {
  const parts = Object.entries(fields).flatMap(([name, value]) => {
    const file = typeof value === "string" ? "" : `; filename="${name}.png"\r\nContent-Type: image/png`;
    return [
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n`),
      Buffer.from(value),
      Buffer.from("\r\n"),
    ];
  });
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    bytes: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]),
  };
}
