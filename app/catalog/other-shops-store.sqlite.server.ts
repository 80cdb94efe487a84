import type { SystemPartnerScope } from "~/kit/scope";
import { readSql } from "~/platform/database.server";
import { freeHost } from "~/tenancy/storefront-origin.server";

/** How another partner's shop is called, for looking whether it is named where it must not be. Shown to nobody. */
export interface OtherShop {
  name: string;
  brandName: string | null;
  hosts: string[];
}

const sql = `SELECT p."name" AS "name", p."slug" AS "slug",
    (SELECT json_extract(v."dataJson", '$.name') FROM "BrandVersion" v WHERE v."partnerId" = p."id" ORDER BY v."version" DESC LIMIT 1)
      AS "brandName",
    (SELECT group_concat(d."heldHost", ' ') FROM "Domain" d WHERE d."partnerId" = p."id" AND d."heldHost" IS NOT NULL) AS "held"
  FROM "Partner" p WHERE p."id" IS NOT ?`;

/** Every shop but the scope's own. A job's scope alone may ask: staff never do. */
export function listOtherShops({ partnerId }: SystemPartnerScope): OtherShop[] {
  const rows = readSql().prepare(sql).all(partnerId) as { name: string; slug: string; brandName: unknown; held: string | null }[];
  return rows.map(({ name, slug, brandName, held }) => ({
    name,
    brandName: typeof brandName === "string" ? brandName : null,
    hosts: [freeHost(slug), ...(held ?? "").split(" ").filter((host) => host !== "")],
  }));
}
