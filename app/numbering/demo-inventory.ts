import { type AreaCode, builtInAreaCodes } from "./area-codes";
import { citiesOf, placeOfAreaCode } from "./places";
import { stateName } from "./states";
import { memorabilityOf, memorableFrom, toKeypadDigits } from "./vanity";
import { vanityWords } from "./vanity-words";

/**
 * The demo's inventory, as the CSV file that `portal import numbers` takes. Always the same, and only numbers that can't belong to
 * anyone: 555-0100 to 555-0199 of an area code, exchange 555 of five toll-free codes, and 800-555-0199. Towns are real towns of
 * the area code; which number is in which is made up, and so marked as a sample.
 */
export async function* demoInventoryCsv(): AsyncGenerator<string> {
  yield "number,area,state,features,sku,holder,status,sample\n";
  const codes = builtInAreaCodes.all.filter((code) => code.country === "US" && code.kind === "geographic" && code.inService);
  for (const [index, code] of codes.entries()) {
    // A few overlay codes stay empty, so that there is something to show for "the same area has other codes".
    if (code.overlay.length > 0 && index % 16 === 5) continue;
    yield await localNumbers(code, index);
  }
  yield tollFreeNumbers();
}

/** Numbers between 0 and 1 that look random and are the same each time. */
function dice(seed: string): () => number {
  let state = [...seed].reduce((hash, char) => Math.imul(hash ^ char.charCodeAt(0), 16777619), 2166136261) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** Holders: the carrier itself, for about one code in eight another carrier, and here and there one that nothing is known of. */
function holderOf(index: number, roll: number): string {
  if (roll < 0.01) return "unlisted";
  return index % 8 === 3 ? "granite" : "keystone";
}

async function localNumbers(code: AreaCode, index: number): Promise<string> {
  const roll = dice(code.npa);
  const towns = await townsOf(code);
  const rows: string[] = [];
  for (let line = 100; line < 200; line++) {
    const digits = `${code.npa}555${String(line).padStart(4, "0")}`;
    const isMemorable = memorabilityOf(digits).score >= memorableFrom;
    // Not every line is on offer; the ones that are easy to remember always are.
    if (roll() > 0.72 && !isMemorable) continue;
    const town = towns[Math.floor(roll() * roll() * towns.length)] ?? "";
    const sku = isMemorable ? "local-memorable" : "local-standard";
    rows.push(
      csvRow(digits, {
        area: town,
        state: code.region ?? "",
        features: localFeatures(roll()),
        sku,
        holder: holderOf(index, roll()),
      }),
    );
  }
  return rows.join("");
}

function localFeatures(roll: number): string {
  if (roll < 0.84) return "voice|sms|mms|emergency";
  if (roll < 0.94) return "voice|fax|emergency";
  return roll < 0.98 ? "voice|sms|mms|fax|emergency" : "voice|emergency";
}

/** The four largest towns of the code, of a code of the same place, or else the state. */
async function townsOf(code: AreaCode): Promise<string[]> {
  for (const npa of [code.npa, ...code.overlay]) {
    const cities = (await citiesOf(npa)).filter((place) => place.state === code.region);
    if (cities.length > 0) return cities.slice(0, 4).flatMap((place) => place.city ?? []);
    const whole = await placeOfAreaCode(npa);
    if (whole?.city) return [whole.city];
  }
  return [(code.region && stateName(code.region)) ?? ""];
}

/** Words, and lines that are easy to remember for another reason, on the codes whose exchange 555 is not in use. */
function tollFreeNumbers(): string {
  const roll = dice("toll-free");
  const words = vanityWords.filter((word) => word.length === 4).map(toKeypadDigits);
  const figures = Array.from({ length: 10 }, (_, d) => [`${d}${d}${d}${d}`, `${d}000`, `12${d}${d}`, `${d}5${d}5`]).flat();
  const rows: string[] = [];
  for (const npa of ["844", "855", "866", "877", "888"]) {
    const ordinary = Array.from({ length: 60 }, () => String(Math.floor(roll() * 10_000)).padStart(4, "0"));
    for (const line of [...new Set([...words, ...figures, "1234", "4321", "2468", ...ordinary])].sort()) {
      rows.push(tollFreeRow(`${npa}555${line}`, roll));
    }
  }
  return [...rows, tollFreeRow("8005550199", roll)].join("");
}

function tollFreeRow(digits: string, roll: () => number): string {
  const sku = memorabilityOf(digits).score >= memorableFrom ? "tollfree-memorable" : "tollfree-standard";
  const features = roll() < 0.85 ? "voice|sms|fax" : "voice|fax";
  return csvRow(digits, {
    area: "",
    state: "",
    features,
    sku,
    holder: roll() < 0.01 ? "unlisted" : roll() < 0.1 ? "granite" : "keystone",
  });
}

interface DemoCells {
  area: string;
  state: string;
  features: string;
  sku: string;
  holder: string;
}

const csvRow = (digits: string, { area, state, features, sku, holder }: DemoCells) =>
  `+1${digits},"${area}",${state},${features},${sku},${holder},available,yes\n`;
