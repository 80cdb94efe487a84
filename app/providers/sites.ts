/** A place where a provider takes and hands over calls. */
export interface SiteFact {
  id: string;
  place: string;
  region: string;
  /** For staff: shops show place and region only. */
  host: string;
  /** Calls go to the lowest first. */
  priority: number;
}

export interface Redundancy {
  hosts: number;
  regions: number;
  /** Four hosts or more over two regions or more. */
  isEnough: boolean;
  /** One sentence that says what there is, or what lacks; it names no place. */
  sentence: string;
}

const neededHosts = 4;
const neededRegions = 2;

const count = (n: number, one: string) => `${n} ${one}${n === 1 ? "" : "s"}`;

/** Whether calls have at least four ways in, over two regions or more. Sites that share a host fail together and count once. */
export function redundancyOf(sites: readonly SiteFact[]): Redundancy {
  const distinct = (texts: string[]) => new Set(texts.map((text) => text.trim().toLowerCase())).size;
  const hosts = distinct(sites.map((site) => site.host));
  const regions = distinct(sites.map((site) => site.region));
  const isEnough = hosts >= neededHosts && regions >= neededRegions;
  return { hosts, regions, isEnough, sentence: sentenceOf(hosts, regions) };
}

function sentenceOf(hosts: number, regions: number): string {
  if (hosts === 0) return "No sites are on record, so nothing can be said about redundancy.";
  const there = `${count(hosts, "site")} in ${count(regions, "region")}`;
  const lacks = [
    ...(hosts < neededHosts ? [count(neededHosts - hosts, "more site")] : []),
    ...(regions < neededRegions ? ["a second region"] : []),
  ];
  if (lacks.length > 0) return `${there}. Four-fold redundancy over two regions lacks ${lacks.join(" and ")}.`;
  return `${there}: at least four-fold redundancy, over ${regions === 2 ? "two regions" : "more than two regions"}.`;
}
