import type { LoaderFunctionArgs } from "@remix-run/node";
import { carrierGate } from "~/identity/gates.server";
import { notFound } from "~/kit/refusal";
import { orRefuse } from "~/platform/respond.server";
import { evidenceResponse } from "~/providers/evidence-file";
import { readFile } from "~/providers/provider-file-store.server";

/** A file of evidence, for carrier staff, only ever as a download: what somebody uploaded is never shown as a page of this portal. */
export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const scope = await carrierGate(args, "providers.read");
    const { id = "", item = "" } = args.params;
    const file = /^\d{1,2}$/.test(item) ? await readFile(scope, { providerId: id, item: Number(item) }) : null;
    if (!file) throw notFound("file");
    return evidenceResponse(file);
  });
}
