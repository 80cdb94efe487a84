-- AlterTable
ALTER TABLE "Provider" ADD COLUMN "routesCheckedBy" TEXT;
ALTER TABLE "Provider" ADD COLUMN "routesCheckedOn" DATETIME;
ALTER TABLE "Provider" ADD COLUMN "routesSource" TEXT;
ALTER TABLE "Provider" ADD COLUMN "routesText" TEXT;
ALTER TABLE "Provider" ADD COLUMN "sellsService" TEXT;

-- CreateTable
CREATE TABLE "ProviderHost" (
    "providerId" TEXT NOT NULL,
    "pattern" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "checkedOn" DATETIME NOT NULL,
    "checkedBy" TEXT NOT NULL,

    PRIMARY KEY ("providerId", "pattern"),
    CONSTRAINT "ProviderHost_providerId_fkey" FOREIGN KEY ("providerId") REFERENCES "Provider" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
