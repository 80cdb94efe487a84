import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CatalogList } from "~/catalog/catalog-list";
import { productGroups } from "~/catalog/product-kinds";
import { readCatalog } from "~/catalog/read-catalog.server";
import { saveProduct } from "~/catalog/save-product.server";
import { setWholesale } from "~/catalog/set-wholesale.server";
import { carrierGate } from "~/identity/gates.server";
import { carrierMay } from "~/identity/roles";
import { parseMicros } from "~/kit/money";
import { carrier } from "~/kit/paths";
import { type FieldErrors, Refusal } from "~/kit/refusal";
import type { CarrierScope } from "~/kit/scope";
import { orRefuse, readForm, unknownForm, withRefusals } from "~/platform/respond.server";
import { ConsoleErrorPage } from "~/ui/console/error-page";
import { Flash } from "~/ui/console/flash";
import { PageHeader } from "~/ui/console/page-header";
import { Panel } from "~/ui/console/panel";
import { EmptyState } from "~/ui/empty-state";

export const meta: MetaFunction = () => [{ title: "Catalog and wholesale · Carrier desk" }];

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const scope = await carrierGate(args, "catalog.read");
    return { products: await readCatalog(scope), mayEdit: carrierMay(scope.role, "catalog.edit") };
  });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await orRefuse(() => carrierGate(args, "catalog.edit"));
  const form = await orRefuse(() => readForm(args.request));
  return withRefusals(async () => {
    const which = String(form.get("form") ?? "");
    if (which.startsWith("set-wholesale")) return setPrice(scope, form);
    if (which.startsWith("save-product")) return save(scope, form);
    throw unknownForm();
  }, form);
}

async function setPrice(scope: CarrierScope, form: FormData) {
  const { amount, minimumRetail, effectiveFrom } = readPrice((name) => String(form.get(name) ?? "").trim());
  const { effectiveFromMs } = await setWholesale(scope, {
    chargeId: String(form.get("chargeId") ?? ""),
    amountMicros: amount,
    minimumRetailMicros: minimumRetail,
    effectiveFrom,
  });
  return redirect(`${carrier.catalog()}?done=${effectiveFromMs > Date.now() ? "planned" : "priced"}`, 303);
}

function readPrice(text: (name: string) => string) {
  const errors: FieldErrors = {};
  const digits = "Write the amount with digits and a point, such as 1.25 or 0.0035.";
  const amount = parseMicros(text("amount"));
  const minimumRetail = text("minimumRetail") === "" ? null : parseMicros(text("minimumRetail"));
  const effectiveFrom = text("effectiveFrom") === "" ? null : dayOf(text("effectiveFrom"));
  if (amount === null) errors.amount = [digits];
  if (minimumRetail === null && text("minimumRetail") !== "") errors.minimumRetail = [digits];
  if (effectiveFrom === null && text("effectiveFrom") !== "")
    errors.effectiveFrom = ["Give a day as year-month-day, such as 2027-01-31."];
  if (amount === null || Object.keys(errors).length > 0) {
    throw new Refusal("bad-input", "The price was not set. Please correct what is marked.", errors);
  }
  return { amount, minimumRetail, effectiveFrom };
}

function dayOf(text: string): Date | null {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return date && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? date : null;
}

async function save(scope: CarrierScope, form: FormData) {
  const text = (name: string) => String(form.get(name) ?? "");
  await saveProduct(scope, {
    productId: text("productId"),
    name: text("name"),
    summary: text("summary"),
    status: text("status"),
  });
  return redirect(`${carrier.catalog()}?done=saved`, 303);
}

const done = {
  priced: "The price is in force. Each partner decides whether its own price follows; one that is now too low is raised at once.",
  planned: "The price is planned. Partners see the change and its day, and decide what it does to their own prices.",
  saved: "The product is saved.",
};

export default function Catalog() {
  const { products, mayEdit } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Catalog and wholesale"
        lead="What partners can list and what it costs them. Prices of the past stay on record; a new price begins at once or on a day that you choose."
      />
      <Flash sentences={done} />
      {products.length === 0 ? (
        <EmptyState title="The catalog is empty">
          <p>
            Load it from a file: <code className="font-mono text-xs">npm run portal -- import catalog your-catalog.json</code>.
            Add <code className="font-mono text-xs">--dry-run</code> to see first what would change.
          </p>
        </EmptyState>
      ) : (
        Object.entries(productGroups).map(([group, label]) => {
          const own = products.filter((product) => product.group === group);
          return own.length === 0 ? null : (
            <Panel key={group} isFlush title={label}>
              <CatalogList products={own} mayEdit={mayEdit} />
            </Panel>
          );
        })
      )}
    </>
  );
}

export { ConsoleErrorPage as ErrorBoundary };
