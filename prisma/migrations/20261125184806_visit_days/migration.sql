-- CreateTable
CREATE TABLE "VisitDay" (
    "partnerId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "page" TEXT NOT NULL,
    "visits" INTEGER NOT NULL,

    PRIMARY KEY ("partnerId", "day", "page"),
    CONSTRAINT "VisitDay_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "VisitDay_day_idx" ON "VisitDay"("day");
