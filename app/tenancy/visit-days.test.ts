import { expect, it } from "vitest";
import { visitsView } from "./visit-days";

const now = Date.parse("2026-11-25T00:30:00Z");

it("has thirty days, today last, and the most visited page first", () => {
  const view = visitsView(
    [
      { day: "2026-11-25", page: "home", visits: 2 },
      { day: "2026-11-25", page: "numbers", visits: 3 },
      { day: "2026-10-27", page: "home", visits: 4 },
    ],
    now,
  );
  expect(view.days).toHaveLength(30);
  expect(view.days[0]).toEqual({ day: "2026-10-27", visits: 4 });
  expect(view.days[1]).toEqual({ day: "2026-10-28", visits: 0 });
  expect(view.days[29]).toEqual({ day: "2026-11-25", visits: 5 });
  expect(view.pages.map(({ label, visits }) => `${label} ${visits}`)).toEqual(["Home 6", "Number search 3"]);
  expect(view.total).toBe(9);
});
