-- AlterTable
ALTER TABLE "Enquiry" ADD COLUMN "aboutName" TEXT;
