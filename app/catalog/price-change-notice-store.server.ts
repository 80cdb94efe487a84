import type { SystemPartnerScope, SystemScope } from "~/kit/scope";
import { read, readSql, type Tx } from "~/platform/database.server";

/** What a partner's team was told of, and what the next mail will be about. */
export interface ChangeNotice {
  /** Keys of changes that were in a mail and may still wait. */
  told: string[];
  /** Of the keys that are new; empty for none. */
  pendingHash: string;
  /** Since when these have been the new ones, UTC milliseconds. */
  pendingSince: number | null;
}

const find = `SELECT "toldJson", "pendingHash", "pendingSince" FROM "PriceChangeNotice" WHERE "partnerId" = ?`;

export function findChangeNotice(scope: SystemPartnerScope, tx?: Tx): ChangeNotice {
  const row = (tx ? tx.sql : readSql()).prepare(find).get(scope.partnerId) as
    | { toldJson: string; pendingHash: string; pendingSince: number | null }
    | undefined;
  if (!row) return { told: [], pendingHash: "", pendingSince: null };
  return { told: JSON.parse(row.toldJson) as string[], pendingHash: row.pendingHash, pendingSince: row.pendingSince };
}

export async function putChangeNotice(scope: SystemPartnerScope, tx: Tx, { told, pendingHash, pendingSince }: ChangeNotice) {
  const facts = {
    toldJson: JSON.stringify(told),
    pendingHash,
    pendingSince: pendingSince === null ? null : new Date(pendingSince),
  };
  const { partnerId } = scope;
  await tx.db.priceChangeNotice.upsert({ where: { partnerId }, create: { ...facts, partnerId }, update: facts });
}

/** The ids of all partners that are live, for what is done for each of them in turn. */
export async function livePartnerIds(_scope: SystemScope): Promise<string[]> {
  return (await read().partner.findMany({ where: { status: "live" }, select: { id: true } })).map(({ id }) => id);
}
