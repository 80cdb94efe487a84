-- CreateTable
CREATE TABLE "EnquiryList" (
    "partnerId" TEXT NOT NULL,
    "enquiryId" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "resold" INTEGER NOT NULL,
    "csv" TEXT NOT NULL,

    PRIMARY KEY ("partnerId", "enquiryId"),
    CONSTRAINT "EnquiryList_partnerId_enquiryId_fkey" FOREIGN KEY ("partnerId", "enquiryId") REFERENCES "Enquiry" ("partnerId", "id") ON DELETE CASCADE ON UPDATE CASCADE
);
