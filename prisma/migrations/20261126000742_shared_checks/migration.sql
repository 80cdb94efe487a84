-- CreateTable
CREATE TABLE "SharedCheck" (
    "partnerId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "answersJson" TEXT NOT NULL,
    "removalHash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,

    PRIMARY KEY ("partnerId", "id"),
    CONSTRAINT "SharedCheck_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "SharedCheck_expiresAt_idx" ON "SharedCheck"("expiresAt");
