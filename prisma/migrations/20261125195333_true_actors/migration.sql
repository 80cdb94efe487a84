-- AlterTable
ALTER TABLE "AuditEntry" ADD COLUMN "actorEmail" TEXT;

-- AlterTable
ALTER TABLE "PartnerInvitation" ADD COLUMN "inviterId" TEXT;
