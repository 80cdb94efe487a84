import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { env } from "~/platform/env.server";
import { newId } from "~/platform/ids.server";
import { projectFolder } from "~/platform/project-folder.server";
import type { FontKey } from "./fonts";

/** Each pair's heading face: its package, and what its file calls itself. */
const faces: Record<FontKey, { face: string; family: string }> = {
  inter: { face: "inter", family: "Inter" },
  figtree: { face: "figtree", family: "Figtree Light" },
  "public-sans": { face: "public-sans", family: "Public Sans Thin" },
  bricolage: { face: "bricolage-grotesque", family: "Bricolage Grotesque 96pt ExtraBold" },
  "source-serif": { face: "source-serif-4", family: "Source Serif 4" },
  fraunces: { face: "fraunces", family: "Fraunces" },
};

/**
 * A heading face as files that programs can draw with: the installed ones are packed for browsers. Unpacked once, into the data folder.
 * @returns its absolute paths (letters of western, then of all other Latin languages), and its name there
 */
export async function faceFiles(font: FontKey): Promise<{ files: string[]; family: string }> {
  const { face, family } = faces[font];
  return { files: [await unpacked(face, "latin"), await unpacked(face, "latin-ext")], family };
}

async function unpacked(face: string, letters: "latin" | "latin-ext"): Promise<string> {
  const folder = path.join(env().dataFolder, "faces");
  const file = path.join(folder, `${face}-${letters}.ttf`);
  if (existsSync(file)) return file;
  const packed = path.join("node_modules", "@fontsource-variable", face, "files", `${face}-${letters}-wght-normal.woff2`);
  const { decompress } = (await import("wawoff2")).default;
  const bytes = await decompress(readFileSync(path.join(projectFolder(), packed)));
  mkdirSync(folder, { recursive: true });
  const unfinished = path.join(folder, newId());
  writeFileSync(unfinished, bytes);
  renameSync(unfinished, file);
  return file;
}
