import { describe, expect, it } from "vitest";
import { auditWords } from "~/platform/audit-words";
import { appSources, isTest } from "./sources";

// That an action without words cannot be written is the type's doing: `AuditNote.action` takes the dictionary's keys alone.
describe("the words of the audit trail", () => {
  const code = appSources().filter(({ path }) => !isTest(path) && path !== "app/platform/audit-words.ts");

  it("are all used: none is left of an action that nothing writes any more", () => {
    const unused = Object.keys(auditWords).filter((action) => !code.some(({ text }) => text.includes(`"${action}"`)));
    expect(unused).toEqual([]);
  });

  it("read on after a name, and end without a stop", () => {
    for (const { did } of Object.values(auditWords)) expect(did).toMatch(/^[a-z].*[^.]$/);
  });
});
