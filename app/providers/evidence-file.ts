/** What may be filed as evidence, by what the content itself says. */
export type EvidenceMime = "application/pdf" | "image/png" | "image/jpeg";

export const mostEvidenceBytes = 5 * 1024 * 1024;

const starts: readonly { mime: EvidenceMime; ending: string; bytes: readonly number[] }[] = [
  { mime: "application/pdf", ending: "pdf", bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { mime: "image/png", ending: "png", bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { mime: "image/jpeg", ending: "jpg", bytes: [0xff, 0xd8, 0xff] },
];

export interface EvidenceFile {
  name: string;
  mime: EvidenceMime;
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Reads an uploaded file: its kind is what its first bytes say, whatever its name and its sender claim.
 * @returns the file under a plain name with the ending of its kind, or a sentence
 */
export function readEvidenceFile(name: string, bytes: Uint8Array<ArrayBuffer>): EvidenceFile | { error: string } {
  if (bytes.length > mostEvidenceBytes) return { error: "A file of evidence is at most 5 MB." };
  const kind = starts.find((start) => start.bytes.every((byte, index) => bytes[index] === byte));
  if (!kind) return { error: "Evidence is a PDF, a PNG or a JPEG; this file's content is none of them." };
  return { name: `${plainName(name)}.${kind.ending}`, mime: kind.mime, bytes };
}

/** Letters, digits, hyphens and underscores: safe in a header and on every disk. */
function plainName(name: string): string {
  const last = name.slice(-200).split(/[\\/]/).at(-1) ?? "";
  const bare = last.includes(".") ? last.slice(0, last.lastIndexOf(".")) : last;
  return bare.replace(/[^\w-]/g, "_").slice(0, 80) || "evidence";
}

/** Only ever a download, whatever the browser thinks of its content. */
export const evidenceResponse = (file: { name: string; mime: string; bytes: Uint8Array<ArrayBuffer> }) =>
  new Response(file.bytes, {
    headers: {
      "Content-Type": file.mime,
      "Content-Disposition": `attachment; filename="${file.name}"`,
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "Cache-Control": "no-store",
    },
  });
