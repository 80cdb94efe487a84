import { expect, it } from "vitest";
import { days } from "~/kit/time";
import { VisitCounter } from "./visit-counter.server";

const noon = Date.parse("2026-11-24T12:00:00Z");
const midnight = Date.parse("2026-11-25T00:00:00Z");

it("counts by shop, page and UTC day, and starts again when taken", () => {
  const counter = new VisitCounter();
  counter.count("a", "home", noon);
  counter.count("a", "home", midnight - 1);
  counter.count("b", "numbers", midnight - 1);
  counter.count("a", "home", midnight);
  expect(counter.take()).toEqual([
    { partnerId: "a", day: "2026-11-24", page: "home", visits: 2 },
    { partnerId: "b", day: "2026-11-24", page: "numbers", visits: 1 },
    { partnerId: "a", day: "2026-11-25", page: "home", visits: 1 },
  ]);
  expect(counter.take()).toEqual([]);
  counter.count("a", "home", midnight + 1);
  expect(counter.take()).toHaveLength(1);
});

it("adds what could not be written to what came since", () => {
  const counter = new VisitCounter();
  counter.count("a", "home", noon);
  const counts = counter.take();
  counter.count("a", "home", noon);
  counter.count("a", "contact", noon);
  counter.putBack(counts);
  counter.count("a", "home", noon);
  expect(counter.take()).toEqual([
    { partnerId: "a", day: "2026-11-24", page: "home", visits: 3 },
    { partnerId: "a", day: "2026-11-24", page: "contact", visits: 1 },
  ]);
});

it("gives up old days where nothing can be written for long", () => {
  const counter = new VisitCounter();
  for (let day = 0; day < 10; day++) {
    const counts = counter.take();
    counter.count("a", "home", noon + days(day));
    counter.putBack(counts);
  }
  expect(
    counter
      .take()
      .map(({ day }) => day)
      .sort(),
  ).toEqual(["2026-12-01", "2026-12-02", "2026-12-03"]);
});
