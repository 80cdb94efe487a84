-- CreateTable
CREATE TABLE "LapseNotice" (
    "providerId" TEXT NOT NULL,
    "item" INTEGER NOT NULL,
    "expiresOn" DATETIME NOT NULL,
    "stage" INTEGER NOT NULL,
    "toldAt" DATETIME NOT NULL,

    PRIMARY KEY ("providerId", "item", "expiresOn", "stage"),
    CONSTRAINT "LapseNotice_providerId_fkey" FOREIGN KEY ("providerId") REFERENCES "Provider" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
