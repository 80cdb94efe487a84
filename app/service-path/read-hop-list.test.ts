import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mintStorefrontScope, mintSystemScope } from "~/kit/scope-mint";
import { insertDemoProviders } from "~/providers/insert-demo-providers.server";
import { freshDatabase } from "../../tests/support/database";
import { longestHold } from "../../tests/support/longest-hold";
import { findHops, writeHopAnswers } from "./find-hops.server";
import { hopListCsv } from "./hop-csv";
import { readHopList } from "./read-hop-list.server";

let close = async () => {};
beforeAll(async () => {
  ({ close } = await freshDatabase());
  await insertDemoProviders(mintSystemScope("test"));
});
afterAll(() => close());

const find = (text: string) => findHops(mintStorefrontScope("any"), { text, carrierIsNamed: true, shopNames: [] });
const table = (...rows: string[]) => ["number,ocn,spid,altspid,seller", ...rows].join("\n");

describe("readHopList", () => {
  it.each([
    ["one a line", "2015550100\n2015550101"],
    ["with commas", "201-555-0100, 201.555.0101"],
    ["with a byte order mark and Windows line ends", "\ufeff+1 (201) 555-0100\r\n1-201-555-0101\r\n"],
    [
      "a table with other names and semicolons",
      "Phone Number;SPID carrier name;Alternative-SPID\n2015550100;x;\n2015550101;y;none",
    ],
    ["a table with tabs", "tn\tlrn\n2015550100\t2015550000\n2015550101\t"],
  ])("reads numbers %s", async (_how, text) => {
    const { rows } = await readHopList(text);
    expect(rows.map((row) => row.digits)).toEqual(["2015550100", "2015550101"]);
  });

  it("tells an empty cell from one that says none", async () => {
    const { rows } = await readHopList(table("2015550100,,SMPL,none,", "2015550101,,SMPL,,"));
    expect(rows.map((row) => row.altSpid.state)).toEqual(["absent", "not-looked-up"]);
  });

  it("lets what was left out go along, told as such, and left out again", async () => {
    const text = table(
      "2015550100,SMPL,SMPL,none,",
      "2015550101,SM,X555,none,=cmd()",
      "911,SMPL,,,",
      "2015550102,SMPL,SMPL,none,Seller,more",
    );
    const { lines, unread, refused } = await find(text);
    expect([lines.length, refused]).toEqual([1, 3]);
    const again = await find(
      hopListCsv(
        lines.map(({ row }) => row),
        unread,
      ),
    );
    expect([again.lines.length, again.refused]).toEqual([1, 3]);
    const written = await writeHopAnswers(again);
    expect(written.split("\r\n")).toHaveLength(5);
    expect(written).toMatch(/2015550101,SM,X555,none.*Not read,.*four letters or digits/);
    expect(written).not.toMatch(/(?:^|,|")[=+@]/m);
  });

  it("asks for the column of numbers where a first line names others only", async () => {
    for (const text of ["tel no,lrn\n2012345678,2024561111", "Customer;OCN\n2012345678;SMPL"])
      await expect(find(text)).rejects.toMatchObject({
        fields: { list: [expect.stringContaining("Which column has the numbers")] },
      });
    expect((await find("msisdn,lrn\n2012345678,2024561111")).count).toBe(1);
  });

  it("takes two megabytes of blanks in such pieces too", async () => {
    const holds: number[] = [];
    for (let round = 0; round < 3; round++)
      holds.push(await longestHold(() => readHopList(`2015550100${" ".repeat(2_000_000)}`)));
    // Some 4 ms; read at a stretch, at least 48.
    expect(Math.min(...holds)).toBeLessThan(20);
  });
});
