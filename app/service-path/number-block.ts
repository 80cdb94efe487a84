/** A thousand numbers in a row, some of them on offer, and one company that holds such. */
export interface NumberBlock {
  /** "201-555-0" */
  block: string;
  holderProviderId: string;
  isSample: boolean;
}

/** How the numbers of its block begin: "+12015550". @param e164 of the North American plan, with "+" */
export const blockStart = (e164: string) => e164.slice(0, "+12015550".length);

/** The name of the block that numbers beginning so are in. */
export const blockName = (start: string) => `${start.slice(2, 5)}-${start.slice(5, 8)}-${start.slice(8)}`;

export const blockOf = (e164: string) => blockName(blockStart(e164));

/** "(201) 555-0000 to (201) 555-0999" */
export function blockRange(block: string): string {
  const [npa, nxx, thousand] = block.split("-");
  return `(${npa}) ${nxx}-${thousand}000 to (${npa}) ${nxx}-${thousand}999`;
}
