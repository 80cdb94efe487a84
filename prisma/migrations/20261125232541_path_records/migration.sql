-- CreateTable
CREATE TABLE "NumberBlock" (
    "block" TEXT NOT NULL,
    "holderProviderId" TEXT NOT NULL,
    "isSample" BOOLEAN NOT NULL,

    PRIMARY KEY ("block", "holderProviderId")
);

-- CreateTable
CREATE TABLE "PathKey" (
    "partnerId" TEXT NOT NULL,
    "kid" TEXT NOT NULL,
    "publicJwk" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "retiredAt" DATETIME,

    PRIMARY KEY ("partnerId", "kid"),
    CONSTRAINT "PathKey_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PathLeaf" (
    "partnerId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "id" TEXT NOT NULL,
    "block" TEXT NOT NULL,
    "holderProviderId" TEXT NOT NULL,
    "factsHash" TEXT NOT NULL,
    "statement" BLOB NOT NULL,
    "reveal" BLOB,
    "headNumber" INTEGER NOT NULL,
    "kid" TEXT NOT NULL,
    "signature" BLOB NOT NULL,
    "issuedAt" DATETIME NOT NULL,

    PRIMARY KEY ("partnerId", "position"),
    CONSTRAINT "PathLeaf_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PathNode" (
    "partnerId" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "hash" BLOB NOT NULL,

    PRIMARY KEY ("partnerId", "level", "position"),
    CONSTRAINT "PathNode_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PathHead" (
    "partnerId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "treeSize" INTEGER NOT NULL,
    "root" BLOB NOT NULL,
    "head" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,

    PRIMARY KEY ("partnerId", "number"),
    CONSTRAINT "PathHead_partnerId_fkey" FOREIGN KEY ("partnerId") REFERENCES "Partner" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "PathLeaf_partnerId_block_holderProviderId_position_idx" ON "PathLeaf"("partnerId", "block", "holderProviderId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "PathLeaf_partnerId_id_key" ON "PathLeaf"("partnerId", "id");
