import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { company, on, otherCarrier, ours, reseller, stranger, today } from "../../tests/support/companies";
import { pathCases } from "../../tests/support/path-cases";
import { CompareFigure } from "./compare-figure";
import { compareColumns, compareRows } from "./compare-layout";
import { comparisonView } from "./comparison";
import { type Drawing, sizes, type TextBlock } from "./drawing";
import { narrowLayout } from "./narrow-layout";
import type { PathInput, ServicePath } from "./path";
import { shopPathInput, throughReseller } from "./path-facts";
import { PathFigure } from "./path-figure";
import { pathView } from "./path-view";
import { fitLines, textWidth } from "./text-fit";
import { tracePath } from "./trace-path";
import { wideLayout } from "./wide-layout";

const partner = { id: "harborline", name: "Harborline Communications", kind: "msp" as const };
const at = (holder: PathInput["holder"], kind: "msp" | "carrier" = "msp") =>
  shopPathInput({ carrier: on(ours), seller: { ...partner, kind }, number: { holder, changedAt: today } });
const inputs: [string, PathInput][] = [
  ["direct", at(on(ours))],
  ["sold by the carrier itself", at(on(ours), "carrier")],
  ["numbers only", at(on(otherCarrier))],
  ["unknown", at(on(stranger))],
  ["reseller", throughReseller(at(on(otherCarrier)), on(reseller))],
  ["partner that routes", { ...at(on(ours)), seller: { ...at(on(ours)).seller, routesCalls: "yes" } }],
];

const arrowsOf = (html: string) => [...html.matchAll(/data-arrow="([^"]+)"/g)].map((match) => match[1]);
const idsOf = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
const figure = (input: PathInput, id: string) =>
  renderToStaticMarkup(<PathFigure path={pathView(input, "How a call reaches you")} id={id} />);

describe("the figure", () => {
  it.each(pathCases)("says the same three times, %s: wide, narrow, and as a list", (_reason, input) => {
    const { call, commercial, reasons, attestation } = tracePath(input);
    const arrows = [...call.arrows, ...commercial.arrows].map((arrow) => `${arrow.from}&gt;${arrow.to}`);
    const [wide = "", narrow = "", list = ""] = figure(input, "a").split(/<\/svg>(?=<svg role|<details)/);
    for (const part of [wide, narrow, list]) expect(arrowsOf(part)).toEqual(arrows);
    for (const hop of call.hops) expect(list).toContain(hop.name);
    for (const text of [...reasons, attestation.reason]) expect(list).toContain(renderToStaticMarkup(text));
    expect(figure(input, "a")).toContain(`data-verdict="${tracePath(input).verdict}"`);
  });

  it("has ids of its own, also twice on a page, and names what it shows", () => {
    const html = inputs.map(([, input], index) => figure(input, `path-${index}`)).join("");
    const ids = idsOf(html);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, names] of html.matchAll(/aria-labelledby="([^"]+)"/g)) {
      for (const name of (names ?? "").split(" ")) expect(ids).toContain(name);
    }
  });

  it("has no inline style and nothing that can take focus inside a picture", () => {
    const comparison = comparisonView(at(on(ours)), null, today);
    const html =
      inputs.map(([, input]) => figure(input, "a")).join("") + renderToStaticMarkup(<CompareFigure comparison={comparison} />);
    expect(html).not.toMatch(/ style=|tabindex|<a /i);
  });

  it("shows the extra company in the comparison, and says that it is an illustration", () => {
    const html = renderToStaticMarkup(<CompareFigure comparison={comparisonView(at(on(ours)), null, today)} />);
    expect([...html.matchAll(/data-compared="([^"]+)"/g)].map((m) => m[1])).toEqual(["direct", "reseller-hop"]);
    expect(html).toContain("Illustration");
  });
});

const heightOf = (text: TextBlock) => text.lines.length * text.size * sizes.lineHeight;

