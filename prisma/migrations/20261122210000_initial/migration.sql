-- CreateTable
CREATE TABLE "CarrierState" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "revision" INTEGER NOT NULL DEFAULT 1
);

-- CreateTable
CREATE TABLE "Partner" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "isSample" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "site" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "lastSignInAt" DATETIME
);

-- CreateTable
CREATE TABLE "Session" (
    "idHash" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "site" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    CONSTRAINT "Session_personId_site_fkey" FOREIGN KEY ("personId", "site") REFERENCES "Person" ("id", "site") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CarrierMember" (
    "personId" TEXT NOT NULL PRIMARY KEY,
    "role" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "CarrierMember_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PartnerMember" (
    "partnerId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,

    PRIMARY KEY ("partnerId", "personId"),
    CONSTRAINT "PartnerMember_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PartnerMember_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Customer" (
    "partnerId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "company" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,

    PRIMARY KEY ("partnerId", "id"),
    CONSTRAINT "Customer_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Customer_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CarrierInvitation" (
    "tokenHash" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "acceptedAt" DATETIME
);

-- CreateTable
CREATE TABLE "PartnerInvitation" (
    "partnerId" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "acceptedAt" DATETIME,

    PRIMARY KEY ("partnerId", "tokenHash"),
    CONSTRAINT "PartnerInvitation_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "partnerId" TEXT,
    "door" TEXT NOT NULL,
    "actorId" TEXT NOT NULL,
    "actorName" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "MailMessage" (
    "partnerId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "toAddress" TEXT NOT NULL,
    "dataJson" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAttemptAt" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "sentAt" DATETIME,
    "lastError" TEXT,
    "fromAddress" TEXT,
    "subject" TEXT,
    "html" TEXT,
    "text" TEXT,

    PRIMARY KEY ("partnerId", "id"),
    CONSTRAINT "MailMessage_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "BrandDraft" (
    "partnerId" TEXT NOT NULL PRIMARY KEY,
    "dataJson" TEXT NOT NULL,
    "baseVersion" INTEGER NOT NULL,
    "savedAt" DATETIME NOT NULL,
    "savedBy" TEXT NOT NULL,
    CONSTRAINT "BrandDraft_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "BrandVersion" (
    "partnerId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "dataJson" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "publishedAt" DATETIME NOT NULL,
    "publishedBy" TEXT NOT NULL,

    PRIMARY KEY ("partnerId", "version"),
    CONSTRAINT "BrandVersion_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "BrandAsset" (
    "partnerId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "bytes" BLOB NOT NULL,
    "createdAt" DATETIME NOT NULL,

    PRIMARY KEY ("partnerId", "id"),
    CONSTRAINT "BrandAsset_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Provider" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "isOurs" BOOLEAN NOT NULL DEFAULT false,
    "isSample" BOOLEAN NOT NULL DEFAULT false,
    "category" TEXT,
    "ocn" TEXT,
    "spid" TEXT,
    "frn" TEXT,
    "website" TEXT,
    "routesCalls" TEXT NOT NULL DEFAULT 'unknown'
);

-- CreateTable
CREATE TABLE "ProviderItem" (
    "providerId" TEXT NOT NULL,
    "item" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "identifier" TEXT,
    "evidenceUrl" TEXT,
    "note" TEXT,
    "checkedOn" DATETIME,
    "checkedBy" TEXT,
    "expiresOn" DATETIME,

    PRIMARY KEY ("providerId", "item"),
    CONSTRAINT "ProviderItem_providerId_fkey" FOREIGN KEY ("providerId") REFERENCES "Provider" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AreaCode" (
    "npa" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "country" TEXT,
    "region" TEXT,
    "overlay" TEXT,
    "timeZone" TEXT,
    "inService" BOOLEAN NOT NULL,
    "localDialing" TEXT,
    "source" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "TelephoneNumber" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "e164" TEXT NOT NULL,
    "digits" TEXT NOT NULL,
    "npa" TEXT NOT NULL,
    "nxx" TEXT NOT NULL,
    "line" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "state" TEXT,
    "area" TEXT,
    "features" INTEGER NOT NULL,
    "productSku" TEXT NOT NULL,
    "holderProviderId" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "memorability" INTEGER NOT NULL DEFAULT 0,
    "isSample" BOOLEAN NOT NULL DEFAULT false,
    "changedAt" DATETIME NOT NULL,
    CONSTRAINT "TelephoneNumber_holderProviderId_fkey" FOREIGN KEY ("holderProviderId") REFERENCES "Provider" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Product" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sku" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "isSample" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL DEFAULT 0
);

-- CreateTable
CREATE TABLE "ProductCharge" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "productId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "unit" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "ProductCharge_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "WholesalePrice" (
    "chargeId" TEXT NOT NULL,
    "effectiveFrom" DATETIME NOT NULL,
    "amountMicros" BIGINT NOT NULL,
    "minimumRetailMicros" BIGINT,
    "currency" TEXT NOT NULL DEFAULT 'USD',
    "source" TEXT,
    "checkedOn" DATETIME,

    PRIMARY KEY ("chargeId", "effectiveFrom"),
    CONSTRAINT "WholesalePrice_chargeId_fkey" FOREIGN KEY ("chargeId") REFERENCES "ProductCharge" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Listing" (
    "partnerId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "productId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT,
    "summary" TEXT,
    "visibility" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,

    PRIMARY KEY ("partnerId", "id"),
    CONSTRAINT "Listing_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Listing_productId_fkey" FOREIGN KEY ("productId") REFERENCES "Product" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RetailRule" (
    "partnerId" TEXT NOT NULL,
    "listingId" TEXT NOT NULL,
    "chargeId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "percentBasisPoints" INTEGER,
    "amountMicros" BIGINT,
    "rounding" TEXT NOT NULL,

    PRIMARY KEY ("partnerId", "listingId", "chargeId"),
    CONSTRAINT "RetailRule_partnerId_listingId_fkey" FOREIGN KEY ("partnerId", "listingId") REFERENCES "Listing" ("partnerId", "id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "RetailRule_chargeId_fkey" FOREIGN KEY ("chargeId") REFERENCES "ProductCharge" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CustomerNumber" (
    "partnerId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "customerId" TEXT NOT NULL,
    "numberId" INTEGER NOT NULL,
    "label" TEXT NOT NULL DEFAULT '',
    "activeSince" DATETIME NOT NULL,

    PRIMARY KEY ("partnerId", "id"),
    CONSTRAINT "CustomerNumber_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CustomerNumber_partnerId_customerId_fkey" FOREIGN KEY ("partnerId", "customerId") REFERENCES "Customer" ("partnerId", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CustomerNumber_numberId_fkey" FOREIGN KEY ("numberId") REFERENCES "TelephoneNumber" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Enquiry" (
    "partnerId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "phone" TEXT,
    "company" TEXT,
    "message" TEXT NOT NULL,
    "aboutE164" TEXT,
    "aboutListing" TEXT,
    "state" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,

    PRIMARY KEY ("partnerId", "id"),
    CONSTRAINT "Enquiry_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Partner_slug_key" ON "Partner"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Person_site_email_key" ON "Person"("site", "email");

-- CreateIndex
CREATE UNIQUE INDEX "Person_id_site_key" ON "Person"("id", "site");

-- CreateIndex
CREATE INDEX "Session_personId_idx" ON "Session"("personId");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE INDEX "PartnerMember_personId_idx" ON "PartnerMember"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Customer_personId_key" ON "Customer"("personId");

-- CreateIndex
CREATE INDEX "AuditEntry_partnerId_id_idx" ON "AuditEntry"("partnerId", "id");

-- CreateIndex
CREATE INDEX "MailMessage_state_nextAttemptAt_idx" ON "MailMessage"("state", "nextAttemptAt");

-- CreateIndex
CREATE UNIQUE INDEX "TelephoneNumber_e164_key" ON "TelephoneNumber"("e164");

-- CreateIndex
CREATE INDEX "TelephoneNumber_by_digits" ON "TelephoneNumber"("status", "type", "productSku", "digits", "features", "memorability");

-- CreateIndex
CREATE INDEX "TelephoneNumber_by_state" ON "TelephoneNumber"("status", "type", "productSku", "state", "digits", "features", "memorability");

-- CreateIndex
CREATE INDEX "TelephoneNumber_by_area" ON "TelephoneNumber"("status", "type", "productSku", "area", "digits", "features", "memorability");

-- CreateIndex
CREATE INDEX "TelephoneNumber_by_line" ON "TelephoneNumber"("status", "type", "productSku", "line", "digits", "features", "memorability");

-- CreateIndex
CREATE INDEX "TelephoneNumber_by_memorability" ON "TelephoneNumber"("status", "type", "productSku", "memorability" DESC, "digits", "features", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Product_sku_key" ON "Product"("sku");

-- CreateIndex
CREATE UNIQUE INDEX "ProductCharge_productId_code_key" ON "ProductCharge"("productId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "Listing_partnerId_productId_key" ON "Listing"("partnerId", "productId");

-- CreateIndex
CREATE UNIQUE INDEX "Listing_partnerId_slug_key" ON "Listing"("partnerId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "CustomerNumber_numberId_key" ON "CustomerNumber"("numberId");

-- CreateIndex
CREATE INDEX "CustomerNumber_partnerId_customerId_idx" ON "CustomerNumber"("partnerId", "customerId");

-- CreateIndex
CREATE INDEX "Enquiry_partnerId_state_createdAt_idx" ON "Enquiry"("partnerId", "state", "createdAt");

-- Digits anywhere in a number. The trigram index holds no text of its own (external content); `detail=none` refuses phrase
-- queries, so it is asked with LIKE. A number's digits never change, so there is no update trigger.
CREATE VIRTUAL TABLE "TelephoneNumberDigits" USING fts5(
    digits, content='TelephoneNumber', content_rowid='id', tokenize='trigram', detail='none', columnsize=0
);
CREATE TRIGGER "TelephoneNumberDigits_insert" AFTER INSERT ON "TelephoneNumber" BEGIN
    INSERT INTO "TelephoneNumberDigits"(rowid, digits) VALUES (new."id", new."digits");
END;
CREATE TRIGGER "TelephoneNumberDigits_delete" AFTER DELETE ON "TelephoneNumber" BEGIN
    INSERT INTO "TelephoneNumberDigits"("TelephoneNumberDigits", rowid, digits) VALUES ('delete', old."id", old."digits");
END;

-- The audit trail is append-only.
CREATE TRIGGER "AuditEntry_no_update" BEFORE UPDATE ON "AuditEntry" BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
CREATE TRIGGER "AuditEntry_no_delete" BEFORE DELETE ON "AuditEntry" BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;

INSERT INTO "CarrierState"("id", "revision") VALUES (1, 1);
