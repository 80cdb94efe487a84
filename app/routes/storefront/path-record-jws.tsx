import type { LoaderFunctionArgs } from "@remix-run/node";
import { storefrontGate } from "~/identity/gates.server";
import { orRefuse } from "~/platform/respond.server";
import { readRecordJws } from "~/service-path/read-record.server";

/** A path record as it was signed. It never changes. */
export function loader(args: LoaderFunctionArgs) {
  return orRefuse(() => {
    const id = args.params.id ?? "";
    return new Response(readRecordJws(storefrontGate(args), id), {
      headers: {
        "Content-Type": "application/jose",
        "Content-Disposition": `attachment; filename="${id}.jws"`,
        "Cache-Control": "public, max-age=31536000, immutable",
      },
    });
  });
}
