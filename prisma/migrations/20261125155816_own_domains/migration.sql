-- CreateTable
CREATE TABLE "Domain" (
    "partnerId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "heldHost" TEXT,
    "challenge" TEXT NOT NULL,
    "isPrimary" BOOLEAN NOT NULL DEFAULT false,
    "siteSeen" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL,
    "verifiedAt" DATETIME,
    "servedAt" DATETIME,
    "misses" INTEGER NOT NULL DEFAULT 0,
    "failingSince" DATETIME,
    "warnedAt" DATETIME,
    "removedAt" DATETIME,
    "checkedAt" DATETIME,
    "nextCheckAt" DATETIME NOT NULL,
    "lookJson" TEXT,

    PRIMARY KEY ("partnerId", "id"),
    CONSTRAINT "Domain_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Domain_heldHost_key" ON "Domain"("heldHost");

-- CreateIndex
CREATE UNIQUE INDEX "Domain_challenge_key" ON "Domain"("challenge");

-- CreateIndex
CREATE INDEX "Domain_state_nextCheckAt_idx" ON "Domain"("state", "nextCheckAt");
