import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { box, memoryBomb, svg, timeBombs } from "../../tests/support/pictures/svg";
import { drawLimits, drawPicture } from "./draw-picture.server";
import { parseAnswer } from "./worker-answer";

const drawing = { kind: "logo", format: "svg" } as const;

/** Command lines of this process's children, where the system shows them. */
const children = () =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return / (\d+) /.exec(readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) \S/, ""))?.[1] === String(process.pid);
      } catch {
        return false;
      }
    });

describe("the process that draws", () => {
  it.each(timeBombs)("is ended when its time is up: %s", async (what, bytes) => {
    const begun = Date.now();
    // Dashes take memory too: on a fast machine that ends them first.
    const sentence = what === "a million dashes" ? /too long|too much memory/ : /too long/;
    await expect(drawPicture(bytes(), drawing, { ...drawLimits, wallMs: 1_500 })).rejects.toThrow(sentence);
    expect(Date.now() - begun).toBeLessThan(4_000);
    expect(children()).toEqual([]);
    expect(await drawPicture(svg(box), drawing)).toHaveLength(3);
  });

  it("is ended when its processor time is up, however long it may wait", async () => {
    const [, bytes] = timeBombs[0] ?? [];
    await expect(drawPicture(bytes?.() ?? svg(""), drawing, { ...drawLimits, cpuSeconds: 1 })).rejects.toThrow(/too long/);
  });

  it("is ended when it takes too much memory, and the next upload is drawn", async () => {
    await expect(drawPicture(memoryBomb(), drawing)).rejects.toThrow(/too much memory/);
    expect(children()).toEqual([]);
    expect(await drawPicture(svg(box), drawing)).toHaveLength(3);
  });

  it("is ended when it answers more than pictures take", async () => {
    await expect(drawPicture(svg(box), drawing, { ...drawLimits, answerBytes: 1_000 })).rejects.toThrow(/too much memory/);
  });

  it("draws what is large and honest within its memory", async () => {
    const whole = svg('<rect width="4000" height="4000" fill="#246"/>', 'width="4000" height="4000"');
    const drawn = await drawPicture(whole, { kind: "hero", format: "svg" });
    expect(drawn.map(({ width }) => width)).toEqual([1200, 1024, 640, 1024]);
  });
});

describe("an answer of the process that draws", () => {
  const png = Buffer.from("89504e470d0a1a0a00", "hex");
  const answer = (header: unknown, ...pictures: Buffer[]) => {
    const text = Buffer.from(JSON.stringify(header));
    const length = Buffer.alloc(4);
    length.writeUInt32BE(text.length);
    return Buffer.concat([length, text, ...pictures]);
  };
  const one = (change: object) => ({ pictures: [{ name: "card", width: 10, height: 10, length: png.length, ...change }] });

  it.each([
    ["nothing", Buffer.alloc(0)],
    ["a header that is longer than the rest", Buffer.from([0, 0, 1, 0, 1])],
    ["no JSON", Buffer.concat([Buffer.from([0, 0, 0, 2]), Buffer.from("{{")])],
    ["another problem than it knows", answer({ problem: "<script>" })],
    ["a picture of another name", answer(one({ name: "logo" }), png)],
    ["a picture of another format", answer(one({}), png)],
    ["a picture that is cut short", answer(one({ length: 99 }), png)],
    ["a picture and more", answer(one({}), png, png)],
    ["a side of a million", answer(one({ width: 1_000_000 }), png)],
    ["no picture", answer({ pictures: [] })],
  ])("is not believed when it is %s", (_what, bytes) => {
    expect(() => parseAnswer(bytes, "card")).toThrow(/an answer that is none/);
  });
});
