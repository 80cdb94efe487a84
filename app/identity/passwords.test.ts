import * as argon2 from "@node-rs/argon2";
import { afterEach, describe, expect, it, vi } from "vitest";
import { hashPassword, isRightPassword } from "./passwords.server";

vi.mock("@node-rs/argon2", async (original) => {
  const real = await original<typeof import("@node-rs/argon2")>();
  return { ...real, hash: vi.fn(real.hash), verify: vi.fn(real.verify) };
});
afterEach(() => vi.mocked(argon2.verify).mockClear());

describe("passwords", () => {
  it("are hashed with argon2id at OWASP's cost, salted, and not kept", async () => {
    const [one, two] = await Promise.all([hashPassword("maple 17 river"), hashPassword("maple 17 river")]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
    expect(one).not.toContain("maple");
    expect(await isRightPassword(one, "maple 17 river")).toBe(true);
    expect(await isRightPassword(one, "Maple 17 river")).toBe(false);
  });

  it("match however the keyboard composed them", async () => {
    expect(await isRightPassword(await hashPassword("café noir zürich"), "cafe\u0301 noir zu\u0308rich")).toBe(true);
  });

  it("of nobody cost the same work at the same strength, and are never right", async () => {
    expect(await isRightPassword(null, "anything at all")).toBe(false);
    expect(argon2.verify).toHaveBeenCalledTimes(1);
    const [nobodys] = vi.mocked(argon2.verify).mock.calls[0] ?? [];
    expect(nobodys).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it("of monstrous length are refused before any work", async () => {
    expect(await isRightPassword(null, "x".repeat(100_000))).toBe(false);
    expect(argon2.verify).not.toHaveBeenCalled();
  });

  it("are worked on two at a time; beyond the queue one is told to come back, and the queue drains", async () => {
    let running = 0;
    let most = 0;
    vi.mocked(argon2.verify).mockImplementation(async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      return true;
    });
    const stored = "$argon2id$stored";
    const results = await Promise.allSettled(Array.from({ length: 60 }, () => isRightPassword(stored, "maple 17 river")));
    expect(most).toBe(2);
    expect(results.filter((r) => r.status === "fulfilled")).toHaveLength(34);
    for (const result of results) if (result.status === "rejected") expect(result.reason).toMatchObject({ code: "busy" });
    vi.mocked(argon2.verify).mockRejectedValueOnce(new Error("broken hash"));
    await expect(isRightPassword(stored, "x")).rejects.toThrow();
    expect(await isRightPassword(stored, "maple 17 river")).toBe(true);
  });
});
