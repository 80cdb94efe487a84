import { describe, expect, it } from "vitest";
import { evidenceResponse, mostEvidenceBytes, readEvidenceFile } from "./evidence-file";

const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part as string))));
const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

describe("a file of evidence", () => {
  const good: [string, Uint8Array<ArrayBuffer>, string, string][] = [
    ["Grant of 2024.pdf", bytes("%PDF-1.7\n"), "Grant_of_2024.pdf", "application/pdf"],
    ["page.html", bytes(png, "<script>"), "page.png", "image/png"],
    ["..\\..\\etc/passwd", bytes([0xff, 0xd8, 0xff, 0xe0]), "passwd.jpg", "image/jpeg"],
    [`a"\r\nSet-Cookie: x=1.pdf`, bytes("%PDF-"), "a___Set-Cookie__x_1.pdf", "application/pdf"],
    ["", bytes("%PDF-"), "evidence.pdf", "application/pdf"],
    [`${"é".repeat(300)}.pdf`, bytes("%PDF-"), `${"_".repeat(80)}.pdf`, "application/pdf"],
  ];
  it.each(good)("called %j is kept by what it is", (name, content, kept, mime) => {
    expect(readEvidenceFile(name, content)).toMatchObject({ name: kept, mime });
  });

  const spoofed: [string, Uint8Array<ArrayBuffer>][] = [
    ["a page called .pdf", bytes("<html><script>alert(1)</script>")],
    ["a drawing with scripts called .png", bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ["a page with a PDF's mark further on", bytes("<html>%PDF-1.7")],
    ["a program", bytes("MZ\u0090")],
    ["half of a PNG's mark", bytes(png.slice(0, 7))],
    ["nothing", bytes("")],
  ];
  it.each(spoofed)("is not %s", (_what, content) => {
    expect(readEvidenceFile("evidence.pdf", content)).toEqual({ error: expect.stringContaining("none of them") });
  });

  it("has five megabytes at most", () => {
    const full = new Uint8Array(mostEvidenceBytes);
    full.set(bytes("%PDF-"));
    expect(readEvidenceFile("a.pdf", full)).toMatchObject({ mime: "application/pdf" });
    const more = new Uint8Array(mostEvidenceBytes + 1);
    more.set(bytes("%PDF-"));
    expect(readEvidenceFile("a.pdf", more)).toEqual({ error: "A file of evidence is at most 5 MB." });
  });

  it("leaves as a download that no browser runs", () => {
    const { headers } = evidenceResponse({ name: "a.pdf", mime: "application/pdf", bytes: bytes("%PDF-") });
    expect(headers.get("Content-Disposition")).toBe('attachment; filename="a.pdf"');
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(headers.get("Content-Security-Policy")).toContain("sandbox");
    expect(headers.get("Cache-Control")).toBe("no-store");
  });
});
