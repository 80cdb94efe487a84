import { expect, test } from "vitest";
import { crawlShop } from "./crawl-shop.server";
import { proofLimits } from "./proof";
import type { ShopAnswer } from "./proof-answer";
import { ProofFindings } from "./proof-findings";

const page = (body: string, status = 200): ShopAnswer => ({
  status,
  headers: { "content-type": "text/html; charset=utf-8" },
  body: Buffer.from(`<title>T</title><h1>H</h1>${body}`),
});
const link = (path: string) => `<a href="/preview/t${path}">Go</a>`;

async function crawl(answers: (path: string) => ShopAnswer | null) {
  const findings = new ProofFindings();
  const asked: string[] = [];
  const report = await crawlShop({
    ...{ findings, findNames: () => [], amounts: { micros: new Set<bigint>(), alsoRetail: 0 } },
    addresses: { host: "shop.test", ownHosts: ["shop.test"], base: "/preview/t" },
    ask: async ({ path }) => {
      asked.push(path);
      const answer = answers(path.replace("/preview/t", ""));
      if (!answer) throw new Error("No answer.");
      return answer;
    },
    move: async () => {},
  });
  return { ...report, findings: findings.all(), asked };
}

test("a shop without end is left at the bounds, and the sheet says so", async () => {
  let serial = 0;
  const { pages, notChecked } = await crawl(() => {
    serial += 1;
    return page(
      link(`/page-${serial}`) + link(`/page-b-${serial}`) + link(`/numbers/1${serial}`) + link(`/numbers?page=${serial}`),
    );
  });
  expect(pages.length).toBeLessThanOrEqual(proofLimits.pages + proofLimits.numbers + proofLimits.searches);
  expect(pages.filter(({ what }) => /^\/numbers\/\d/.test(what)).length).toBeLessThanOrEqual(proofLimits.numbers);
  expect(notChecked).toHaveLength(3);
});

test("a page is opened once, under the preview's address, and files at their own", async () => {
  const { asked } = await crawl((path) =>
    path === "/" ? page(`${link("/a")}${link("/a")}<img src="/brand-assets/x" alt=""/>`) : page(""),
  );
  expect(asked.filter((path) => path === "/preview/t/a")).toHaveLength(1);
  expect(asked).toContain("/brand-assets/x");
});

test("a dead link is told with the page it is on, a failing page by itself, a missing picture as a picture", async () => {
  const { findings } = await crawl((path) => {
    if (path === "/") return page(`${link("/gone")}${link("/fails")}<img src="/p.png" alt=""/>`);
    if (path === "/gone" || path === "/p.png") return page("", 404);
    return page("", path === "/fails" ? 500 : 200);
  });
  expect(findings.map(({ kind, level, places }) => [kind, level, places[0]?.where])).toEqual([
    ["broken-picture", "warning", "/"],
    ["dead-link", "warning", "/"],
    ["error", "warning", "/fails"],
  ]);
});

test("what gives no answer has not passed", async () => {
  const { pages, notChecked } = await crawl((path) =>
    path === "/" ? page(link("/silent")) : path === "/silent" ? null : page(""),
  );
  expect(pages.map(({ what }) => what)).not.toContain("/silent");
  expect(notChecked.join()).toContain("Gave no whole answer: /silent");
});
