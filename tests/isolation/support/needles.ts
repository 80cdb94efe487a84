import { formatMicros, microsToDecimal } from "~/kit/money";

interface CatalogFile {
  products: { charges: { wholesale: { amount: string; minimumRetail?: string }[] }[] }[];
}

/** An amount of six decimals whose last four are nobody else's: "0.85" becomes "0.857393". */
function marked(amount: string, serial: number): string {
  const [whole = "0", fraction = ""] = amount.split(".");
  const odd = String(7_393 + 41 * serial);
  // A rate in fractions of a cent keeps its size; its mark follows.
  return fraction.length > 2 ? `${whole}.00${odd}` : `${whole}.${fraction.padEnd(2, "0")}${odd}`;
}

/** A catalog whose wholesale amounts, planned ones and floors too, occur nowhere else. @returns also the amounts, in micro-dollars */
export function markedCatalog(json: string): { json: string; wholesale: bigint[] } {
  const catalog = JSON.parse(json) as CatalogFile;
  const wholesale: bigint[] = [];
  const mark = (amount: string) => {
    const text = marked(amount, wholesale.length);
    wholesale.push(BigInt(text.replace(".", "")));
    return text;
  };
  for (const { charges } of catalog.products) {
    for (const version of charges.flatMap((charge) => charge.wholesale)) {
      version.amount = mark(version.amount);
      if (version.minimumRetail) version.minimumRetail = mark(version.minimumRetail);
    }
  }
  return { json: JSON.stringify(catalog), wholesale };
}

const grouped = (digits: string) => digits.replaceAll(/\B(?=(\d{3})+$)/g, ",");

/**
 * How an amount that must not be seen could be written: in micro-dollars, exact, to four decimals, to cents.
 * @param shown what a shop may show: its retail prices, which an amount in cents can equal by chance
 */
export function renderings(micros: bigint, shown: ReadonlySet<string>): string[] {
  const exact = microsToDecimal(micros);
  const dollars = Number(micros) / 1_000_000;
  const rounded = [Math.floor(dollars * 100) / 100, Math.ceil(dollars * 100) / 100].map((value) => `$${value.toFixed(2)}`);
  const fine = [Math.floor(dollars * 10_000) / 10_000, Math.ceil(dollars * 10_000) / 10_000].map((value) => value.toFixed(4));
  const all = [
    // Four digits alone stand in every id and telephone number.
    ...(micros >= 100_000n ? [micros.toString(), grouped(micros.toString())] : []),
    ...[exact, exact.replace(".", ","), formatMicros(micros)],
    ...fine.filter((text) => !/00$/.test(text)),
    ...rounded,
    `${(dollars * 100).toFixed(4)}`,
  ];
  return [...new Set(all)].filter((text) => !shown.has(text) && !shown.has(`$${text}`));
}
