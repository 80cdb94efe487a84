import { describe, expect, it } from "vitest";
import { FairQueue } from "./fair-queue";

/** Work that ends when it is told to. */
function gate() {
  let open = () => {};
  const closed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, closed };
}

describe("the queue of uploads", () => {
  it("runs one after another, and owners in turn", async () => {
    const queue = new FairQueue({ inAll: 10, perOwner: 5 }, "full");
    const order: string[] = [];
    const first = gate();
    const work = (name: string) => queue.run(name.slice(0, 1), async () => void order.push(name));
    const running = queue.run("a", () => first.closed);
    const waiting = ["a1", "a2", "a3", "b1", "c1"].map(work);
    first.open();
    await Promise.all([running, ...waiting]);
    expect(order).toEqual(["b1", "c1", "a1", "a2", "a3"]);
  });

  it("refuses one owner's surplus, and takes the others' work all the same", async () => {
    const queue = new FairQueue({ inAll: 3, perOwner: 2 }, "full");
    const first = gate();
    const running = queue.run("a", () => first.closed);
    const own = [queue.run("a", async () => 1), queue.run("a", async () => 2)];
    await expect(queue.run("a", async () => 3)).rejects.toMatchObject({ code: "busy" });
    const other = queue.run("b", async () => 4);
    await expect(queue.run("c", async () => 5)).rejects.toMatchObject({ code: "busy" });
    first.open();
    expect(await Promise.all([running, ...own, other])).toEqual([undefined, 1, 2, 4]);
  });

  it("goes on after work that failed", async () => {
    const queue = new FairQueue({ inAll: 3, perOwner: 2 }, "full");
    await expect(queue.run("a", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await queue.run("a", async () => "yes")).toBe("yes");
  });
});
