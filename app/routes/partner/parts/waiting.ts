import { partner } from "~/kit/paths";

/** What is read for it; null where the role may not see it. */
export interface WaitingNow {
  /** Why a carrier service reseller stands in the shop's path. */
  resellerReason: string | null;
  enquiries: number | null;
  priceChanges: number | null;
  domains: { id: string; host: string; ownLetters: string | null; state: string }[] | null;
  /** ISO text; "" without a draft. */
  draftSavedAt: string;
  draftSavedBy: string | null;
}

export interface WaitingItem {
  text: string;
  to: string;
  /** What the link says. */
  action: string;
  isUrgent: boolean;
}

const item = (text: string, to: string, action: string, isUrgent = false): WaitingItem => ({ text, to, action, isUrgent });
const many = (n: number, one: string, more: string) => (n === 1 ? `1 ${one}` : `${n} ${more}`);

const resellerItem = (reason: string) =>
  item(
    `A carrier service reseller stands in your service path, and your pages say so. ${reason} Nothing more can go on show until the carrier has put its record right; words of your own, such as "straight from the carrier", are yours to change.`,
    partner.brand(),
    "Change your words",
    true,
  );

/** What waits for somebody of the team now, the most urgent first. */
export function waitingItems({
  resellerReason,
  enquiries,
  priceChanges,
  domains,
  draftSavedAt,
  draftSavedBy,
}: WaitingNow): WaitingItem[] {
  const items = resellerReason === null ? [] : [resellerItem(resellerReason)];
  const ofDomains = (domains ?? []).flatMap(({ id, host, ownLetters, state }) => {
    const name = ownLetters ?? host;
    if (state === "failing")
      return [item(`${name} will stop answering: its DNS records are wrong.`, partner.domain(id), "See what is wrong", true)];
    return state === "conflict"
      ? [item(`${name} was proven by somebody else first.`, partner.domain(id), "See what you can do", true)]
      : [];
  });
  items.push(...ofDomains);
  if (enquiries)
    items.push(
      item(many(enquiries, "enquiry waits for an answer.", "enquiries wait for an answer."), partner.enquiries(), "Read them"),
    );
  if (priceChanges) {
    const text = many(priceChanges, "wholesale change waits for your decision.", "wholesale changes wait for your decision.");
    items.push(item(text, partner.priceChanges(), "Decide"));
  }
  if (draftSavedAt)
    items.push(
      item(`${draftSavedBy ?? "Somebody"} saved a draft that the shop does not show yet.`, partner.brandPublish(), "Publish it"),
    );
  return items;
}
