import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export interface ReceivedMail {
  /** Envelope recipients. */
  to: string[];
  /** Header fields by lower-case name, unfolded. */
  headers: Record<string, string>;
  /** Decoded bodies by media type. */
  parts: Record<string, string>;
}

export interface MailServer {
  url: string;
  received: ReceivedMail[];
  close(): Promise<void>;
}

/** A mail server on this machine that keeps what it is given. */
export async function startMailServer(): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        received.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          ...readMail(Buffer.concat(chunks).toString("latin1")),
        });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, received, close: () => new Promise((resolve) => server.close(resolve)) };
}

/** @param source the message as it went over the wire, one character per byte */
function readMail(source: string): Pick<ReceivedMail, "headers" | "parts"> {
  const { headers, body } = split(source);
  const boundary = /boundary="?([^";]+)/.exec(headers["content-type"] ?? "")?.[1];
  const entities = boundary
    ? body
        .split(`--${boundary}`)
        .slice(1, -1)
        .map((text) => split(text.replace(/^\r\n/, "")))
    : [{ headers, body }];
  const parts = entities.map((entity) => [(entity.headers["content-type"] ?? "").split(";")[0] ?? "", decode(entity)]);
  return { headers, parts: Object.fromEntries(parts) as Record<string, string> };
}

function split(text: string): { headers: Record<string, string>; body: string } {
  const end = text.indexOf("\r\n\r\n");
  const lines = text
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, " ")
    .split("\r\n");
  const fields = lines.map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 1).trim()]);
  return { headers: Object.fromEntries(fields) as Record<string, string>, body: text.slice(end + 4) };
}

function decode({ headers, body }: { headers: Record<string, string>; body: string }): string {
  const coding = (headers["content-transfer-encoding"] ?? "").toLowerCase();
  if (coding === "base64") return Buffer.from(body, "base64").toString("utf8");
  const plain = body
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_code, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(coding === "quoted-printable" ? plain : body, "latin1").toString("utf8");
}
