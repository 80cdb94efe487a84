import { verdictWords } from "./decide";
import type { BlockFacts } from "./path-statement";
import { statusWords } from "./record-view";

/** In what a record differs from what is on record now, in sentences. */
export function differencesOf(then: BlockFacts, now: BlockFacts): string[] {
  const verdict =
    then.path.verdict === now.path.verdict
      ? []
      : [`The verdict was “${verdictWords[then.path.verdict]}” and is “${verdictWords[now.path.verdict]}” now.`];
  const items = then.carrier.items.flatMap((item, i) => {
    const current = now.carrier.items[i];
    if (!current || current.status === item.status) return [];
    return [
      `Item ${item.item}, ${lowered(item.title)}: ${statusWords[item.status].toLowerCase()} then, ${statusWords[current.status].toLowerCase()} now.`,
    ];
  });
  const found = [...verdict, ...items];
  return found.length > 0
    ? found
    : ["A name, a date or what a step rests on has changed since; verdict and items are as they were."];
}

const lowered = (title: string) => title.charAt(0).toLowerCase() + title.slice(1);
