/** Looks are what counts: case, spaces, accents and full-width letters make no other name. */
const looks = (name: string) =>
  name
    .normalize("NFKD")
    .replace(/[\p{M}\p{Z}\p{P}\p{C}]+/gu, "")
    .toLowerCase();

/** Whether a colleague is called so already: the trail, mails and lists name people, and nobody may pass for another. */
export const isNameTaken = (name: string, others: readonly string[]) => others.some((other) => looks(other) === looks(name));

export const nameTaken =
  "A colleague has this name already. Add an initial or a middle name, so that nobody mistakes one for the other.";
