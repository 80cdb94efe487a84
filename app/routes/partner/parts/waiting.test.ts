import { expect, it } from "vitest";
import { type WaitingNow, waitingItems } from "./waiting";

const nothing: WaitingNow = {
  ...{ resellerReason: null, enquiries: 0, priceChanges: 0, domains: [], draftSavedAt: "", draftSavedBy: null },
};
const texts = (change: Partial<WaitingNow>) => waitingItems({ ...nothing, ...change }).map(({ text }) => text);
const domain = (state: string) => ({ id: "d", host: "shop.example", ownLetters: null, state });

it("says nothing where nothing waits, or the role may not see it", () => {
  expect(texts({})).toEqual([]);
  expect(texts({ enquiries: null, priceChanges: null, domains: null })).toEqual([]);
  expect(texts({ domains: [domain("serving"), domain("pending"), domain("verified")] })).toEqual([]);
});

it("names each thing that waits, what breaks first", () => {
  expect(
    texts({
      enquiries: 1,
      priceChanges: 2,
      domains: [domain("failing"), domain("conflict")],
      draftSavedAt: "2026-11-25",
      draftSavedBy: "Dana",
    }),
  ).toEqual([
    "shop.example will stop answering: its DNS records are wrong.",
    "shop.example was proven by somebody else first.",
    "1 enquiry waits for an answer.",
    "2 wholesale changes wait for your decision.",
    "Dana saved a draft that the shop does not show yet.",
  ]);
});

it("puts a reseller in the shop's path before all else", () => {
  const resellerReason = "Its company code is that of a reseller.";
  const [first, ...others] = waitingItems({ ...nothing, resellerReason, enquiries: 1, domains: [domain("failing")] });
  expect(first).toMatchObject({ text: expect.stringContaining(resellerReason), isUrgent: true });
  expect(others).toHaveLength(2);
});
