import type { Preview } from "~/kit/page-context";
import { notFound } from "~/kit/refusal";
import type { HostScope, StorefrontScope } from "~/kit/scope";
import { readSql } from "~/platform/database.server";
import type { PublishedRow } from "./brand-store.server";

/** Whether what a preview shows is there: a draft goes when it is published or discarded. */
export const isPreviewStanding = (_scope: HostScope, { partnerId, of }: { partnerId: string; of: Preview["of"] }) =>
  rowOf(partnerId, of) !== undefined;

/**
 * What the scope's preview shows, unparsed; a draft counts as the version that it would become.
 * @throws Refusal `not-found` where it is gone, or the scope is no preview
 */
export function previewedRow({ partnerId, preview }: StorefrontScope): PublishedRow {
  const row = preview ? rowOf(partnerId, preview.of) : undefined;
  if (!row) throw notFound("preview");
  return row;
}

function rowOf(partnerId: string, of: Preview["of"]): PublishedRow | undefined {
  const found =
    of === "draft"
      ? readSql()
          .prepare(
            `SELECT d."baseVersion" + 1 AS "version", d."dataJson" AS "dataJson", p."name" AS "partnerName"
             FROM "BrandDraft" d JOIN "Partner" p ON p."id" = d."partnerId" WHERE d."partnerId" = ?`,
          )
          .get(partnerId)
      : readSql()
          .prepare(
            `SELECT v."version" AS "version", v."dataJson" AS "dataJson", p."name" AS "partnerName"
             FROM "BrandVersion" v JOIN "Partner" p ON p."id" = v."partnerId" WHERE v."partnerId" = ? AND v."version" = ?`,
          )
          .get(partnerId, of);
  return found as PublishedRow | undefined;
}
