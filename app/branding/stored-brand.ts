import { type Brand, type BrandFields, inheritedFields } from "./brand";
import { noPictures } from "./brand-pictures";
import { storedBrandSchema } from "./brand-schema";

/** Nobody can mean these to be empty: an empty one is the inherited one. */
const neverEmpty = new Set<keyof BrandFields>(["heroHeadline", "heroText", "description", "browserTitle", "mailSenderName"]);

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const keysOf = (fields: BrandFields) => Object.keys(fields) as (keyof BrandFields)[];

/** What a brand would show if its partner had set nothing but its name and tagline. The name itself goes back to the account's. */
export const inheritedOf = (brand: Pick<Brand, "name" | "tagline">, accountName: string): BrandFields => ({
  ...inheritedFields(brand),
  name: accountName,
});

/** Completes what a partner has set (the rest left out) with the inherited values. */
export function completeFields(chosen: Partial<BrandFields>, accountName: string): BrandFields {
  const set = Object.fromEntries(
    Object.entries(chosen).filter(([key, value]) => value !== undefined && !isNothing(key, value)),
  ) as Partial<BrandFields>;
  return { ...inheritedFields({ name: set.name ?? accountName, tagline: set.tagline }), name: accountName, ...set };
}

const isNothing = (key: string, value: unknown) => value === "" && neverEmpty.has(key as keyof BrandFields);

/**
 * What a form sent, without what it only repeats: a field that still shows the value inherited before is left to inherit, so that a
 * description follows a new name.
 */
export function chosenOf(sent: Partial<BrandFields>, before: Brand, accountName: string): Partial<BrandFields> {
  const inherited = inheritedOf(before, accountName);
  const repeated = new Set<string>(keysOf(inherited).filter((key) => isSame(before[key], inherited[key])));
  return Object.fromEntries(
    Object.entries(sent).filter(([key, value]) => !(repeated.has(key) && isSame(value, before[key as keyof Brand]))),
  );
}

/** The brand as it is stored: fields that say what is inherited anyway are left out. */
export function toStored(brand: Brand, accountName: string): string {
  const inherited: Brand = { ...inheritedOf(brand, accountName), ...noPictures };
  const kept = Object.entries(brand).filter(([key, value]) => !isSame(value, inherited[key as keyof Brand]));
  return JSON.stringify(Object.fromEntries(kept));
}

/** Reads what is stored, today's or from before an input existed. @throws when a value breaks a rule */
export function fromStored(dataJson: string, accountName: string): Brand {
  const { logo, logoDark, icon, hero, card, ...chosen } = storedBrandSchema.parse(JSON.parse(dataJson));
  return { ...completeFields(chosen, accountName), logo, logoDark, icon, hero, card };
}
