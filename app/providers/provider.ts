import type { ItemNumber } from "./items";
import type { HostFact } from "./provider-hosts";
import type { SiteFact } from "./sites";

export type Known = "yes" | "no" | "unknown";

export const asKnown = (text: string | null): Known => (text === "yes" || text === "no" ? text : "unknown");

/** As stored. `missing` means looked up and absent; not looked up at all is the absence of a row. */
export type StoredStatus = "verified" | "self-declared" | "expired" | "missing" | "not-applicable";

/** What is known of one item of one provider. Times are UTC milliseconds; `expiresOn` is the last day on which it holds. */
export interface ItemFact {
  item: ItemNumber;
  status: StoredStatus;
  identifier: string | null;
  evidenceUrl: string | null;
  note: string | null;
  checkedOn: number | null;
  checkedBy: string | null;
  expiresOn: number | null;
}

/** What shows whether calls run through a company. */
export interface RoutesEvidence {
  text: string;
  source: string;
  /** UTC milliseconds. */
  checkedOn: number;
  by: string;
}

/** When a company answers its customers and partners, who does, and what that costs. */
export interface SupportFact {
  hours: string;
  answeredBy: string;
  price: string;
  source: string;
  /** UTC milliseconds. */
  checkedOn: number;
}

/** What the directory knows of one company. */
export interface ProviderFacts {
  id: string;
  name: string;
  isOurs: boolean;
  isSample: boolean;
  /** NECA company code category, e.g. IPES, CLEC, ILEC, LRSL. */
  category: string | null;
  ocn: string | null;
  spid: string | null;
  frn: string | null;
  website: string | null;
  /** Whether customers' calls run through its own network. */
  routesCalls: Known;
  /** Null where that is only said. */
  routesCallsEvidence: RoutesEvidence | null;
  /** Whether it sells telephone service to customers in its own name and supports them. */
  sellsService: Known;
  /** Host names and addresses of its SIP network. */
  hosts: HostFact[];
  /** By priority. */
  sites: SiteFact[];
  support: SupportFact | null;
  items: ItemFact[];
}

/** A company of which nothing is known but its name. */
export const unlistedProvider = (id: string, name: string): ProviderFacts => ({
  id,
  name,
  isOurs: false,
  isSample: false,
  category: null,
  ocn: null,
  spid: null,
  frn: null,
  website: null,
  routesCalls: "unknown",
  routesCallsEvidence: null,
  sellsService: "unknown",
  hosts: [],
  sites: [],
  support: null,
  items: [],
});

/** NECA categories with what they mean; `LRSL`, `WRSL` and `PCSR` are given to companies that resell another's service. */
export const companyCategories: Readonly<Record<string, { label: string; resells: boolean }>> = {
  IPES: { label: "IP-enabled services provider", resells: false },
  CLEC: { label: "Competitive local exchange carrier", resells: false },
  ILEC: { label: "Incumbent local exchange carrier", resells: false },
  RBOC: { label: "Regional Bell operating company", resells: false },
  ULEC: { label: "Unbundled local exchange carrier", resells: false },
  CAP: { label: "Competitive access provider", resells: false },
  IC: { label: "Interexchange carrier", resells: false },
  ETHX: { label: "Ethernet exchange", resells: false },
  PCS: { label: "Mobile carrier", resells: false },
  WIRE: { label: "Wireless carrier", resells: false },
  LRSL: { label: "Local service reseller", resells: true },
  WRSL: { label: "Wireless reseller", resells: true },
  PCSR: { label: "Mobile service reseller", resells: true },
};

/** Whether a service provider ID is one of the stand-ins X000 to X999 that resellers get (NPAC best practice 43). */
export const isSurrogateSpid = (spid: string) => /^X\d{3}$/.test(spid.trim().toUpperCase());
