-- CreateTable
CREATE TABLE "RobocallEntry" (
    "number" TEXT NOT NULL PRIMARY KEY,
    "frn" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "otherFrns" TEXT NOT NULL,
    "dbaNames" TEXT NOT NULL,
    "implementation" TEXT NOT NULL,
    "lastUpdated" DATETIME,
    "lastRecertified" DATETIME,
    "fileDay" DATETIME NOT NULL,
    "search" TEXT NOT NULL
);

-- CreateIndex
CREATE INDEX "RobocallEntry_fileDay_idx" ON "RobocallEntry"("fileDay");
