import type { CatalogEntry, ChargeEntry, FileProblem } from "./catalog-file";
import { type CatalogCharge, type CatalogProduct, type CatalogVersion, samePrice } from "./catalog-product";
import { chargeTemplate } from "./product-kinds";

/** What an entry of a file asks for, against what the catalog holds. Nothing that is in the catalog is ever taken out. */
export interface ImportPlan {
  problems: FileProblem[];
  /** The whole product, where the SKU is new. */
  added: (Omit<CatalogProduct, "id" | "charges"> & { charges: PlannedCharge[] }) | null;
  /** Fields of a known product that differ. */
  fields: Partial<Pick<CatalogProduct, "name" | "summary" | "status" | "isSample" | "position">>;
  newCharges: PlannedCharge[];
  labels: { chargeId: string; label: string }[];
  versions: { chargeId: string; code: string; version: CatalogVersion }[];
}

export type PlannedCharge = Omit<CatalogCharge, "id">;

export interface PlanContext {
  /** `products[3]`, for problems. */
  path: string;
  /** The entry's place in the file, which a new product takes if the entry names none. */
  index: number;
  /** The source of prices that name none. */
  source: string | null;
  nowMs: number;
}

export function planImport(entry: CatalogEntry, known: CatalogProduct | null, context: PlanContext): ImportPlan {
  const plan: ImportPlan = { problems: [], added: null, fields: {}, newCharges: [], labels: [], versions: [] };
  if (known && known.kind !== entry.kind) {
    const message = `The catalog has this SKU as a product of kind ${known.kind}. Use another SKU.`;
    plan.problems.push({ path: `${context.path}.kind`, value: entry.kind, message });
  }
  planCharges(entry, known, context, plan);
  if (known) plan.fields = differingFields(entry, known);
  else plan.added = newProduct(entry, context, plan.newCharges);
  return plan;
}

/** Whether a plan for a known product would change it. */
export const isChange = ({ fields, newCharges, labels, versions }: ImportPlan): boolean =>
  Object.keys(fields).length + newCharges.length + labels.length + versions.length > 0;

function newProduct(entry: CatalogEntry, context: PlanContext, charges: PlannedCharge[]): ImportPlan["added"] {
  const { sku, kind, name, summary, status = "active", isSample = false, position = context.index * 10 } = entry;
  return { sku, kind, name, summary, status, isSample, position, charges };
}

function differingFields(entry: CatalogEntry, known: CatalogProduct): ImportPlan["fields"] {
  const { name, summary, status = known.status, isSample = known.isSample, position = known.position } = entry;
  const wanted = { name, summary, status, isSample, position };
  const differing = Object.entries(wanted).filter(([key, value]) => known[key as keyof typeof wanted] !== value);
  return Object.fromEntries(differing);
}

function planCharges(entry: CatalogEntry, known: CatalogProduct | null, context: PlanContext, plan: ImportPlan) {
  const seen = new Set<string>();
  entry.charges.forEach((charge, index) => {
    const path = `${context.path}.charges[${index}]`;
    if (seen.has(charge.code))
      plan.problems.push({ path: `${path}.code`, value: charge.code, message: "This charge is in the product twice." });
    seen.add(charge.code);
    const versions = toVersions(charge, path, context, plan);
    const stored = known?.charges.find(({ code }) => code === charge.code);
    if (stored) planKnownCharge(charge, stored, versions, { path, nowMs: context.nowMs }, plan);
    else planNewCharge(entry.kind, charge, versions, { path, position: (known?.charges.length ?? 0) + index }, plan);
  });
}

function toVersions(charge: ChargeEntry, path: string, context: PlanContext, plan: ImportPlan): CatalogVersion[] {
  const seen = new Set<number>();
  return charge.wholesale.map((price, index) => {
    if (seen.has(price.effectiveFrom)) {
      plan.problems.push({
        path: `${path}.wholesale[${index}].effectiveFrom`,
        message: "This charge has two prices from the same moment.",
      });
    }
    seen.add(price.effectiveFrom);
    return {
      effectiveFromMs: price.effectiveFrom,
      amountMicros: price.amount,
      minimumRetailMicros: price.minimumRetail ?? null,
      currency: price.currency,
      source: price.source ?? context.source,
      checkedOnMs: price.checkedOn ?? null,
    };
  });
}

function planNewCharge(
  kind: string,
  charge: ChargeEntry,
  versions: CatalogVersion[],
  at: { path: string; position: number },
  plan: ImportPlan,
) {
  const template = chargeTemplate(kind, charge.code);
  const label = charge.label ?? template?.label;
  const basis = charge.basis ?? template?.basis;
  const unit = charge.unit ?? (basis === template?.basis ? template?.unit : null) ?? null;
  const note = (field: string, message: string) => plan.problems.push({ path: `${at.path}.${field}`, message });
  const own = `"${charge.code}" is not a usual charge of this kind, so it needs`;
  if (!label) note("label", `${own} a label.`);
  if (!basis) note("basis", `${own} a basis: once, monthly or per-use.`);
  if (basis === "per-use" && !unit) note("unit", "A charge per use needs a unit, such as minute.");
  if (basis && basis !== "per-use" && unit) note("unit", "Only a charge per use has a unit.");
  if (label && basis) plan.newCharges.push({ code: charge.code, label, basis, unit, position: at.position, versions });
}

function planKnownCharge(
  charge: ChargeEntry,
  stored: CatalogCharge,
  versions: CatalogVersion[],
  at: { path: string; nowMs: number },
  plan: ImportPlan,
) {
  for (const field of ["basis", "unit"] as const) {
    if (charge[field] === undefined || charge[field] === stored[field]) continue;
    const message = `The catalog has "${stored[field] ?? "none"}" here, and prices depend on it. Use another code for the new charge.`;
    plan.problems.push({ path: `${at.path}.${field}`, value: charge[field], message });
  }
  if (charge.label && charge.label !== stored.label) plan.labels.push({ chargeId: stored.id, label: charge.label });
  versions.forEach((version, index) => {
    const same = stored.versions.find(({ effectiveFromMs }) => effectiveFromMs === version.effectiveFromMs);
    if (same && samePrice(same, version) && same.source === version.source && same.checkedOnMs === version.checkedOnMs) return;
    const isPast = version.effectiveFromMs <= at.nowMs && !(same && samePrice(same, version));
    if (isPast) plan.problems.push({ path: `${at.path}.wholesale[${index}]`, message: pastMessage });
    else plan.versions.push({ chargeId: stored.id, code: stored.code, version });
  });
}

const pastMessage = "Prices of the past stay as they were. Give the new price a date to come.";
