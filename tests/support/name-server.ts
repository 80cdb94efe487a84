import { createSocket } from "node:dgram";
import type { AddressInfo } from "node:net";
import ipaddr from "ipaddr.js";

type Type = "A" | "AAAA" | "CNAME" | "TXT" | "CAA";
const typeNumbers: Record<Type, number> = { A: 1, CNAME: 5, TXT: 16, AAAA: 28, CAA: 257 };

/** How a server that does not answer properly behaves: RFC 1035's response codes, or not at all. */
export type Mood = "well" | "fails" | "refuses" | "silent";
const codes: Record<Exclude<Mood, "silent">, number> = { well: 0, fails: 2, refuses: 5 };

export interface NameServer {
  /** As DNS_SERVERS takes it. */
  address: string;
  /** Values by name and type; a name without any does not exist. CAA as `0 issue "authority.example"`. */
  records: Record<string, Partial<Record<Type, string[]>>>;
  mood: Mood;
  close(): void;
}

/** A name server in this process for tests of single answers: it can also fail, refuse or say nothing. Real zones are for e2e. */
export async function startNameServer(): Promise<NameServer> {
  const socket = createSocket("udp4");
  const server: NameServer = { address: "", records: {}, mood: "well", close: () => socket.close() };
  socket.on("message", (query, peer) => {
    if (server.mood !== "silent") socket.send(answerTo(query, server), peer.port, peer.address);
  });
  await new Promise<void>((resolve) => socket.bind(0, "127.0.0.1", resolve));
  server.address = `127.0.0.1:${(socket.address() as AddressInfo).port}`;
  return server;
}

function answerTo(query: Buffer, { records, mood }: NameServer): Buffer {
  const { name, type, end } = questionOf(query);
  const found = records[name];
  const code = mood === "well" ? (found ? 0 : 3) : codes[mood as "fails" | "refuses"];
  const [kind] = Object.entries(typeNumbers).find(([, number]) => number === type) ?? [];
  const values = code === 0 && kind ? (found?.[kind as Type] ?? []) : [];
  const header = Buffer.from(query.subarray(0, 12));
  header.writeUInt16BE(0x8580 | code, 2);
  header.writeUInt16BE(values.length, 6);
  header.writeUInt32BE(0, 8);
  return Buffer.concat([header, query.subarray(12, end), ...values.map((value) => record(type, dataOf(kind as Type, value)))]);
}

function questionOf(query: Buffer) {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.toString("latin1", at + 1, at + 1 + length));
    at += length + 1;
  }
  return { name: labels.join(".").toLowerCase(), type: query.readUInt16BE(at + 1), end: at + 5 };
}

/** Its name is a pointer to the question's; nobody may keep it. */
function record(type: number, data: Buffer): Buffer {
  const head = Buffer.alloc(12);
  head.writeUInt16BE(0xc00c, 0);
  head.writeUInt16BE(type, 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt16BE(data.length, 10);
  return Buffer.concat([head, data]);
}

const chunk = (text: string) => Buffer.concat([Buffer.from([text.length]), Buffer.from(text, "latin1")]);

function dataOf(type: Type, value: string): Buffer {
  if (type === "TXT") return Buffer.concat((value.match(/[\s\S]{1,60}/g) ?? [""]).map(chunk));
  if (type === "CNAME") return Buffer.concat([...value.split(".").map(chunk), Buffer.from([0])]);
  if (type === "CAA") {
    const [, tag = "", issuer = ""] = /^0 (\w+) "(.*)"$/.exec(value) ?? [];
    return Buffer.concat([Buffer.from([0]), chunk(tag), Buffer.from(issuer, "latin1")]);
  }
  return Buffer.from(ipaddr.parse(value).toByteArray());
}
