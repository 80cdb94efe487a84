-- CreateTable
CREATE TABLE "EnquiryAttachment" (
    "partnerId" TEXT NOT NULL,
    "enquiryId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    PRIMARY KEY ("partnerId", "enquiryId"),
    CONSTRAINT "EnquiryAttachment_partnerId_enquiryId_fkey" FOREIGN KEY ("partnerId", "enquiryId") REFERENCES "Enquiry" ("partnerId", "id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- A list of numbers is one kind of attachment.
INSERT INTO "EnquiryAttachment" ("partnerId", "enquiryId", "kind", "summary", "text")
SELECT
    "partnerId",
    "enquiryId",
    'numbers',
    CASE "count" WHEN 1 THEN 'One number' ELSE "count" || ' numbers' END || ', '
        || CASE "resold" WHEN 0 THEN 'none' ELSE "resold" END || ' with a reseller in the path by the list',
    "csv"
FROM "EnquiryList";

-- DropTable
DROP TABLE "EnquiryList";
