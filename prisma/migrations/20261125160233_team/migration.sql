-- AlterTable
ALTER TABLE "PartnerInvitation" ADD COLUMN "invitedBy" TEXT;
ALTER TABLE "PartnerInvitation" ADD COLUMN "seed" TEXT;

-- AlterTable
ALTER TABLE "Session" ADD COLUMN "chosenTeam" TEXT;
ALTER TABLE "Session" ADD COLUMN "seenAt" DATETIME;
ALTER TABLE "Session" ADD COLUMN "userAgent" TEXT;
