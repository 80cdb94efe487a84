import { carrierNamings, colourSchemes, cornerRadii, heroArts, neutralTones } from "./brand-lists";
import { fontChoices } from "./fonts";

const radiusLabels: Record<keyof typeof cornerRadii, string> = {
  square: "Square",
  slight: "Slightly rounded",
  round: "Round",
  pill: "Very round",
};
const toneLabels = { cool: "Cool greys", warm: "Warm greys", plain: "Plain greys" };
const carrierLabels = { "by-name": "By its name", "our-carrier": "As “our carrier”, without its name" };
const artLabels = {
  keypad: "Keys of a telephone",
  waves: "Waves",
  rings: "Rings",
  hills: "Hills",
  plain: "None: the plain colour",
};
const schemeLabels = { follow: "As the visitor's device is set", light: "Always light", dark: "Always dark" };
const options = <Value extends string>(values: readonly Value[], labels: Record<Value, string>) =>
  values.map((value) => ({ value, label: labels[value] }));

/** The values of each closed list with what the studio calls them, in the order in which they are offered. */
export const brandChoices = {
  neutral: options(neutralTones, toneLabels),
  radius: options(Object.keys(cornerRadii) as (keyof typeof cornerRadii)[], radiusLabels),
  font: fontChoices.map(({ key, label, character }) => ({ value: key, label: `${label}: ${character.toLowerCase()}` })),
  heroArt: options(heroArts, artLabels),
  carrierShown: options(carrierNamings, carrierLabels),
  colourScheme: options(colourSchemes, schemeLabels),
};

/** What the studio calls a value of a closed list; any other field's value has no name but itself. */
export function choiceLabel(field: string, value: unknown): string | undefined {
  const choices: Record<string, readonly { value: string; label: string }[]> = brandChoices;
  return Object.hasOwn(choices, field) ? choices[field]?.find((one) => one.value === value)?.label : undefined;
}
