-- CreateTable
CREATE TABLE "CostAssumption" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "amount" BIGINT,
    "source" TEXT NOT NULL,
    "checkedOn" DATETIME,
    "isSample" BOOLEAN NOT NULL DEFAULT false
);
