import type { LoaderFunctionArgs } from "@remix-run/node";
import { readBrand } from "~/branding/read-brand.server";
import { optionalCustomer, storefrontGate } from "~/identity/gates.server";
import { orRefuse } from "~/platform/respond.server";
import { readRecordJws } from "~/service-path/read-record.server";

/** A path record as it was signed: its bytes never change. */
export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const scope = storefrontGate(args);
    const { carrierIsNamed } = readBrand(scope).shownAs;
    const isCustomer = !carrierIsNamed && (await optionalCustomer(args)) !== null;
    const id = args.params.id ?? "";
    return new Response(readRecordJws(scope, { id, carrierIsNamed, isCustomer }), {
      headers: {
        "Content-Type": "application/jose",
        "Content-Disposition": `attachment; filename="${id}.jws"`,
        "Cache-Control": isCustomer ? "no-store" : "public, max-age=3600",
      },
    });
  });
}
