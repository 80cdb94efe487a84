import type { PartnerScope } from "~/kit/scope";
import { readSql } from "~/platform/database.server";

/** What a search looks through; the rest of a listing or product costs more to read than a keystroke may. */
export interface SearchableProduct {
  id: string;
  sku: string;
  kind: string;
  name: string;
  summary: string;
}

export interface SearchableListing extends SearchableProduct {
  ownName: string | null;
  ownSummary: string | null;
}

const texts = `p."sku", p."kind", p."name", p."summary"`;

/** The partner's listings in the shop's order. @param options.limit how many at most */
export function searchableListings(scope: PartnerScope, { limit }: { limit: number }): SearchableListing[] {
  const sql = `SELECT l."id", l."name" AS "ownName", l."summary" AS "ownSummary", ${texts}
    FROM "Listing" l JOIN "Product" p ON p."id" = l."productId" WHERE l."partnerId" = ? ORDER BY l."position" LIMIT ?`;
  return readSql().prepare(sql).all(scope.partnerId, limit) as SearchableListing[];
}

/** The carrier's products that the partner does not list. @param options.limit how many at most */
export function searchableOffers(scope: PartnerScope, { limit }: { limit: number }): SearchableProduct[] {
  const sql = `SELECT p."id", ${texts} FROM "Product" p WHERE p."status" = 'active'
    AND p."id" NOT IN (SELECT l."productId" FROM "Listing" l WHERE l."partnerId" = ?) ORDER BY p."position" LIMIT ?`;
  return readSql().prepare(sql).all(scope.partnerId, limit) as SearchableProduct[];
}