/** No text leaves its card, its arrow's room or the drawing. */
function expectToFit(drawing: Drawing) {
  for (const card of drawing.cards) {
    const texts = [card.name, card.role, ...(card.lower ? [card.lower.role, ...(card.lower.name ? [card.lower.name] : [])] : [])];
    for (const text of texts) {
      for (const line of text.lines) expect(text.x + textWidth(line, text.size)).toBeLessThanOrEqual(card.x + card.width - 8);
      expect(text.y - text.size + heightOf(text)).toBeLessThanOrEqual(card.y + card.height);
    }
    if (card.lower) expect(card.role.y - card.role.size + heightOf(card.role)).toBeLessThanOrEqual(card.lower.y);
    expect(card.x + card.width).toBeLessThanOrEqual(drawing.width);
    expect(card.y + card.height).toBeLessThanOrEqual(drawing.height);
  }
  for (const { label, pill, path } of drawing.lines) {
    const [, from = 0, to = 0] = (/^M([\d.]+) [\d.]+H([\d.]+)$/.exec(path) ?? []).map(Number);
    // Line and tip can be seen on both sides.
    if (pill) expect([from + 10 < pill.x, pill.x + pill.width + 10 < to]).toEqual([true, true]);
    for (const line of label.lines) {
      const width = textWidth(line, label.size);
      const left = label.anchor === "middle" ? label.x - width / 2 : label.x;
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left + width).toBeLessThanOrEqual(drawing.width);
    }
  }
}

describe("layouts", () => {
  it("keep every text inside its box, whatever companies are called", () => {
    const name = fc.oneof(fc.string({ minLength: 1, maxLength: 80 }), fc.lorem({ maxCount: 8 }), fc.constant("W".repeat(60)));
    fc.assert(
      fc.property(
        fc.constantFrom(...inputs, ...pathCases.map(([reason, input]): [string, PathInput] => [reason, input])),
        name,
        name,
        ([, input], one, two) => {
          const renamed: PathInput = {
            ...input,
            carrier: { ...input.carrier, name: one },
            holder: input.holder && { ...input.holder, name: input.holder.id === input.carrier.id ? one : two },
            seller: { ...input.seller, name: two },
            between: input.between.map((b) => ({ ...b, name: two })),
          };
          const path: ServicePath = tracePath(renamed);
          const direct = tracePath({ ...renamed, between: [] });
          const grids = [compareRows([direct.call, path.call]), compareColumns([direct.call, path.call])].flat();
          for (const drawing of [wideLayout(path), narrowLayout(path), ...grids]) expectToFit(drawing);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("put both of two paths' common stops in one column", () => {
    const plain = tracePath(at(on(ours))).call;
    const [here, through] = compareRows([plain, tracePath(throughReseller(at(on(ours)), on(reseller))).call]);
    const columnOf = (drawing: Drawing | undefined, id: string) => drawing?.cards.find((card) => card.hop.id === id)?.x;
    for (const id of ["caller", "carrier", "customer"]) expect(columnOf(here, id)).toBe(columnOf(through, id));
  });

  it("draw a path of more companies than a line holds from top to bottom, its planes side by side, and cut no name", () => {
    const many = { ...at(on(otherCarrier)), between: [on(reseller), on(company("second", { category: "LRSL" }))] };
    const path = tracePath(many);
    const { cards, lanes } = wideLayout(path);
    for (const card of cards) {
      expect(card.name.lines.join(" ")).toBe(card.hop.name);
      expect(card.role.lines.join(" ")).toBe(card.hop.role);
    }
    expect(lanes[0] && lanes[1] && lanes[0].x + lanes[0].width < lanes[1].x).toBe(true);
    const inCall = cards.slice(0, path.call.hops.length);
    for (const [index, card] of inCall.entries())
      expect(inCall[index + 1]?.y ?? Number.POSITIVE_INFINITY).toBeGreaterThan(card.y + card.height + 20);
    expect(wideLayout(tracePath(at(on(ours)))).lanes[1]?.x).toBe(0);
  });
});

describe("fitLines", () => {
  it("breaks at spaces, cuts a long word and ends in an ellipsis", () => {
    expect(fitLines("Keystone Exchange Carrier", 15, 150)).toEqual(["Keystone", "Exchange Carrier"]);
    expect(fitLines("one two three four five six", 12, 60)).toHaveLength(2);
    expect(fitLines("one two three four five six", 12, 60).at(-1)).toMatch(/…$/);
    expect(fitLines("W".repeat(40), 12, 60)[0]).toMatch(/^W+…$/);
    expect(fitLines("", 12, 60)).toEqual([]);
  });
});
