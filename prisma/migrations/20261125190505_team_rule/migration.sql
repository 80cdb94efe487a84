-- CreateTable
CREATE TABLE "TeamRule" (
    "partnerId" TEXT NOT NULL PRIMARY KEY,
    "since" DATETIME NOT NULL,
    "setBy" TEXT NOT NULL,
    CONSTRAINT "TeamRule_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
