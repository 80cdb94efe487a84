import { type FieldErrors, notFound, Refusal } from "~/kit/refusal";
import type { CarrierScope } from "~/kit/scope";
import { writeAudit } from "~/platform/audit-store.server";
import { write } from "~/platform/database.server";
import { raiseCarrierRevision } from "~/tenancy/revisions-store.server";
import { findProduct, type ProductFields, updateProduct } from "./catalog-store.server";
import { lengthProblem, nameLimit, oneLine, summaryLimit } from "./catalog-text";
import { refuseResellerPath } from "./refuse-reseller-path.server";

/**
 * Saves the carrier's own words for a product and whether it is on offer. Retired products leave every shop at once, and come back
 * with the listings that show them.
 * @throws Refusal `not-found`; `bad-input` with fields `name`, `summary`, `status`
 */
export async function saveProduct(
  scope: CarrierScope,
  edit: { productId: string; name: string; summary: string; status: string },
): Promise<void> {
  const fields = checkedFields(edit);
  await write(async (tx) => {
    const product = await findProduct(scope, tx, { productId: edit.productId });
    if (!product) throw notFound("product");
    const before = { name: product.name, summary: product.summary, status: product.status };
    if (JSON.stringify(before) === JSON.stringify(fields)) return;
    refuseResellerPath(scope, product.status === "retired" && fields.status === "active", "status");
    await updateProduct(scope, tx, product.id, fields);
    await writeAudit(scope, tx, { action: "product.save", subject: `product/${product.sku}`, before, after: fields });
    raiseCarrierRevision(scope, tx);
  });
}

function checkedFields(edit: {
  name: string;
  summary: string;
  status: string;
}): Pick<ProductFields, "name" | "summary" | "status"> {
  const name = oneLine(edit.name);
  const summary = oneLine(edit.summary);
  const problems: FieldErrors = {};
  const note = (field: string, problem: string | null) => {
    if (problem) problems[field] = [problem];
  };
  note("name", name ? lengthProblem(name, nameLimit) : "Give the product a name.");
  note("summary", summary ? lengthProblem(summary, summaryLimit) : "Say in a sentence what the customer gets.");
  const status = edit.status === "active" || edit.status === "retired" ? edit.status : null;
  if (!status) note("status", "Choose whether the product is on offer.");
  if (!status || Object.keys(problems).length > 0) {
    throw new Refusal("bad-input", "Nothing was saved. Please correct what is marked.", problems);
  }
  return { name, summary, status };
}
