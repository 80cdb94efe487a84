import type { LoaderFunctionArgs } from "@remix-run/node";
import { carrierGate } from "~/identity/gates.server";
import { notFound } from "~/kit/refusal";
import { readMail } from "~/platform/mail-queue-store.server";
import { orRefuse } from "~/platform/respond.server";

/**
 * A mail is styled by attributes, which the console's own policy forbids, so its body is a document apart: no scripts, nothing
 * loaded, and only this site may frame it.
 */
const bodyPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const scope = await carrierGate(args, "mail.read");
    const { partnerId = "", id = "" } = args.params;
    const mail = await readMail(scope, { partnerId, id });
    if (!mail?.html) throw notFound("mail");
    return new Response(mail.html, {
      headers: { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": bodyPolicy },
    });
  });
}
