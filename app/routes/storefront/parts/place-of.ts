/** Where a number is at home, in words: "Denver, Colorado". A toll-free number is at home everywhere. */
export function placeOf(number: {
  type: "local" | "toll-free";
  area: string | null;
  stateName: string | null;
  npa: string;
}): string {
  if (number.type === "toll-free") return "Toll-free number";
  const place = [number.area, number.stateName].filter(Boolean).join(", ");
  return place || `Area code ${number.npa}`;
}
