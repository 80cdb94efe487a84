-- CreateTable
CREATE TABLE "KnownBrowser" (
    "personId" TEXT NOT NULL,
    "idHash" TEXT NOT NULL,
    "site" TEXT NOT NULL,
    "firstSeenAt" DATETIME NOT NULL,
    "seenAt" DATETIME NOT NULL,

    PRIMARY KEY ("personId", "idHash"),
    CONSTRAINT "KnownBrowser_personId_site_fkey" FOREIGN KEY ("personId", "site") REFERENCES "Person" ("id", "site") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "KnownBrowser_seenAt_idx" ON "KnownBrowser"("seenAt");
