import { days } from "~/kit/time";
import type { ItemNumber } from "./items";
import { type ItemFact, type ProviderFacts, unlistedProvider } from "./provider";
import { nextYearlyEnd } from "./yearly-items";

const verified = (item: ItemNumber, identifier: string, note: string): ItemFact => ({
  item,
  status: "verified",
  identifier,
  evidenceUrl: null,
  note,
  checkedOn: null,
  checkedBy: "Sample data",
  expiresOn: null,
});

/** Names under example domains and addresses that are kept for documentation. */
const hosts = (...patterns: string[]): ProviderFacts["hosts"] =>
  patterns.map((pattern) => ({ pattern, source: "Sample data", checkedOn: 0, checkedBy: "Sample data" }));

const routes = (text: string): ProviderFacts["routesCallsEvidence"] => ({
  text,
  source: "Sample data",
  checkedOn: 0,
  by: "Sample data",
});

const sites = (...rows: [place: string, region: string, host: string][]): ProviderFacts["sites"] =>
  rows.map(([place, region, host], index) => ({ id: `sample-${index + 1}`, place, region, host, priority: index + 1 }));

const keystone: ProviderFacts = {
  ...unlistedProvider("keystone", "Keystone Exchange Carrier"),
  isOurs: true,
  isSample: true,
  category: "IPES",
  routesCalls: "yes",
  routesCallsEvidence: routes("Sample. Four switching sites of its own."),
  sellsService: "yes",
  hosts: hosts("keystone.example", "192.0.2.0/25", "2001:db8:100::/40"),
  sites: sites(
    ["Dallas, TX", "Central", "dfw.sip.keystone.example"],
    ["Newark, NJ", "East", "ewr.sip.keystone.example"],
    ["Chicago, IL", "Central", "ord.sip.keystone.example"],
    ["Los Angeles, CA", "West", "lax.sip.keystone.example"],
  ),
  support: {
    hours: "24 hours a day, 7 days a week",
    answeredBy: "its own engineers",
    price: "free of charge",
    source: "Sample data",
    checkedOn: 0,
  },
  items: [
    verified(1, "899001", "Sample. The yearly form 499-A is due on April 1."),
    verified(2, "RMD0000001", "Sample. Recertified each year by March 1."),
    verified(3, "SMPL", "Sample company code."),
    verified(4, "SMPL", "Sample. The same code as its company code, as is usual for a carrier."),
    verified(5, "0000000001", "Sample registration number."),
    verified(6, "DA 00-0001", "Sample grant of direct access to numbers."),
    verified(7, "SMPL", "Sample. Keeps its own routing records."),
    verified(8, "IPES", "Sample category on the company code."),
    verified(9, "201-555-0, 312-555-0, 713-555-0", "Sample thousands-blocks."),
    verified(10, "SMPLTX01DS0, SMPLNJ01DS0, SMPLIL01DS0, SMPLCA01DS0", "Sample. Four switching sites in four states."),
  ],
};

const granite: ProviderFacts = {
  ...unlistedProvider("granite", "Granite Valley Telephone"),
  isSample: true,
  category: "CLEC",
  routesCalls: "yes",
  routesCallsEvidence: routes("Sample. A switching site of its own."),
  sellsService: "yes",
  hosts: hosts("granite.example", "198.51.100.0/25"),
  items: [
    verified(1, "899002", "Sample."),
    verified(2, "RMD0000002", "Sample."),
    verified(3, "SMPG", "Sample company code."),
    verified(4, "SMPG", "Sample."),
    verified(5, "0000000002", "Sample."),
    verified(6, "VT 00-0002", "Sample order of a state commission, as a competitive local exchange carrier has."),
    verified(7, "SMPG", "Sample."),
    {
      ...verified(8, "IPES", "Its company code is in category CLEC, competitive local exchange carrier."),
      status: "not-applicable",
      identifier: null,
    },
    verified(9, "802-555-0", "Sample thousands-block."),
    verified(10, "SMPGVT01DS0", "Sample."),
  ],
};

const relayline: ProviderFacts = {
  ...unlistedProvider("relayline", "Relayline Voice Resale"),
  isSample: true,
  category: "LRSL",
  routesCalls: "yes",
  routesCallsEvidence: routes("Sample. Its session controllers stand in the path of every call."),
  sellsService: "yes",
  hosts: hosts("relayline.example", "203.0.113.0/25", "2001:db8:f00::/40"),
  items: [
    verified(1, "899003", "Sample. Resellers report as well."),
    verified(2, "RMD0000003", "Sample. Resellers are listed as well."),
    verified(4, "X555", "Sample. A stand-in code, as resellers get."),
    verified(5, "0000000003", "Sample."),
    { ...verified(6, "", "Sample. Looked up; it holds no authorization."), status: "missing", identifier: null },
  ],
};

/** A company that holds some numbers and of which the directory knows nothing else. */
const unlisted: ProviderFacts = { ...unlistedProvider("unlisted", "Prairie Relay Company"), isSample: true };

const checkDay = (now: number) => Math.floor((now - days(19)) / days(1)) * days(1);

function dated(fact: ItemFact, now: number): ItemFact {
  const checkedOn = checkDay(now);
  // A demo that starts on the eve of a deadline does not begin with a lapsed carrier.
  return { ...fact, checkedOn, expiresOn: nextYearlyEnd(fact.item, now + days(8)) };
}

/**
 * Fictional companies. Their identifiers obey the format rules and belong to nobody.
 * @param now UTC milliseconds; checks lie a few weeks before it, yearly registrations run out after it
 */
export const demoProviders = (now: number): ProviderFacts[] => {
  const checkedOn = checkDay(now);
  return [keystone, granite, relayline, unlisted].map((facts) => ({
    ...facts,
    routesCallsEvidence: facts.routesCallsEvidence && { ...facts.routesCallsEvidence, checkedOn },
    support: facts.support && { ...facts.support, checkedOn },
    hosts: facts.hosts.map((host) => ({ ...host, checkedOn })),
    items: facts.items.map((item) => dated(item, now)),
  }));
};
