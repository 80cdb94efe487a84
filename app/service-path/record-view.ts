import { isoDay } from "~/kit/time";
import { qualificationItem } from "~/providers/items";
import { companyCategories } from "~/providers/provider";
import { countSentence, type ItemStatus, type ProviderRecord, type RecordItem } from "~/providers/record";
import type { CarrierRecordView, RecordItemView } from "./view";

export const statusWords: Readonly<Record<ItemStatus, string>> = {
  verified: "Verified",
  "self-declared": "Own word",
  expired: "Expired",
  missing: "Not found",
  "not-applicable": "Does not apply",
  "not-checked": "Not checked",
};

/** A company's record for a page. */
export function recordView(record: ProviderRecord): Omit<CarrierRecordView, "isNamed"> {
  const category = record.category ? companyCategories[record.category] : undefined;
  return {
    name: record.name,
    isSample: record.isSample,
    categoryLabel: category ? `${category.label} (${record.category})` : null,
    count: countSentence(record),
    verified: record.verified,
    standing: record.standing.kind,
    standingReasons: record.standing.reasons,
    items: record.items.map(itemView),
    sites: sitesView(record),
    support: record.support && { ...record.support, checkedOn: isoDay(record.support.checkedOn) },
    untilMs: record.untilMs,
  };
}

/** Places and regions; the hosts are for staff. */
function sitesView({ redundancy, sites }: ProviderRecord): CarrierRecordView["sites"] {
  if (redundancy.hosts === 0) return null;
  return { sentence: redundancy.sentence, places: sites.map(({ place, region }) => ({ place, region })) };
}

function itemView(fact: RecordItem): RecordItemView {
  const { number, title, meaning, authority, checkAt, checkUrl, identifierLabel } = qualificationItem(fact.item);
  return {
    ...{ number, title, meaning, authority, checkAt, checkUrl, identifierLabel },
    tells: fact.weight === "carrier",
    status: fact.status,
    statusWord: statusWords[fact.status],
    identifier: fact.identifier,
    checkedOn: fact.checkedOn === null ? null : isoDay(fact.checkedOn),
    expiresOn: fact.expiresOn === null ? null : isoDay(fact.expiresOn),
    evidenceUrl: fact.evidenceUrl,
    note: fact.note,
  };
}
