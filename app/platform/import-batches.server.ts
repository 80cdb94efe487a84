import { setImmediate as breathe } from "node:timers/promises";
import { type Tx, write } from "~/platform/database.server";

/** Another writer, and every reader of this process, waits no longer than this for an import. */
const batchMilliseconds = 15;

/** Runs `save` for each item, in transactions of a few milliseconds each, with other work let in between. */
export async function writeInBatches<T>(items: readonly T[], save: (tx: Tx, item: T) => void): Promise<void> {
  for (let next = 0; next < items.length; ) {
    await write(async (tx) => {
      const until = performance.now() + batchMilliseconds;
      do save(tx, items[next++] as T);
      while (next < items.length && performance.now() < until);
    });
    await breathe();
  }
}
