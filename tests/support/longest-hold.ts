/**
 * How long work kept a timer of one millisecond waiting at most, in milliseconds of the processor: on a machine with other work to do the
 * clock on the wall goes on while this waits its turn.
 */
export async function longestHold(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let before = process.cpuUsage();
  const note = () => {
    const { user, system } = process.cpuUsage(before);
    longest = Math.max(longest, (user + system) / 1_000);
    before = process.cpuUsage();
  };
  const ticks = setInterval(note, 1);
  try {
    await work();
    note();
  } finally {
    clearInterval(ticks);
  }
  return longest;
}
