import { setImmediate as breathe } from "node:timers/promises";
import type { CarrierStaffScope } from "~/kit/scope";
import { write } from "~/platform/database.server";
import { pace } from "~/platform/pace.server";
import { blockName, type NumberBlock } from "./number-block";
import { dropBlock, holdersIn, nextBlockStart, putBlock, readBlocks } from "./number-block-store.sqlite.server";

const changesAtOnce = 500;

const keyOf = ({ block, holderProviderId, isSample }: NumberBlock) => `${block} ${holderProviderId} ${isSample}`;

/** Brings the list of blocks with numbers on offer up to date with the inventory, a few milliseconds at a time. */
export async function refreshBlocks(scope: CarrierStaffScope): Promise<void> {
  const found = await blocksOnOffer(scope);
  const kept = readBlocks(scope);
  const [foundKeys, keptKeys] = [new Set(found.map(keyOf)), new Set(kept.map(keyOf))];
  const gone = kept.filter((block) => !foundKeys.has(keyOf(block)));
  const added = found.filter((block) => !keptKeys.has(keyOf(block)));
  await inSteps(gone, (part) => write(async (tx) => part.forEach((block) => void dropBlock(scope, tx, block))));
  await inSteps(added, (part) => write(async (tx) => part.forEach((block) => void putBlock(scope, tx, block))));
}

async function blocksOnOffer(scope: CarrierStaffScope): Promise<NumberBlock[]> {
  const found: NumberBlock[] = [];
  const turn = pace();
  for (let start = nextBlockStart(scope, ""); start !== null; start = nextBlockStart(scope, `${start}999`)) {
    for (const holder of holdersIn(scope, start)) found.push({ block: blockName(start), ...holder });
    await turn();
  }
  return found;
}

async function inSteps(blocks: readonly NumberBlock[], save: (part: readonly NumberBlock[]) => Promise<void>) {
  for (let next = 0; next < blocks.length; next += changesAtOnce) {
    await save(blocks.slice(next, next + changesAtOnce));
    await breathe();
  }
}
