import { notFound } from "~/kit/refusal";

/** A version's number from an address. @throws Refusal `not-found` for anything else */
export function versionOf(text = ""): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw notFound("version");
  return Number(text);
}
