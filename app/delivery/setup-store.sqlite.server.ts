import type { PartnerScope } from "~/kit/scope";
import { readSql } from "~/platform/database.server";

const teamNumbers = `SELECT n."e164", c."customerId" FROM "PartnerMember" m
  JOIN "Person" member ON member."id" = m."personId"
  JOIN "Person" person ON person."site" = 'shop:' || m."partnerId" AND person."email" = member."email"
  JOIN "Customer" own ON own."partnerId" = m."partnerId" AND own."personId" = person."id"
  JOIN "CustomerNumber" c ON c."partnerId" = own."partnerId" AND c."customerId" = own."id"
  JOIN "TelephoneNumber" n ON n."id" = c."numberId"
  WHERE m."partnerId" = ? ORDER BY n."e164"`;

/** The numbers under customer accounts with an e-mail address of the partner's own team. */
export const listTeamNumbers = (scope: PartnerScope) =>
  readSql().prepare(teamNumbers).all(scope.partnerId) as { e164: string; customerId: string }[];
