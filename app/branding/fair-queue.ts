import { Refusal } from "~/kit/refusal";

interface Waiting {
  owner: string;
  start: () => void;
}

/**
 * Runs work one after another. Owners take turns, so that one who sends a lot waits for himself, and nobody can fill the queue alone.
 * @param limits how many may wait in all, and of one owner
 */
export class FairQueue {
  #waiting: Waiting[] = [];
  #isBusy = false;
  #lastTurn = new Map<string, number>();
  #turn = 0;

  constructor(
    private readonly limits: { inAll: number; perOwner: number },
    private readonly refusal: string,
  ) {}

  /** @throws Refusal `busy` when too much is waiting already */
  async run<T>(owner: string, work: () => Promise<T>): Promise<T> {
    const own = this.#waiting.filter((each) => each.owner === owner).length;
    if (this.#waiting.length >= this.limits.inAll || own >= this.limits.perOwner) throw new Refusal("busy", this.refusal);
    await new Promise<void>((start) => {
      this.#waiting.push({ owner, start });
      this.#next();
    });
    try {
      return await work();
    } finally {
      this.#isBusy = false;
      this.#next();
    }
  }

  /** Starts the first of whoever has waited longest since his last turn. */
  #next() {
    if (this.#isBusy) return;
    const since = ({ owner }: Waiting) => this.#lastTurn.get(owner) ?? 0;
    const next = this.#waiting.reduce<Waiting | undefined>(
      (best, each) => (best && since(best) <= since(each) ? best : each),
      undefined,
    );
    if (!next) return this.#lastTurn.clear();
    this.#isBusy = true;
    this.#turn += 1;
    this.#lastTurn.set(next.owner, this.#turn);
    this.#waiting.splice(this.#waiting.indexOf(next), 1);
    next.start();
  }
}
