import { partner } from "~/kit/paths";

/** What is read for it; null where the role may not see it. */
export interface WaitingNow {
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

/** What waits for somebody of the team now, the most urgent first. */
export function waitingItems({ enquiries, priceChanges, domains, draftSavedAt, draftSavedBy }: WaitingNow): WaitingItem[] {
  const items = (domains ?? []).flatMap(({ id, host, ownLetters, state }) => {
    const name = ownLetters ?? host;
    if (state === "failing")
      return [item(`${name} will stop answering: its DNS records are wrong.`, partner.domain(id), "See what is wrong", true)];
    return state === "conflict"
      ? [item(`${name} was proven by somebody else first.`, partner.domain(id), "See what you can do", true)]
      : [];
  });
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
