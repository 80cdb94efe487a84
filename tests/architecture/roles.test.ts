import { describe, expect, it } from "vitest";
import { bareAbbreviations, databaseUse, environmentUse, scopeCasts, silencedCheckers, styleAttributes } from "./roles";
import { allSources, appSources, isTest, listed, type Source } from "./sources";

const everything = allSources();
const app = appSources();
const code = app.filter(({ path }) => !isTest(path));
const all = (check: (source: Source) => ReturnType<typeof databaseUse>, sources = code) => listed(sources.flatMap(check));

describe("file-name roles", () => {
  it("keeps SQL and Prisma in platform and the stores", () => expect(all(databaseUse)).toEqual([]));
  it("casts to a scope in one file only", () => expect(all(scopeCasts, app)).toEqual([]));
  it("reads the environment in one module", () => expect(all(environmentUse)).toEqual([]));
  it("has no style attribute", () => expect(all(styleAttributes)).toEqual([]));
  it("writes carrier service reseller and carrier service provider out", () => expect(all(bareAbbreviations)).toEqual([]));
  it("silences no checker", () => expect(all(silencedCheckers, everything)).toEqual([]));
});

describe("the role checks themselves", () => {
  const whats = (check: typeof databaseUse, text: string, path = "app/catalog/list-products.server.ts") =>
    check({ path, text }).map((f) => f.what);

  it.each([
    ['const q = `SELECT "id" FROM "Partner"`;', "holds SQL"],
    ['run("DELETE FROM x WHERE 1");', "holds SQL"],
    ['import { readSql } from "~/platform/database.server";', "imports readSql of the database"],
    ['import { read as r } from "../platform/database.server";', "imports r of the database"],
    ["write(async (tx) => { await tx.db.listing.count(); });", "reaches for tx.db"],
    ["client.$queryRawUnsafe(x);", "calls $queryRawUnsafe"],
  ])("finds %s", (text, what) => {
    expect(whats(databaseUse, text)).toEqual([what]);
    expect(whats(databaseUse, text, "app/catalog/catalog-store.server.ts")).toEqual([]);
  });
  it("leaves verbs and plain sentences alone", () => {
    expect(
      whats(databaseUse, 'import { write } from "~/platform/database.server"; say("Select a number."); /a/.exec("b");'),
    ).toEqual([]);
  });
  it("finds casts to a scope", () => {
    expect(
      whats(scopeCasts, "const s = {} as PartnerScope; const t = x as unknown as CarrierScope; const u = <AnyScope>y;"),
    ).toHaveLength(3);
    expect(whats(scopeCasts, "const n = x as number;")).toEqual([]);
  });
  it("finds reads of the environment", () => {
    expect(whats(environmentUse, "const a = process.env.PORT; const { env } = process; process.exit(1);")).toHaveLength(2);
  });
  it("finds style attributes", () => {
    expect(whats(styleAttributes, "const a = <p style={{ color: 'red' }} className='b' />;", "app/ui/a.tsx")).toHaveLength(1);
  });
  it("finds bare abbreviations in text only", () => {
    expect(
      whats(bareAbbreviations, "const CSR = 1; const a = <p>Ask your CSR</p>; const b = `a CSP ${a} CSRs`;", "app/ui/a.tsx"),
    ).toHaveLength(3);
    expect(whats(bareAbbreviations, "const a = <p>carrier service reseller PCSR</p>;", "app/ui/a.tsx")).toEqual([]);
  });
  it("finds silencers", () => {
    expect(whats(silencedCheckers, `// @ts-${"ignore"}\n// biome-${"ignore"} lint: x\n// plain`)).toHaveLength(2);
  });
});
