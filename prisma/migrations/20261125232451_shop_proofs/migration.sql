-- CreateTable
CREATE TABLE "ShopProof" (
    "partnerId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "brandLabel" TEXT NOT NULL,
    "draftSavedAt" TEXT NOT NULL,
    "askedBy" TEXT NOT NULL,
    "askedById" TEXT NOT NULL,
    "startedAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "blockers" INTEGER NOT NULL DEFAULT 0,
    "warnings" INTEGER NOT NULL DEFAULT 0,
    "sheetJson" TEXT,
    "leaseUntil" DATETIME,

    PRIMARY KEY ("partnerId", "id"),
    CONSTRAINT "ShopProof_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "ShopProof_partnerId_startedAt_idx" ON "ShopProof"("partnerId", "startedAt");

-- CreateIndex
CREATE INDEX "ShopProof_state_leaseUntil_idx" ON "ShopProof"("state", "leaseUntil");
