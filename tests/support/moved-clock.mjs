// Loaded into a portal's process before it: SIGUSR2 sets its clock to what stands in the file of MOVED_CLOCK, UTC milliseconds, where
// it then stands still, and takes the file away.
import { readFileSync, rmSync } from "node:fs";

const RealDate = Date;
let standsAt = null;

globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0 && standsAt !== null) super(standsAt);
    else super(...given);
  }
  static now() {
    return standsAt ?? RealDate.now();
  }
};

process.on("SIGUSR2", () => {
  const file = process.env.MOVED_CLOCK ?? "";
  standsAt = Number(readFileSync(file, "utf8"));
  rmSync(file);
});
