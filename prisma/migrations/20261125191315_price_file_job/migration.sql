-- CreateTable
CREATE TABLE "PriceFileJob" (
    "partnerId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "resultJson" TEXT,
    "personName" TEXT NOT NULL,
    "leaseUntil" DATETIME,
    "startedAt" DATETIME NOT NULL,

    PRIMARY KEY ("partnerId", "personId"),
    CONSTRAINT "PriceFileJob_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "PriceFileJob_state_leaseUntil_idx" ON "PriceFileJob"("state", "leaseUntil");
