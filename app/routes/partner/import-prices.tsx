import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { applyPriceFile, dropPriceFile, mapPriceFile, readPriceWork, takePriceFile } from "~/catalog/import-prices.server";
import { ListingNav } from "~/catalog/listing-nav";
import { PriceCheck } from "~/catalog/price-check";
import { type PriceMapping, priceFields, priceFileBytes } from "~/catalog/price-file-fields";
import { PriceFileProgress } from "~/catalog/price-file-progress";
import { PriceMappingForm } from "~/catalog/price-mapping-form";
import { PriceUpload } from "~/catalog/price-upload";
import { readPriceJob } from "~/catalog/read-price-job.server";
import { runPriceFile } from "~/catalog/run-price-file.server";
import { partnerGate } from "~/identity/gates.server";
import { partnerMay } from "~/identity/roles";
import { partner } from "~/kit/paths";
import type { PartnerScope } from "~/kit/scope";
import { orRefuse, readForm, unknownForm, withRefusals } from "~/platform/respond.server";
import { ConsoleErrorPage } from "~/ui/console/error-page";
import { PageHeader } from "~/ui/console/page-header";

export const meta: MetaFunction = () => [{ title: "Prices as a file · Partner console" }];

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const scope = await partnerGate(args, "listings.read");
    const step = new URL(args.request.url).searchParams.get("step");
    const mayEdit = partnerMay(scope.role, "listings.edit");
    if (!mayEdit || (step !== "map" && step !== "check")) return { mayEdit, columns: null, job: null, check: null };
    if (step === "check") return { mayEdit, columns: null, ...(await readPriceJob(scope)) };
    const { headers, samples, mapping } = await readPriceWork(scope);
    return { mayEdit, columns: { headers, samples, mapping }, job: null, check: null };
  });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await orRefuse(() => partnerGate(args, "listings.edit"));
  const form = await orRefuse(() => readForm(args.request, { mostFileBytes: priceFileBytes }));
  return withRefusals(() => {
    const which = form.get("form");
    if (which === "take-prices") return take(scope, form);
    if (which === "map-prices") return map(scope, form);
    if (which === "apply-prices") return apply(scope);
    if (which === "drop-prices") return drop(scope);
    throw unknownForm();
  }, form);
}

async function take(scope: PartnerScope, form: FormData) {
  const file = form.get("file");
  const isFile = typeof file === "object" && file !== null;
  const bytes = isFile ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
  await takePriceFile(scope, { name: isFile ? file.name : "", bytes });
  return redirect(partner.importPrices("map"), 303);
}

async function map(scope: PartnerScope, form: FormData) {
  const pairs = priceFields.map((field) => [field, String(form.get(`map.${field}`) ?? "")]);
  await runIfSmall(scope, await mapPriceFile(scope, Object.fromEntries(pairs) as PriceMapping));
  return redirect(partner.importPrices("check"), 303);
}

async function apply(scope: PartnerScope) {
  await runIfSmall(scope, await applyPriceFile(scope));
  return redirect(partner.importPrices("check"), 303);
}

/** Rows that are done before anybody would look at a page about them; the worker takes the others. */
const fewRows = 500;

async function runIfSmall(scope: PartnerScope, { jobId, rows }: { jobId: string; rows: number }) {
  if (rows <= fewRows) await runPriceFile(scope, jobId);
}

async function drop(scope: PartnerScope) {
  await dropPriceFile(scope);
  return redirect(partner.listings(), 303);
}

export default function ImportPrices() {
  const { mayEdit, columns, job, check } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Prices as a file"
        lead="Change many prices, names and places in a spreadsheet. A file that goes out and comes in unchanged changes nothing."
      />
      <ListingNav />
      {columns ? <PriceMappingForm {...columns} /> : null}
      {job ? <PriceFileProgress job={job} /> : null}
      {check ? <PriceCheck data={check} /> : null}
      {columns || job || check ? null : <PriceUpload mayEdit={mayEdit} />}
    </>
  );
}

export { ConsoleErrorPage as ErrorBoundary };
