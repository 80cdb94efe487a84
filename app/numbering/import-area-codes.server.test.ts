import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { mintSystemScope } from "~/kit/scope-mint";
import { read, write } from "~/platform/database.server";
import { freshDatabase } from "../../tests/support/database";
import { readAreaCodes } from "./area-code-store.server";
import { builtInAreaCodes } from "./area-codes";
import { importAreaCodes } from "./import-area-codes.server";
import { importNumbers } from "./import-numbers.server";

const scope = mintSystemScope("test");
const columns =
  "NPA_ID,type_of_code,ASSIGNED,USE,LOCATION,COUNTRY,IN_SERVICE,OVERLAY_COMPLEX,SERVICE,TIME_ZONE,HOME_NPA_LOCAL_CALLS";
const nj = "201,General Purpose Code,Yes,G,NJ,US,Y,201/551,,E,10D";
const file = (...rows: string[]) => ["File Date,06/30/2026", columns, ...rows, ""].join("\r\n");
const load = (text: string, dryRun = false) =>
  importAreaCodes(scope, {
    csv: (async function* () {
      yield text;
    })(),
    dryRun,
  });

let close: () => Promise<void>;
beforeAll(async () => {
  ({ close } = await freshDatabase());
});
afterAll(() => close());
beforeEach(() => write((tx) => tx.db.areaCode.deleteMany()));

describe("NANPA's report", () => {
  test("takes the place of the built-in table", async () => {
    expect(
      await load(file(nj, "551,General Purpose Code,Yes,G,NJ,US,Y,201/551,,E,10D", "200,Easily Recognizable Code,No,N,,,N,,,,")),
    ).toEqual({
      read: 3,
      added: 2,
      changed: 0,
      refused: 0,
      errors: [],
    });
    const codes = readAreaCodes(scope);
    expect(codes.source).toBe("NANPA, NPA database report of 2026-06-30");
    expect(codes.all).toHaveLength(2);
    expect(codes.get("201")).toEqual({ ...builtInAreaCodes.get("201"), overlay: ["551"] });
    const report = await importNumbers(scope, {
      csv: (async function* () {
        yield "number,area,state,features,sku,holder\n4152342345,,,voice,x,y";
      })(),
      dryRun: true,
    });
    expect(report.errors[0]?.message).toBe("Area code 415 is not assigned.");
  });

  test("again changes nothing, and what differs is counted", async () => {
    await load(file(nj));
    expect(await load(file(nj))).toMatchObject({ added: 0, changed: 0, refused: 0 });
    expect(await load(file(nj.replace("10D", "1+10D")))).toMatchObject({ changed: 1 });
    expect(readAreaCodes(scope).get("201")?.localDialing).toBe("1+10D");
  });

  test("a dry run changes nothing", async () => {
    expect(await load(file(nj), true)).toMatchObject({ added: 1 });
    expect(await read().areaCode.count()).toBe(0);
  });

  test.each([
    [nj.replace("201,", "2O1,"), "NPA_ID"],
    [nj.replace("Yes", "perhaps"), "ASSIGNED"],
    [nj.replace("G,NJ", "G,Narnia"), "LOCATION"],
    [nj.replace(",US,", ",,"), "COUNTRY"],
    [nj.replace(",Y,", ",?,"), "IN_SERVICE"],
    [nj, "NPA_ID"],
  ])("one wrong row keeps all out: %s", async (row, column) => {
    const report = await load(file(nj, row));
    expect(report).toMatchObject({ added: 0, refused: 1, errors: [{ row: 4, column }] });
    expect(await read().areaCode.count()).toBe(0);
  });

  test.each(["", "File Date,06/30/2026", "a,b\n1,2", file(), file("200,x,No,N,,,N,,,,")])(
    "no report at all: %j",
    async (text) => {
      expect((await load(text)).refused).toBe(1);
    },
  );
});
