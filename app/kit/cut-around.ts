/**
 * Two long texts cut to where they first differ, so that the difference can be seen.
 * @param longest characters of each that are kept; texts that fit stay whole
 * @returns both texts, with "…" where something is left out
 */
export function cutAround(before: string, after: string, longest: number): [string, string] {
  if (before.length <= longest && after.length <= longest) return [before, after];
  const from = lineOrWordBefore(before, firstDifference(before, after), Math.floor(longest / 4));
  return [excerpt(before, from, longest), excerpt(after, from, longest)];
}

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && at < other.length && one[at] === other[at]) at += 1;
  return at;
}

/** Where an excerpt begins that leads up to a place: at a line or a word, at most `lead` characters before it. */
function lineOrWordBefore(text: string, place: number, lead: number): number {
  if (place <= lead) return 0;
  const shared = text.slice(place - lead, place);
  const line = shared.lastIndexOf("\n");
  const word = shared.search(/\s/);
  const skipped = line >= 0 ? line + 1 : word >= 0 ? word + 1 : 0;
  return place - lead + skipped;
}

const excerpt = (text: string, from: number, longest: number): string =>
  `${from > 0 ? "…" : ""}${text.slice(from, from + longest)}${text.length > from + longest ? "…" : ""}`;
