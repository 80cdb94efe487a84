import { hash, type Options, verify } from "@node-rs/argon2";
import { Refusal } from "~/kit/refusal";
import { longestPassword } from "./password-rules";

/** argon2id with OWASP's parameters, 19 MiB. The package's enum exists in its types only, so the algorithm stands as its number. */
const cost: Options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Each takes a core for some 16 ms; what waits longer than the queue is told to come back. */
const mostAtOnce = 2;
const longestQueue = 32;

/** Of a random text that nobody kept: an unknown e-mail costs the same as a known one. */
const nobodysHash = "$argon2id$v=19$m=19456,t=2,p=1$5m4bIQE/KcBAXYxJjuxrXw$q3PKqSHKPAUvHSVvGGcbXaEXcQBEBFygpNCFHyRv6Bs";

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= mostAtOnce) {
    if (waiting.length >= longestQueue)
      throw new Refusal("busy", "Many people are signing in right now. Please try again in a moment.");
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else {
    running += 1;
  }
  try {
    return await work();
  } finally {
    // A turn goes straight to the next in line, so nobody can step in between.
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/** The same password typed on two keyboards may arrive composed in two ways. */
const normal = (password: string) => password.normalize("NFKC");

/**
 * @param password as typed, already held against `passwordProblem`
 * @returns a PHC string
 * @throws Refusal `busy`
 */
export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(normal(password), cost));

/**
 * @param stored the account's hash, or null when there is no account: then the work is done all the same and the answer is no
 * @throws Refusal `busy`
 */
export async function isRightPassword(stored: string | null, password: string): Promise<boolean> {
  if (password.length > longestPassword * 4) return false;
  const matches = await inTurn(() => verify(stored ?? nobodysHash, normal(password)));
  return matches && stored !== null;
}
