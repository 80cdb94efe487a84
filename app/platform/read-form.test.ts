import { describe, expect, it } from "vitest";
import { formLimits } from "./form-body.server";
import { firstTexts, readForm } from "./respond.server";

const megabyte = 1024 * 1024;
const mostFileBytes = 2 * megabyte;

function post(body: BodyInit | ReadableStream<Uint8Array>, type?: string) {
  const headers: HeadersInit = type ? { "Content-Type": type } : {};
  const init: RequestInit & { duplex: "half" } = { method: "POST", body, headers, duplex: "half" };
  return new Request("http://localhost/", init);
}

/** Sends what `piece` makes, `count` times, then closes when it is told to. */
function slow(begin: string, count: number, piece = new Uint8Array(megabyte)) {
  let end = () => {};
  let sent = -1;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        sent += 1;
        if (sent === 0) controller.enqueue(new TextEncoder().encode(begin));
        else if (sent <= count) controller.enqueue(piece);
        else return new Promise<void>((resolve) => Object.assign(ending, { resolve }));
      },
      start(controller) {
        end = () => {
          ending.resolve();
          controller.close();
        };
      },
    },
    { highWaterMark: 0 },
  );
  const ending = { resolve: () => {} };
  const answer = readForm(post(body, "multipart/form-data; boundary=b"), { mostFileBytes }).catch(
    (error: { code: string }) => error.code,
  );
  return { answer, end: () => end(), sent: () => sent };
}

function announced(bytes: number) {
  const request = post(mixed(1));
  request.headers.set("Content-Length", String(bytes));
  return request;
}

const filePart = (name: string) => `--b\r\nContent-Disposition: form-data; name="${name}"; filename="a.png"\r\n\r\n`;
const fieldPart = (name: string) => `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n`;

function mixed(fileBytes: number) {
  const form = new FormData();
  form.append("before", "typed before – ünïcode");
  form.append("logo", new File([new Uint8Array(fileBytes)], "Logo ü.png", { type: "image/png" }));
  form.append("icon", new File([], ""));
  form.append("after", "typed after");
  form.append("after", "and again");
  return form;
}

