import { describe, expect, it } from "vitest";
import { firstTexts, readForm } from "./respond.server";

const megabyte = 1024 * 1024;

/** A form that has sent so many megabytes and goes on when it is told to. */
function slowUpload(megabytes: number) {
  let end = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let i = 0; i < megabytes; i += 1) controller.enqueue(new Uint8Array(megabyte));
      end = () => controller.close();
    },
  });
  const headers = { "Content-Type": "multipart/form-data; boundary=b" };
  const init: RequestInit & { duplex: "half" } = { method: "POST", body, headers, duplex: "half" };
  const answer = readForm(new Request("http://localhost/", init), { uploads: true }).catch(
    (error: { code: string }) => error.code,
  );
  return { answer, end: () => end() };
}

describe("forms with files", () => {
  it("are refused beyond 5 MB, and beyond what all may hold together; what was held is free again afterwards", async () => {
    expect(await slowUpload(6).answer).toBe("too-large");
    const many = Array.from({ length: 16 }, () => slowUpload(4));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await slowUpload(1).answer).toBe("busy");
    for (const { end } of many) end();
    expect(await Promise.all(many.map(({ answer }) => answer))).toEqual(Array(16).fill("bad-input"));
    const next = slowUpload(1);
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
