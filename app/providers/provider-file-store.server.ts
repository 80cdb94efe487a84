import type { CarrierStaffScope } from "~/kit/scope";
import { read, type Tx } from "~/platform/database.server";
import type { EvidenceFile } from "./evidence-file";

/** Inserts or replaces the file of one item. */
export async function putFile(scope: CarrierStaffScope, tx: Tx, at: { providerId: string; item: number }, file: EvidenceFile) {
  const data = { ...file, size: file.bytes.length, uploadedAt: new Date(), uploadedBy: scope.actor.name };
  await tx.db.providerFile.upsert({ where: { providerId_item: at }, create: { ...at, ...data }, update: data });
}

export async function dropFile(_scope: CarrierStaffScope, tx: Tx, at: { providerId: string; item: number }) {
  await tx.db.providerFile.deleteMany({ where: at });
}

export interface FiledEvidence {
  item: number;
  name: string;
  size: number;
  /** UTC milliseconds. */
  uploadedAt: number;
  uploadedBy: string;
}

/** What is filed of one provider, without the files themselves. */
export async function listFiles(_scope: CarrierStaffScope, providerId: string): Promise<FiledEvidence[]> {
  const select = { item: true, name: true, size: true, uploadedAt: true, uploadedBy: true };
  const rows = await read().providerFile.findMany({ where: { providerId }, select });
  return rows.map((row) => ({ ...row, uploadedAt: row.uploadedAt.getTime() }));
}

/** The name of the file as it stands inside the transaction, or null. */
export async function currentFile(_scope: CarrierStaffScope, tx: Tx, at: { providerId: string; item: number }) {
  const row = await tx.db.providerFile.findUnique({ where: { providerId_item: at }, select: { name: true } });
  return row?.name ?? null;
}

export async function readFile(_scope: CarrierStaffScope, at: { providerId: string; item: number }) {
  return read().providerFile.findUnique({ where: { providerId_item: at }, select: { name: true, mime: true, bytes: true } });
}
