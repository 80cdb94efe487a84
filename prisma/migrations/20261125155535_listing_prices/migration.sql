-- CreateTable
CREATE TABLE "MarkupDefault" (
    "partnerId" TEXT NOT NULL,
    "productKind" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "percentBasisPoints" INTEGER,
    "amountMicros" BIGINT,
    "rounding" TEXT NOT NULL,

    PRIMARY KEY ("partnerId", "productKind", "basis"),
    CONSTRAINT "MarkupDefault_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "WholesaleDecision" (
    "partnerId" TEXT NOT NULL,
    "listingId" TEXT NOT NULL,
    "chargeId" TEXT NOT NULL,
    "effectiveFrom" DATETIME NOT NULL,
    "wholesaleMicros" BIGINT NOT NULL,
    "choice" TEXT NOT NULL,
    "decidedAt" DATETIME NOT NULL,

    PRIMARY KEY ("partnerId", "listingId", "chargeId", "effectiveFrom"),
    CONSTRAINT "WholesaleDecision_partnerId_listingId_fkey" FOREIGN KEY ("partnerId", "listingId") REFERENCES "Listing" ("partnerId", "id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "WholesaleDecision_chargeId_fkey" FOREIGN KEY ("chargeId") REFERENCES "ProductCharge" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ScheduledPrice" (
    "partnerId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "listingId" TEXT NOT NULL,
    "chargeId" TEXT NOT NULL,
    "priceMicros" BIGINT NOT NULL,
    "startsAt" DATETIME NOT NULL,
    "endsAt" DATETIME,
    "createdAt" DATETIME NOT NULL,

    PRIMARY KEY ("partnerId", "id"),
    CONSTRAINT "ScheduledPrice_partnerId_listingId_fkey" FOREIGN KEY ("partnerId", "listingId") REFERENCES "Listing" ("partnerId", "id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ScheduledPrice_chargeId_fkey" FOREIGN KEY ("chargeId") REFERENCES "ProductCharge" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ListingWork" (
    "partnerId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "dataJson" TEXT NOT NULL,
    "savedAt" DATETIME NOT NULL,

    PRIMARY KEY ("partnerId", "personId", "kind"),
    CONSTRAINT "ListingWork_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "ScheduledPrice_partnerId_listingId_chargeId_startsAt_idx" ON "ScheduledPrice"("partnerId", "listingId", "chargeId", "startsAt");

-- Listings of before follow the wholesale prices that are in force now, so that each keeps its price.
INSERT INTO "WholesaleDecision" ("partnerId", "listingId", "chargeId", "effectiveFrom", "wholesaleMicros", "choice", "decidedAt")
SELECT l."partnerId", l."id", c."id", w."effectiveFrom", w."amountMicros", 'follow', n."ms"
FROM "Listing" l
JOIN (SELECT CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER) AS "ms") n
JOIN "ProductCharge" c ON c."productId" = l."productId"
JOIN "WholesalePrice" w ON w."chargeId" = c."id" AND w."effectiveFrom" =
  (SELECT MAX(v."effectiveFrom") FROM "WholesalePrice" v WHERE v."chargeId" = c."id" AND v."effectiveFrom" <= n."ms");
