import type { CarrierStaffScope, PartnerScope } from "~/kit/scope";
import { type ReadClient, read, type Tx } from "~/platform/database.server";
import type { Prisma } from "~/platform/generated/prisma/client";
import { newId } from "~/platform/ids.server";
import type { CatalogCharge, CatalogProduct, CatalogVersion } from "./catalog-product";
import { groupBy } from "./group-by";

const withCharges = {
  charges: { orderBy: [{ position: "asc" }, { code: "asc" }], include: { wholesale: { orderBy: { effectiveFrom: "asc" } } } },
} satisfies Prisma.ProductInclude;
const inOrder = [{ position: "asc" }, { sku: "asc" }] satisfies Prisma.ProductOrderByWithRelationInput[];

/** All products, retired ones too, with all their prices: past, in force and to come. */
export async function findProducts(_scope: CarrierStaffScope | PartnerScope, tx?: Tx): Promise<CatalogProduct[]> {
  const client: ReadClient = tx?.db ?? read();
  // Table by table: nested, Prisma asks for rows by lists of ids, and SQLite takes no list of thousands.
  const products = await client.product.findMany({ orderBy: inOrder });
  const charges = await client.productCharge.findMany({ orderBy: withCharges.charges.orderBy });
  const prices = await client.wholesalePrice.findMany({ orderBy: { effectiveFrom: "asc" } });
  const pricesOf = groupBy(prices, ({ chargeId }) => chargeId);
  const chargesOf = groupBy(
    charges.map((charge) => ({ ...charge, wholesale: pricesOf(charge.id) })),
    ({ productId }) => productId,
  );
  return products.map((product) => toProduct({ ...product, charges: chargesOf(product.id) }));
}

export async function findProductBySku(_scope: CarrierStaffScope, sku: string, tx?: Tx): Promise<CatalogProduct | null> {
  const row = await reader(tx).product.findUnique({ where: { sku }, include: withCharges });
  return row && toProduct(row);
}

/** One product, or the one that a charge belongs to. */
export async function findProduct(
  _scope: CarrierStaffScope | PartnerScope,
  tx: Tx,
  by: { productId: string } | { chargeId: string },
): Promise<CatalogProduct | null> {
  const where = "productId" in by ? { id: by.productId } : { charges: { some: { id: by.chargeId } } };
  const row = await tx.db.product.findFirst({ where, include: withCharges });
  return row && toProduct(row);
}

/** How many partners list each product, by product id. */
export async function countListings(_scope: CarrierStaffScope): Promise<Map<string, number>> {
  const rows = await read().product.findMany({ select: { id: true, _count: { select: { listings: true } } } });
  return new Map(rows.map((row) => [row.id, row._count.listings]));
}

export type NewProduct = Omit<CatalogProduct, "id" | "charges"> & { charges: NewCharge[] };
export type NewCharge = Omit<CatalogCharge, "id">;

export async function insertProduct(_scope: CarrierStaffScope, tx: Tx, product: NewProduct): Promise<string> {
  const { charges, ...own } = product;
  const id = newId();
  await tx.db.product.create({ data: { ...own, id, charges: { create: charges.map(toChargeData) } } });
  return id;
}

export type ProductFields = Pick<CatalogProduct, "name" | "summary" | "status" | "isSample" | "position">;

export async function updateProduct(_scope: CarrierStaffScope, tx: Tx, productId: string, fields: Partial<ProductFields>) {
  await tx.db.product.update({ where: { id: productId }, data: fields });
}

export async function insertCharge(_scope: CarrierStaffScope, tx: Tx, productId: string, charge: NewCharge) {
  await tx.db.productCharge.create({ data: { ...toChargeData(charge), productId } });
}

export async function updateChargeLabel(_scope: CarrierStaffScope, tx: Tx, chargeId: string, label: string) {
  await tx.db.productCharge.update({ where: { id: chargeId }, data: { label } });
}

/** Adds a price version, or replaces the one of the same moment. The caller sees to it that the past stays as it was. */
export async function putWholesale(_scope: CarrierStaffScope, tx: Tx, chargeId: string, version: CatalogVersion) {
  const { effectiveFrom, ...facts } = toVersionData(version);
  await tx.db.wholesalePrice.upsert({
    where: { chargeId_effectiveFrom: { chargeId, effectiveFrom } },
    create: { chargeId, effectiveFrom, ...facts },
    update: facts,
  });
}

const reader = (tx?: Tx): Pick<ReadClient, "product"> => tx?.db ?? read();

const toVersionData = ({ effectiveFromMs, checkedOnMs, ...facts }: CatalogVersion) => ({
  ...facts,
  effectiveFrom: new Date(effectiveFromMs),
  checkedOn: checkedOnMs === null ? null : new Date(checkedOnMs),
});

const toChargeData = ({ versions, ...own }: NewCharge) => ({
  ...own,
  id: newId(),
  wholesale: { create: versions.map(toVersionData) },
});

type ProductRow = Prisma.ProductGetPayload<{ include: typeof withCharges }>;

function toProduct({ charges, status, ...own }: ProductRow): CatalogProduct {
  return { ...own, status: status === "active" ? "active" : "retired", charges: charges.map(toCharge) };
}

function toCharge({ id, code, label, basis, unit, position, wholesale }: ProductRow["charges"][number]): CatalogCharge {
  return { id, code, label, basis: basis as CatalogCharge["basis"], unit, position, versions: wholesale.map(toVersion) };
}

function toVersion({
  effectiveFrom,
  checkedOn,
  chargeId: _charge,
  ...facts
}: ProductRow["charges"][number]["wholesale"][number]) {
  return { ...facts, effectiveFromMs: effectiveFrom.getTime(), checkedOnMs: checkedOn?.getTime() ?? null };
}
