import { vanityWords } from "./vanity-words";

/** The letters on a telephone's keys (ITU-T E.161). */
const keys: Record<string, string> = {
  "2": "ABC",
  "3": "DEF",
  "4": "GHI",
  "5": "JKL",
  "6": "MNO",
  "7": "PQRS",
  "8": "TUV",
  "9": "WXYZ",
};
const digitOf = new Map(
  Object.entries(keys).flatMap(([digit, letters]) => [...letters].map((letter) => [letter, digit] as const)),
);

/** Letters as the digits they stand for on the keys; digits stay, everything else goes. */
export function toKeypadDigits(text: string): string {
  return [...text.toUpperCase()].map((char) => digitOf.get(char) ?? (/^[0-9]$/.test(char) ? char : "")).join("");
}

const words = new Map<string, string>();
for (const word of vanityWords) {
  const digits = toKeypadDigits(word);
  if (!words.has(digits)) words.set(digits, word);
}

export interface Memorability {
  /** 0 (nothing to hold on to) to 100. */
  score: number;
  /** Why, to be read after the number: "ends in 4444", "spells CARE". null when there is little to say. */
  reason: string | null;
}

/** Numbers from this score on are worth selling as memorable. */
export const memorableFrom = 50;
/** Below this the reason is too weak to be shown. */
const worthSaying = 45;

const plain: Memorability = { score: 0, reason: null };

/** How easy the ten digits are to remember, and by what. Looks at the seven digits after the area code. */
export function memorabilityOf(digits: string): Memorability {
  const own = digits.slice(3);
  const line = digits.slice(6);
  const found = [word(own), sequence(own), sameDigits(own), patternOfLine(line), sameAsExchange(digits)];
  const best = found.reduce((a, b) => (b.score > a.score ? b : a), plain);
  return best.score >= worthSaying ? best : { score: best.score, reason: null };
}

/** A word at the very end; longer ones first. */
function word(own: string): Memorability {
  for (let length = own.length; length >= 4; length--) {
    const spelled = words.get(own.slice(-length));
    if (spelled) return { score: 40 + length * 8, reason: `spells ${spelled}` };
  }
  return plain;
}

/** "counts up 0123", "counts down 987654": at least four digits at the end. */
function sequence(own: string): Memorability {
  for (const [step, verb] of [
    [1, "counts up"],
    [-1, "counts down"],
  ] as const) {
    const length = tail(own, (digit, before) => Number(digit) - Number(before) === step);
    if (length >= 4) return { score: Math.min(100, 64 + length * 5), reason: `${verb} ${own.slice(-length)}` };
  }
  return plain;
}

/** "ends in 4444"; three equal digits count for less, except round thousands. */
function sameDigits(own: string): Memorability {
  const length = tail(own, (digit, before) => digit === before);
  if (length >= 4) return { score: Math.min(100, 76 + length * 4), reason: `ends in ${own.slice(-length)}` };
  if (length === 3)
    return own.endsWith("000")
      ? { score: 76, reason: `ends in ${own.slice(-4)}` }
      : { score: 62, reason: `ends in ${own.slice(-3)}` };
  if (length === 2) return { score: own.endsWith("00") ? 45 : 20, reason: `ends in ${own.slice(-2)}` };
  return plain;
}

/** How many digits at the end hold the relation with the digit before them. */
function tail(own: string, holds: (digit: string, before: string) => boolean): number {
  let length = 1;
  while (length < own.length && holds(own.at(-length) ?? "", own.at(-length - 1) ?? "")) length += 1;
  return length;
}

function patternOfLine(line: string): Memorability {
  const [a, b, c, d] = line;
  if (a === c && b === d && a !== b) return { score: 66, reason: `repeats ${a}${b} ${c}${d}` };
  if (a === b && c === d && a !== c) return { score: 58, reason: `pairs ${a}${b} ${c}${d}` };
  if (a === d && b === c && a !== b) return { score: 52, reason: `reads ${line} both ways` };
  return plain;
}

function sameAsExchange(digits: string): Memorability {
  const nxx = digits.slice(3, 6);
  return digits.endsWith(nxx) ? { score: 56, reason: `repeats ${nxx}` } : plain;
}
