import { carrier, partner } from "~/kit/paths";
import { type AuditChange, changesOf, fieldsOf } from "./audit-changes";
import { auditKinds, wordsOf } from "./audit-words";

/** An entry as it is stored. */
export interface AuditRow {
  id: number;
  at: string;
  partnerId: string | null;
  actorName: string;
  /** Null for the portal itself, and in entries from before addresses were kept. */
  actorEmail: string | null;
  door: string;
  action: string;
  subject: string;
  before: string | null;
  after: string | null;
}

/** An entry as people read it. */
export interface AuditLine {
  id: number;
  at: string;
  actorName: string;
  actorEmail: string | null;
  /** Whom the actor works for. */
  actorOf: string;
  /** Reads on after the actor's name. */
  did: string;
  kind: string;
  subject: { text: string; to: string | null };
  changes: AuditChange[];
}

const doorWords: Record<string, string> = {
  partner: "Partner's team",
  carrier: "Carrier",
  customer: "Customer",
  system: "Portal",
};

/** @param at the console whose pages the subject links to */
export function auditLine(row: AuditRow, at: "partner" | "carrier"): AuditLine {
  const words = wordsOf(row.action);
  return {
    id: row.id,
    at: row.at,
    actorName: row.actorName,
    actorEmail: row.actorEmail,
    actorOf: doorWords[row.door] ?? row.door,
    did: words ? filled(words.did, row) : row.action,
    kind: words ? auditKinds[words.kind] : "Other",
    subject: subjectOf(row.subject, at),
    changes: changesOf(row.before, row.after),
  };
}

function filled(did: string, row: AuditRow): string {
  const fields = new Map([...fieldsOf(row.before), ...fieldsOf(row.after)]);
  return did.replaceAll(/\{(\w+)\}/g, (_all, name: string) => fields.get(name) ?? "somebody or something unnamed");
}

const subjectWords: Record<string, (rest: string) => string> = {
  brand: (rest) => (/^\d+$/.test(rest) ? `Version ${rest}` : "The draft"),
  listing: (rest) => rest.replaceAll("-", " "),
  product: (rest) => rest,
  charge: (rest) => rest.replace("/", ", "),
  provider: (rest) => rest.replace(/\/(\d+)$/, ", item $1"),
};

/** A subject is stored as "kind/id"; ids that say nothing to a reader are not shown. */
function subjectOf(subject: string, at: "partner" | "carrier"): AuditLine["subject"] {
  const [kind = "", ...rest] = subject.split("/");
  const text = subjectWords[kind]?.(rest.join("/")) ?? "";
  return { text, to: (at === "partner" ? partnerPages : carrierPages)[kind]?.(rest[0] ?? "") ?? null };
}

const partnerPages: Record<string, (id: string) => string> = {
  brand: partner.brand,
  listing: partner.listings,
  enquiry: partner.enquiries,
  domain: partner.domains,
};

const carrierPages: Record<string, (id: string) => string> = {
  partner: carrier.partners,
  product: carrier.catalog,
  charge: carrier.catalog,
  provider: carrier.provider,
  numbers: carrier.inventory,
};
