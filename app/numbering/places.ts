import { stateByText } from "./states";

export interface Place {
  /** The town as the geocoding data spells it; null where it knows the state only. */
  city: string | null;
  /** Postal code of the state or province. */
  state: string | null;
}

interface PlaceTable {
  names: string[];
  exchanges: Map<string, string>;
  areaCodes: Map<string, string>;
}

/** A garbled name in the source. */
const unusable = new Set(["Chtamstths, VI"]);

let loading: Promise<PlaceTable> | undefined;
const ready = new Map<string, Map<string, string>>();

/** The table is 380 kB, so it is read at the first question and not with the module. */
function loadPlaces(): Promise<PlaceTable> {
  loading ??= import("./data/places.json").then(({ default: table }) => ({
    names: table.names.split("|"),
    exchanges: new Map<string, string>(Object.entries(table.exchanges)),
    areaCodes: new Map<string, string>(Object.entries(table.areaCodes)),
  }));
  return loading;
}

/** The place that geocoding data gives an exchange: an area, not the tariff's rate center. null when it knows none. */
export async function placeOf(npa: string, nxx: string): Promise<Place | null> {
  const table = await loadPlaces();
  const name = exchangesOf(npa, table).get(nxx);
  return name ? readName(name) : null;
}

/** What the data says of an area code as a whole: mostly a state, for some codes a town. */
export async function placeOfAreaCode(npa: string): Promise<Place | null> {
  const name = (await loadPlaces()).areaCodes.get(npa);
  return name ? readName(name) : null;
}

/** The towns of an area code, the ones with the most exchanges first. */
export async function citiesOf(npa: string): Promise<Place[]> {
  const counts = new Map<string, number>();
  for (const name of exchangesOf(npa, await loadPlaces()).values()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return sorted.map(([name]) => readName(name)).filter((place): place is Place => place?.city != null);
}

/** How many exchanges have a name, as the file says of itself. */
export async function countPlaces(): Promise<number> {
  const table = await loadPlaces();
  return [...table.exchanges.keys()].reduce((sum, npa) => sum + exchangesOf(npa, table).size, 0);
}

function exchangesOf(npa: string, table: PlaceTable): Map<string, string> {
  const known = ready.get(npa);
  if (known) return known;
  const exchanges = new Map<string, string>();
  for (const run of (table.exchanges.get(npa) ?? "").split(" ")) {
    const [range = "", index = ""] = run.split(":");
    const [from = "", to = from] = range.split("-");
    for (let nxx = Number(from); from && nxx <= Number(to); nxx++)
      exchanges.set(String(nxx), table.names[Number.parseInt(index, 36)] ?? "");
  }
  ready.set(npa, exchanges);
  return exchanges;
}

function readName(name: string): Place | null {
  if (unusable.has(name)) return null;
  const match = /^(.+), ([A-Z]{2})$/.exec(name);
  if (match) return { city: match[1] ?? null, state: match[2] ?? null };
  if (name === "Washington D.C.") return { city: "Washington", state: "DC" };
  const state = stateByText(
    name
      .replace(/ State$/, "")
      .replace("Colombia", "Columbia")
      .replaceAll("/", " "),
  );
  return { city: state ? null : name, state: state?.code ?? null };
}
