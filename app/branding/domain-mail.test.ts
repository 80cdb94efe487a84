import { describe, expect, it } from "vitest";
import { domainMail } from "./domain-mail";

const host = "shop.harbor.test";
const news = {
  domainId: "claim-1",
  host,
  removalAt: Date.parse("2026-12-09T10:00:00Z"),
  wrong: [{ record: `CNAME ${host}`, expected: "harbor.shops.test", seen: "" }],
};
const places = { storefront: "https://harbor.shops.test", console: "https://portal.test" };
const mail = (notice: "failing" | "leaving" | "removed") => domainMail(notice, news, { name: "Harbor" }, places);

describe("the mails about a domain", () => {
  it.each(["failing", "leaving"] as const)("%s: say when it goes, what is wrong, and where to look", (notice) => {
    const { subject, paragraphs, facts, action } = mail(notice);
    expect(subject).toContain(host);
    expect(subject + paragraphs.join(" ")).toContain("Dec 9, 2026");
    expect(paragraphs.join(" ")).toContain("Harbor");
    expect(facts).toEqual([
      { label: `CNAME ${host} should be`, value: "harbor.shops.test" },
      { label: "It is now", value: "not there" },
    ]);
    expect(action?.url).toBe("https://portal.test/partner/domains/claim-1");
  });

  it("removed: say how it comes back, and lead to the list, for its own page is gone", () => {
    const { subject, paragraphs, facts, action } = mail("removed");
    expect(subject).toBe(`${host} was removed from your shop`);
    expect(paragraphs.join(" ")).toMatch(/a new TXT record/);
    expect([facts, action?.url]).toEqual([[], "https://portal.test/partner/domains"]);
  });
});
