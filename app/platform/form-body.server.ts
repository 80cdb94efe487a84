import { Busboy } from "@fastify/busboy";
import { Refusal } from "~/kit/refusal";

const megabyte = 1024 * 1024;

/** In bytes, but for the counts. */
export const formLimits = {
  /** A form without files. */
  smallBody: 256 * 1024,
  /** A form with files, with what is thrown away: a picture straight from a camera, chosen by mistake, still gets its sentence. */
  uploadBody: 256 * megabyte,
  /** Everything typed into a form with files, with the names of the fields, unless its reader takes more. */
  text: 512 * 1024,
  /** Of a form without files; the longest real one decides wholesale changes, with four fields a charge: a thousand charges on a page. */
  smallFields: 4_000,
  /** Of a form with files. */
  fields: 2_000,
  files: 12,
  /** What all forms that are being read at one moment may hold together. */
  held: 64 * megabyte,
};

let heldBytes = 0;

/** Bytes that count against what all forms hold together until they are given back. */
function holding() {
  let own = 0;
  return {
    add(bytes: number) {
      own += bytes;
      heldBytes += bytes;
      if (heldBytes > formLimits.held)
        throw new Refusal("busy", "Many files are arriving right now. Please try again in a moment.");
    },
    giveBack() {
      heldBytes -= own;
    },
  };
}

/** @throws Refusal `too-large`, `busy`, `bad-input` for more fields than any form has */
export async function readSmallBody(
  body: ReadableStream<Uint8Array<ArrayBuffer>> | null,
  encoding: string,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const held = holding();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  try {
    const reader = body?.getReader();
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      size += part.value.byteLength;
      if (size > formLimits.smallBody) throw tooMuch();
      held.add(part.value.byteLength);
      chunks.push(part.value);
    }
    if (countFields(encoding, chunks) > formLimits.smallFields) throw tooManyFields();
    return chunks;
  } finally {
    held.giveBack();
  }
}

/** At least as many as the form has, without taking it apart: parsing a quarter megabyte of empty fields takes near a second. */
function countFields(encoding: string, chunks: Uint8Array[]): number {
  // A part begins with a line of two dashes, whatever boundary the header names.
  const mark = /^multipart/i.test(encoding) ? "\r\n--" : "&";
  const body = Buffer.concat(chunks);
  let count = 0;
  for (let at = body.indexOf(mark); at >= 0 && count <= formLimits.smallFields; at = body.indexOf(mark, at + mark.length))
    count += 1;
  return count;
}

/**
 * Reads a multipart form as it arrives. Of a longer file the first `mostFileBytes` + 1 bytes are kept and the rest is thrown away: its
 * reader, who has that limit too, then refuses it beside its field, and nothing typed is lost.
 * @throws Refusal `too-large` for the form as a whole, `busy` when too many arrive at once; any other error for what is no such form
 */
export async function readUploadForm(
  body: ReadableStream<Uint8Array>,
  type: string,
  { mostFileBytes, mostTextBytes }: { mostFileBytes: number; mostTextBytes: number },
): Promise<FormData> {
  const held = holding();
  const form = new FormData();
  const { fields, files } = formLimits;
  const limits = { fields, files, fileSize: mostFileBytes + 1, fieldSize: mostTextBytes, headerPairs: 20, headerSize: 8 * 1024 };
  const parser = new Busboy({ headers: { "content-type": type }, limits });
  const ended = new Promise<void>((resolve, reject) => {
    const orFail = (work: () => void) => {
      try {
        work();
      } catch (error) {
        reject(error);
      }
    };
    let textBytes = 0;
    parser.on("field", (name, value) => {
      textBytes += name.length + value.length;
      if (textBytes > mostTextBytes) return reject(tooMuch());
      orFail(() => held.add(name.length + value.length));
      form.append(name, value);
    });
    parser.on("file", (name, stream, fileName, _encoding, mime) => {
      const chunks: Buffer<ArrayBuffer>[] = [];
      stream.on("data", (chunk: Buffer<ArrayBuffer>) => {
        chunks.push(chunk);
        orFail(() => held.add(chunk.byteLength));
      });
      stream.once("end", () => form.append(name, new File(chunks, fileName ?? "", { type: mime })));
      stream.once("error", reject);
    });
    for (const limit of ["fieldsLimit", "filesLimit"] as const) parser.once(limit, () => reject(tooMuch()));
    parser.once("error", reject);
    parser.once("finish", resolve);
  });
  // A failure is seen where the body is fed; until then it is not an unhandled one.
  ended.catch(() => undefined);
  try {
    await Promise.race([feed(parser, body), ended]);
    await ended;
    return form;
  } finally {
    held.giveBack();
  }
}

/** The body is never cancelled, which would cut the connection before the answer. */
async function feed(parser: InstanceType<typeof Busboy>, body: ReadableStream<Uint8Array>) {
  const reader = body.getReader();
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength;
    if (size > formLimits.uploadBody) throw tooManyFiles();
    const { buffer, byteOffset, byteLength } = part.value;
    await new Promise<void>((resolve) => parser.write(Buffer.from(buffer, byteOffset, byteLength), () => resolve()));
  }
  parser.end();
}

export const tooManyFiles = () =>
  new Refusal(
    "too-large",
    "The files have more than 256 MB together, so nothing of the form was taken. Open it again and choose smaller ones; a picture may have 2 MB.",
  );

const tooManyFields = () =>
  new Refusal("bad-input", "The form has more fields than any form of this portal. Please go back and send it again.");

export const tooMuch = () => new Refusal("too-large", "That is more than this form takes. Please send less.");
