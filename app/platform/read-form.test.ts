import { describe, expect, it } from "vitest";
import { readForm } from "./respond.server";

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
