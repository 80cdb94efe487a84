import type { LoaderFunctionArgs } from "@remix-run/node";
import { storefrontGate } from "~/identity/gates.server";
import { orRefuse } from "~/platform/respond.server";
import { publicKeys } from "~/service-path/path-keys.server";

/** The keys by which this shop's path records are checked, retired ones too. */
export function loader(args: LoaderFunctionArgs) {
  return orRefuse(() => {
    const text = JSON.stringify(publicKeys(storefrontGate(args)));
    return new Response(text, {
      headers: { "Content-Type": "application/jwk-set+json", "Cache-Control": "public, max-age=60" },
    });
  });
}
