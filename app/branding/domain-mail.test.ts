import { describe, expect, it, test } from "vitest";
import { domainMail } from "./domain-mail";
import { domainRecordsMail } from "./domain-records-mail";

const host = "shop.harbor.test";
const news = {
  domainId: "claim-1",
  host,
  removalAt: Date.parse("2026-12-09T10:00:00Z"),
  wrong: [{ record: `CNAME ${host}`, expected: "harbor.shops.test", seen: "" }],
};
const places = { storefront: "https://harbor.shops.test", console: "https://portal.test" };
const mail = (notice: "failing" | "leaving" | "removed") => domainMail(notice, news, { name: "Harbor" }, places);

test("records for whoever runs the DNS: each with its name and values, an answer to who asked, nothing to click", () => {
  const records = [{ type: "A", name: host, values: ["203.0.113.1", "203.0.113.2"] }];
  const by = { name: "Olive", email: "olive@harbor.test" };
  const { subject, facts, replyTo, action, paragraphs } = domainRecordsMail({ host, records, by }, { name: "Harbor" });
  expect(subject).toBe(`DNS records for ${host}`);
  expect(paragraphs[0]).toMatch(/^Olive of Harbor asks you/);
  expect(facts.map(({ value }) => value)).toEqual([host, "203.0.113.1, 203.0.113.2"]);
  expect([replyTo, action]).toEqual([{ name: "Olive", address: "olive@harbor.test" }, null]);
});

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
