import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mintCarrierScope, mintPartnerScope, mintSystemScope } from "~/kit/scope-mint";
import { insertPartner } from "~/tenancy/partner-store.server";
import { freshDatabase } from "../../tests/support/database";
import { changesOf } from "./audit-changes";
import { parseAuditQuery } from "./audit-filter";
import { auditLine } from "./audit-line";
import { writeAudit } from "./audit-store.server";
import { read, write } from "./database.server";
import { auditCsv, readAuditPage } from "./read-audit.server";

const system = mintSystemScope("test");
const desk = mintCarrierScope("admin", { door: "carrier", id: "c", name: "Cary Desk" });
const member = (partnerId: string, id: string, name: string) =>
  mintPartnerScope(partnerId, "owner", { door: "partner", id, name, email: `${id}@${partnerId}.example` });
const [pat, sam] = [member("one", "pat", "Pat Owner"), member("one", "sam", "Sam Sales")];
const page = (query: string, scope: Parameters<typeof readAuditPage>[0] = pat) =>
  readAuditPage(scope, new URLSearchParams(query));

let close: () => Promise<void>;
beforeAll(async () => {
  ({ close } = await freshDatabase());
  await write(async (tx) => {
    for (const id of ["one", "two"]) await insertPartner(system, tx, { id, slug: id, name: id, kind: "msp", isSample: true });
    for (let version = 1; version <= 60; version++)
      await writeAudit(pat, tx, { action: "brand.publish", subject: `brand/${version}`, after: { name: `Name ${version}` } });
    const price = { before: { amountMicros: 1_500_000n }, after: { amountMicros: 2_000_000n } };
    await writeAudit(sam, tx, { action: "listing.save", subject: "listing/local-standard", ...price });
    await writeAudit(pat, tx, { action: "team.invite", subject: "person", after: { email: "=cmd@x.example", role: "=1+1" } });
    await writeAudit(member("two", "eve", "Eve Elsewhere"), tx, { action: "brand.publish", subject: "brand/1" });
  });
});
afterAll(() => close());

describe("a page of the trail", () => {
  it("reads as sentences with what changed", async () => {
    const { entries } = await page("person=sam");
    expect(entries).toMatchObject([
      {
        actorName: "Sam Sales",
        did: "changed a listing",
        subject: { text: "local standard", to: "/partner/listings" },
        changes: [{ label: "Amount", before: "$1.50", after: "$2.00" }],
      },
    ]);
    expect((await page("kind=team")).entries[0]?.did).toBe("invited =cmd@x.example as =1+1");
  });

  it("goes on behind its last entry, each entry on one page only", async () => {
    const first = await page("");
    expect(first.entries).toHaveLength(50);
    const second = await page(`before=${first.nextBefore}`);
    expect(second.entries).toHaveLength(12);
    expect(second.nextBefore).toBeNull();
    const ids = [...first.entries, ...second.entries].map(({ id }) => id);
    expect(new Set(ids).size).toBe(62);
    expect(ids).toEqual([...ids].sort((a, b) => b - a));
  });

  it("is narrowed by person, heading, words and days, all at once", async () => {
    expect((await page("kind=listings")).entries).toHaveLength(1);
    expect((await page("text=LISTING")).entries).toHaveLength(1);
    expect((await page("text=Name 17")).entries).toHaveLength(1);
    expect((await page("person=pat&kind=listings")).entries).toHaveLength(0);
    const today = new Date().toISOString().slice(0, 10);
    expect((await page(`from=${today}&to=${today}&person=sam`)).entries).toHaveLength(1);
    expect((await page("to=2020-01-01")).entries).toHaveLength(0);
  });

  it("says what is wrong with a filter and narrows nothing by it", () => {
    const asked = parseAuditQuery(new URLSearchParams("from=2026-02-30&to=yesterday&kind=magic&before=x"));
    expect(Object.keys(asked.problems).sort()).toEqual(["from", "kind", "to"]);
    expect(Object.values(asked.filter).filter((value) => value !== undefined)).toEqual([]);
    expect(asked.values).toMatchObject({ from: "2026-02-30", to: "yesterday" });
    expect(parseAuditQuery(new URLSearchParams("from=2026-03-02&to=2026-03-01")).problems.to).toHaveLength(1);
  });

  it("shows a partner nothing of another, the carrier all", async () => {
    expect(JSON.stringify(await page("text=Elsewhere"))).not.toContain("Eve");
    expect((await page("text=Elsewhere", desk)).entries).toHaveLength(1);
    expect((await page("", member("two", "eve", "Eve"))).people).toEqual([
      { value: "eve", label: "Eve Elsewhere (eve@two.example)" },
    ]);
  });
});

describe("the trail as CSV", () => {
  it("holds every entry, with formula cells made harmless", async () => {
    const csv = await auditCsv(pat, new URLSearchParams("kind=team"));
    expect(csv.startsWith("\ufeffwhen,who,")).toBe(true);
    expect(csv.split("\r\n").filter(Boolean)).toHaveLength(2);
    expect(await auditCsv(pat, new URLSearchParams())).not.toMatch(/(?:^|,|\n)"?[=+@-]/m);
    expect((await auditCsv(pat, new URLSearchParams())).split("\r\n").filter(Boolean)).toHaveLength(63);
    expect(await read().auditEntry.count()).toBe(63);
  });
});

describe("an entry", () => {
  it("of an action that is written no more is shown as it stands", () => {
    const row = {
      id: 1,
      at: "",
      partnerId: null,
      actorName: "Pat",
      actorEmail: "pat@one.example",
      door: "partner",
      subject: "x/1",
      before: null,
      after: null,
    };
    expect(auditLine({ ...row, action: "gone.by" }, "partner")).toMatchObject({ did: "gone.by", kind: "Other", changes: [] });
  });
  it("names only the fields that differ, nested ones too", () => {
    const before = JSON.stringify({ name: "A", logo: { width: 1 }, tags: ["x"], on: true, gone: 1 });
    const after = JSON.stringify({ name: "A", logo: { width: 2 }, tags: ["x", "y"], on: false });
    expect(changesOf(before, after)).toEqual([
      { label: "Logo, width", before: "1", after: "2" },
      { label: "Tags", before: "x", after: "x, y" },
      { label: "On", before: "Yes", after: "No" },
      { label: "Gone", before: "1", after: null },
    ]);
    expect(changesOf("not json", null)).toEqual([{ label: "", before: "not json", after: null }]);
  });
});

describe("two people of one name", () => {
  it("are told apart by the address that each had when it happened", async () => {
    const other = member("one", "pat-2", "Pat Owner");
    await write((tx) => writeAudit(other, tx, { action: "brand.discard-draft", subject: "brand" }));
    const { entries, people } = await page("text=pat-2@one");
    expect(entries).toMatchObject([{ actorName: "Pat Owner", actorEmail: "pat-2@one.example" }]);
    expect(people).toContainEqual({ value: "pat-2", label: "Pat Owner (pat-2@one.example)" });
    const [head, line] = (await auditCsv(pat, new URLSearchParams("person=pat-2"))).split("\r\n");
    expect(head).toContain("who,address,of");
    expect(line).toContain("Pat Owner,pat-2@one.example,");
  });
});