describe("forms with files", () => {
  it.each([
    ["a small one", 1000, 1000],
    ["one that just fits", mostFileBytes, mostFileBytes],
    ["one byte too many", mostFileBytes + 1, mostFileBytes + 1],
    ["60 MB", 60 * megabyte, mostFileBytes + 1],
  ])("%s: everything typed is kept, and of the file what its reader needs to judge it", async (_name, sent, kept) => {
    const form = await readForm(post(mixed(sent)), { mostFileBytes });
    expect(form.get("before")).toBe("typed before – ünïcode");
    expect(form.getAll("after")).toEqual(["typed after", "and again"]);
    const logo = form.get("logo") as File;
    expect([logo.size, logo.name, logo.type]).toEqual([kept, "Logo ü.png", "image/png"]);
    expect((form.get("icon") as File).size).toBe(0);
  });

  it("keep the bytes of a file", async () => {
    const bytes = Uint8Array.from({ length: 300_000 }, (_, i) => (i * 31) % 256);
    const form = new FormData();
    form.append("logo", new File([bytes, "\r\n--not-the-boundary"], "a.png"));
    const kept = (await readForm(post(form), { mostFileBytes })).get("logo") as File;
    expect(Buffer.from(await kept.arrayBuffer()).equals(Buffer.concat([bytes, Buffer.from("\r\n--not-the-boundary")]))).toBe(
      true,
    );
  });

  it.each([
    ["too much at once, by its word", () => announced(formLimits.uploadBody + 1), "too-large"],
    ["too much typed", () => post(asForm([["a", "x".repeat(600_000)]])), "too-large"],
    [
      "too much typed, in pieces",
      () => post(asForm(Array.from({ length: 300 }, (_, i) => [`f${i}`, "x".repeat(2_000)]))),
      "too-large",
    ],
    ["too many fields", () => post(asForm(Array.from({ length: 2_001 }, (_, i) => [`f${i}`, ""]))), "too-large"],
    ["too many files", () => post(asForm(Array.from({ length: 13 }, (_, i) => [`f${i}`, new File([], "")]))), "too-large"],
    ["no form", () => post("{}", "application/json"), "bad-input"],
    ["no boundary", () => post("x", "multipart/form-data"), "bad-input"],
    ["another boundary", () => post("--c\r\n\r\n--c--\r\n", "multipart/form-data; boundary=b"), "bad-input"],
    ["an end in a file", () => post(`${filePart("logo")}abc`, "multipart/form-data; boundary=b"), "bad-input"],
    ["an end in a field", () => post(`${fieldPart("name")}Qui`, "multipart/form-data; boundary=b"), "bad-input"],
    ["an end in a header", () => post("--b\r\nContent-Dis", "multipart/form-data; boundary=b"), "bad-input"],
  ])("are refused: %s", async (_name, request, code) => {
    await expect(readForm(request(), { mostFileBytes })).rejects.toMatchObject({ code });
  });

  it("are refused while they arrive when they said nothing of their size", async () => {
    const sent = slow(filePart("logo"), 300);
    expect(await sent.answer).toBe("too-large");
    expect(sent.sent()).toBeLessThan(260);
  });

  it("are refused beyond what all may hold together; what was held is free again afterwards", async () => {
    const many = Array.from({ length: 31 }, () => slow(filePart("logo"), 3));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await slow(filePart("logo"), 3).answer).toBe("busy");
    for (const { end } of many) end();
    expect(await Promise.all(many.map(({ answer }) => answer))).toEqual(Array(31).fill("bad-input"));
    const next = slow(filePart("logo"), 1);
    await new Promise((resolve) => setTimeout(resolve, 20));
    next.end();
    expect(await next.answer).toBe("bad-input");
  });
});

describe("forms of many fields", () => {
  const urlencoded = { "Content-Type": "application/x-www-form-urlencoded" };
  const send = (body: string, headers: Record<string, string> = urlencoded) =>
    readForm(new Request("http://localhost/", { method: "POST", body, headers })).catch((error: { code: string }) => error.code);
  const part = '--bc\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n';

  it("are read up to what the longest real form has, and refused beyond that before they are taken apart", async () => {
    expect([...((await send("a=1&".repeat(3_999))) as FormData)]).toHaveLength(3_999);
    for (const many of ["&", "a=1&", "a&"]) expect(await send(many.repeat(4_001)), many).toBe("bad-input");
    const multipart = { "Content-Type": "multipart/form-data; boundary=bc" };
    expect([...((await send(`${part.repeat(100)}--bc--\r\n`, multipart)) as FormData)]).toHaveLength(100);
    expect(await send(`${part.repeat(4_001)}--bc--\r\n`, multipart)).toBe("bad-input");
  });

  it("take no time to refuse: 87,000 empty fields in a quarter megabyte", async () => {
    const body = "a=&".repeat(87_000);
    const began = performance.now();
    expect(await send(body)).toBe("bad-input");
    const refusing = performance.now() - began;
    const parsing = performance.now();
    await new Response(body, { headers: urlencoded }).formData();
    expect(refusing).toBeLessThan((performance.now() - parsing) / 4);
  });

  it("give the first text of a name, and nothing for files and what is missing", () => {
    const form = new FormData();
    form.append("a", "1");
    form.append("a", "2");
    form.append("f", new Blob(["x"]));
    expect(["a", "f", "b"].map(firstTexts(form))).toEqual(["1", "", ""]);
  });
});

function asForm(entries: (readonly [string, string | File] | (string | File)[])[]) {
  const form = new FormData();
  for (const [name, value] of entries) form.append(String(name), value as string);
  return form;
}
