import { describe, expect, it } from "vitest";
import { passwordProblem } from "./password-rules";

const problem = (password: string) => passwordProblem(password, "lena.oster@example.com");

describe("passwordProblem", () => {
  it.each([
    "",
    "short",
    "123456789",
    "1234567890",
    "0123456789",
    "9876543210",
    "qwertyuiop",
    "password123",
    "Password1!",
    "P@ssw0rd123",
    "passwordpassword",
    "aaaaaaaaaaaa",
    "abababababab",
    "iloveyou12",
    "Welcome2026!",
    "1q2w3e4r5t6y",
    "letmein2026",
    "Summer2026!!",
    "lena.oster@example.com",
    "lena.oster99",
    "adminadmin",
    "a".repeat(201),
  ])("refuses %j", (password) => expect(problem(password)).toMatch(/\.$/));

  it.each(["copper kettle", "tr0ub4dor&3x", "korrekt pferd batterie", "ünï-cødé-wörds", "maple 17 river"])(
    "takes %j",
    (password) => expect(problem(password)).toBeNull(),
  );

  it("counts characters, not code units, and asks for no kinds of them", () => {
    expect(problem("🦊🐢🐙🦉")).toContain("at least 10");
    expect(problem("lower case words only")).toBeNull();
  });
});
