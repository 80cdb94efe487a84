-- AlterTable
ALTER TABLE "Provider" ADD COLUMN "supportBy" TEXT;
ALTER TABLE "Provider" ADD COLUMN "supportCheckedOn" DATETIME;
ALTER TABLE "Provider" ADD COLUMN "supportHours" TEXT;
ALTER TABLE "Provider" ADD COLUMN "supportPrice" TEXT;
ALTER TABLE "Provider" ADD COLUMN "supportSource" TEXT;

-- CreateTable
CREATE TABLE "ProviderSite" (
    "providerId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "priority" INTEGER NOT NULL,

    PRIMARY KEY ("providerId", "id"),
    CONSTRAINT "ProviderSite_providerId_fkey" FOREIGN KEY ("providerId") REFERENCES "Provider" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ProviderFile" (
    "providerId" TEXT NOT NULL,
    "item" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "bytes" BLOB NOT NULL,
    "uploadedAt" DATETIME NOT NULL,
    "uploadedBy" TEXT NOT NULL,

    PRIMARY KEY ("providerId", "item"),
    CONSTRAINT "ProviderFile_providerId_fkey" FOREIGN KEY ("providerId") REFERENCES "Provider" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
