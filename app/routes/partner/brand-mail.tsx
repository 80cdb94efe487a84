import type { LoaderFunctionArgs } from "@remix-run/node";
import { previewMail } from "~/branding/preview-mail.server";
import { previewChoice } from "~/branding/preview-places";
import { partnerGate } from "~/identity/gates.server";
import { orRefuse } from "~/platform/respond.server";
import { versionOf } from "./parts/version-of";

/** A sample mail in the draft's brand, or in a version's. A document apart, because mails are styled by attributes: no scripts in it. */
export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const scope = await partnerGate(args, "brand.read");
    const query = new URL(args.request.url).searchParams;
    const version = query.get("version");
    const { mail, pictures } = await previewMail(scope, version === null ? "draft" : versionOf(version), previewChoice(query));
    const policy = `default-src 'none'; style-src 'unsafe-inline'; img-src ${pictures}; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`;
    return new Response(mail.html, {
      headers: { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": policy },
    });
  });
}
