import type { LoaderFunctionArgs } from "@remix-run/node";
import { customerGate } from "~/identity/gates.server";
import { orRefuse } from "~/platform/respond.server";
import { readRevealed } from "~/service-path/read-record.server";

/** What stands behind a record's hashes, for a customer of this shop. */
export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const scope = await customerGate(args);
    const id = args.params.id ?? "";
    return new Response(`${JSON.stringify(readRevealed(scope, id), null, 2)}\n`, {
      headers: {
        "Content-Type": "application/json; charset=utf-8",
        "Content-Disposition": `attachment; filename="${id}.names.json"`,
      },
    });
  });
}
