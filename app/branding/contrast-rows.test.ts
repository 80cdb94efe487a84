import { expect, it } from "vitest";
import { contrastRows, ratioText } from "./contrast-rows";

const rows = contrastRows({ primary: "#ffcc00", accent: "#123a63", neutral: "cool" });
const row = (scheme: string, input: string, use: string) =>
  rows.find((r) => r.scheme === scheme && r.input === input && r.use === use);

it("says asked and used for each use in both schemes", () => {
  expect(rows).toHaveLength(10);
  const links = row("light", "primary", "Links and small text");
  expect(links).toMatchObject({ asked: "#ffcc00", changed: true, needed: 4.5 });
  expect(links?.used).not.toBe("#ffcc00");
  expect(links?.verdict).toMatch(/Your colour reaches 1\.\d to 1 on a light page\. We use a darker shade/);
});

it("says that a colour which reads is used as it is, and that the fill is never touched", () => {
  expect(row("light", "accent", "Highlighted text")).toMatchObject({ changed: false, used: "#123a63" });
  expect(row("light", "primary", "Buttons")).toMatchObject({ on: "#ffcc00", used: "#000000", changed: false });
});

it("never rounds a ratio up past its limit", () => expect(ratioText(4.499)).toBe("4.4 to 1"));
