-- CreateTable
CREATE TABLE "PriceChangeNotice" (
    "partnerId" TEXT NOT NULL PRIMARY KEY,
    "toldJson" TEXT NOT NULL,
    "pendingHash" TEXT NOT NULL,
    "pendingSince" DATETIME,
    CONSTRAINT "PriceChangeNotice_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
