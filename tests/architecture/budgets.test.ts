import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { budgets, lineCount, longFiles, longFunctions, median } from "./budgets";
import { appSources, isTest, listed } from "./sources";

const sources = appSources();
const code = sources.filter(({ path }) => !isTest(path));

describe("budgets", () => {
  it("keeps the median file short", () => {
    expect(median(code.map(({ text }) => lineCount(text)))).toBeLessThanOrEqual(budgets.medianFile);
  });
  it("has no long file", () => expect(listed(longFiles(sources))).toEqual([]));
  it("has no long function, loader or action", () => expect(listed(code.flatMap(longFunctions))).toEqual([]));
  it("has a readme of at most 15 lines in every room", () => {
    const rooms = readdirSync("app", { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const bad = rooms.filter(({ name }) => {
      const file = `app/${name}/README.md`;
      return !existsSync(file) || lineCount(readFileSync(file, "utf8").trimEnd()) > budgets.readme;
    });
    expect(bad.map(({ name }) => `app/${name}/README.md is missing or longer than ${budgets.readme} lines`)).toEqual([]);
  });
});

describe("the budget checks themselves", () => {
  const lines = (n: number) => "  1;\n".repeat(n);
  it("counts lines and the median", () => {
    expect([lineCount(""), lineCount("a\n"), lineCount("a\nb")]).toEqual([0, 1, 2]);
    expect([median([3, 1, 2]), median([1, 2, 3, 10])]).toEqual([2, 2.5]);
  });
  it("finds a long file and a long route", () => {
    expect(longFiles([{ path: "app/kit/a.ts", text: lines(301) }])).toHaveLength(1);
    expect(longFiles([{ path: "app/kit/a.ts", text: lines(300) }])).toHaveLength(0);
    expect(longFiles([{ path: "app/routes/storefront/a.tsx", text: lines(201) }])).toHaveLength(1);
  });
  it("finds long functions by their own limits", () => {
    const find = (path: string, text: string) => longFunctions({ path, text }).map((f) => f.what);
    expect(find("app/kit/a.ts", `const a = () => {\n${lines(59)}};`)).toEqual(["a has 61 lines; at most 60"]);
    expect(find("app/kit/a.ts", `const a = () => {\n${lines(58)}};`)).toEqual([]);
    expect(find("app/routes/a.ts", `export async function loader() {\n${lines(29)}}`)).toEqual([
      "loader has 31 lines; at most 30",
    ]);
    expect(find("app/routes/a.ts", `export const action = async () => {\n${lines(44)}};`)).toEqual([
      "action has 46 lines; at most 45",
    ]);
  });
});
