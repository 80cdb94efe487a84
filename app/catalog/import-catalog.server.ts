import { emptyImportReport, type ImportReport, refuseRow } from "~/kit/import-report";
import type { CarrierStaffScope } from "~/kit/scope";
import { writeAudit } from "~/platform/audit-store.server";
import { type Tx, write } from "~/platform/database.server";
import { raiseCarrierRevision } from "~/tenancy/revisions-store.server";
import { type CatalogEntry, type FileProblem, parseCatalogFile, parseEntry, pathText } from "./catalog-file";
import {
  findProductBySku,
  insertCharge,
  insertProduct,
  putWholesale,
  updateChargeLabel,
  updateProduct,
} from "./catalog-store.server";
import { type ImportPlan, isChange, type PlanContext, planImport } from "./import-plan";
import { showProblem } from "./refuse-reseller-path.server";

/** Files are held in memory as a whole. */
const lettersLimit = 20_000_000;

/**
 * Takes products and wholesale prices from a catalog file (decision 0003) into the catalog, by SKU. An entry goes in as a whole or
 * not at all, each in a transaction of its own; a bad one holds up no other. Prices are added from their dates on; what the
 * file does not name stays.
 * @param options.dryRun true: reports what would happen and changes nothing
 * @returns counts of products, and problems with paths such as `products[3].charges[1].wholesale[0].amount`
 */
export async function importCatalog(
  scope: CarrierStaffScope,
  options: { json: string; dryRun?: boolean },
): Promise<ImportReport> {
  const report = emptyImportReport();
  const parsed = parseFile(options.json);
  if ("problems" in parsed) {
    refuse(report, 0, parsed.problems);
    return report;
  }
  const { source, products } = parsed.file;
  const firstPlace = new Map<string, number>();
  for (const [index, content] of products.entries()) {
    report.read += 1;
    const path = pathText(["products", index]);
    const read = parseEntry(content, index);
    const problems = "problems" in read ? read.problems : repeated(read.entry, path, index, firstPlace);
    if ("problems" in read || problems.length > 0) {
      refuse(report, index + 1, problems);
      continue;
    }
    const context = { path, index, source, nowMs: Date.now() };
    const outcome = options.dryRun
      ? await plan(scope, read.entry, context)
      : await write((tx) => take(scope, tx, read.entry, context));
    count(report, index + 1, outcome);
  }
  return report;
}

function parseFile(json: string): ReturnType<typeof parseCatalogFile> {
  if (json.length <= lettersLimit) return parseCatalogFile(json);
  return { problems: [{ path: "", message: "The file is larger than 20 MB. Split it into several files." }] };
}

function repeated(entry: CatalogEntry, path: string, index: number, firstPlace: Map<string, number>): FileProblem[] {
  const before = firstPlace.get(entry.sku);
  if (before === undefined) {
    firstPlace.set(entry.sku, index);
    return [];
  }
  return [{ path: `${path}.sku`, value: entry.sku, message: `This SKU is in the file already, at products[${before}].` }];
}

async function plan(scope: CarrierStaffScope, entry: CatalogEntry, context: PlanContext, tx?: Tx) {
  const known = await findProductBySku(scope, entry.sku, tx);
  const planned = planImport(entry, known, context);
  // Its listings in the shops come back with it.
  const problem = known && planned.fields.status === "active" ? showProblem(scope) : null;
  if (problem) planned.problems.push({ path: `${context.path}.status`, value: entry.status, message: problem });
  return { known, plan: planned };
}

type Outcome = Awaited<ReturnType<typeof plan>>;

async function take(scope: CarrierStaffScope, tx: Tx, entry: CatalogEntry, context: PlanContext): Promise<Outcome> {
  const outcome = await plan(scope, entry, context, tx);
  const { known, plan: planned } = outcome;
  if (planned.problems.length > 0 || (known && !isChange(planned))) return outcome;
  if (planned.added) await insertProduct(scope, tx, planned.added);
  else if (known) await apply(scope, tx, known.id, planned);
  const { fields, newCharges, labels, versions, added } = planned;
  const after = added ?? { fields, newCharges, labels, versions };
  await writeAudit(scope, tx, { action: "catalog.import", subject: `product/${entry.sku}`, before: known ?? undefined, after });
  raiseCarrierRevision(scope, tx);
  return outcome;
}

async function apply(scope: CarrierStaffScope, tx: Tx, productId: string, planned: ImportPlan) {
  if (Object.keys(planned.fields).length > 0) await updateProduct(scope, tx, productId, planned.fields);
  for (const charge of planned.newCharges) await insertCharge(scope, tx, productId, charge);
  for (const { chargeId, label } of planned.labels) await updateChargeLabel(scope, tx, chargeId, label);
  for (const { chargeId, version } of planned.versions) await putWholesale(scope, tx, chargeId, version);
}

function count(report: ImportReport, row: number, { known, plan: planned }: Outcome) {
  if (planned.problems.length > 0) refuse(report, row, planned.problems);
  else if (!known) report.added += 1;
  else if (isChange(planned)) report.changed += 1;
}

function refuse(report: ImportReport, row: number, problems: FileProblem[]) {
  refuseRow(
    report,
    problems.map(({ path, value, message }) => ({ row, column: path || undefined, value, message })),
  );
}
