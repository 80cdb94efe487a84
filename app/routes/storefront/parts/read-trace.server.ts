import { readBrand } from "~/branding/read-brand.server";
import { visitorLimit } from "~/identity/visitor-limit.server";
import { decodeFile } from "~/kit/decode-file";
import { type FieldErrors, Refusal } from "~/kit/refusal";
import type { StorefrontScope } from "~/kit/scope";
import { minutes } from "~/kit/time";
import { mostCertificateChars, readCertificate } from "~/service-path/certificate.server";
import { knownCompanies } from "~/service-path/known-companies.server";
import { readTrace } from "~/service-path/read-trace.server";
import { sipLimits } from "~/service-path/sip-message";
import type { TraceView } from "~/service-path/trace-view";

/** So that nobody keeps the server reading. */
const admit = visitorLimit({
  perAddress: 60,
  perShop: 1_000,
  withinMs: minutes(10),
  sentence: "Many traces were read from here just now. Please try again in ten minutes.",
});

/**
 * Reads a posted trace against the directory. A shop that does not name its carrier does not find it there either.
 * @throws Refusal `bad-input` with a sentence per field; `too-many-requests`
 */
export async function readPostedTrace(scope: StorefrontScope, form: FormData, visitorAddress: string): Promise<TraceView> {
  await admit(scope, visitorAddress);
  const file = form.get("capture");
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const errors: FieldErrors = {};
  const isFile = file instanceof File && file.size > 0;
  if (isFile && file.size > sipLimits.bytes)
    errors.capture = ["This file is larger than 512 kB. Save only the call in question."];
  const trace = isFile && !errors.capture ? decodeFile(new Uint8Array(await file.arrayBuffer())) : text("trace");
  const certificate = text("certificate");
  if (certificate !== "" && !readCertificate(certificate))
    errors.certificate = [
      `This is no certificate. Paste the text from “BEGIN CERTIFICATE” to “END CERTIFICATE”, at most ${mostCertificateChars / 1024} kB.`,
    ];
  if (trace === "" && !errors.capture) errors.trace = ["Paste a SIP INVITE here, or choose a file."];
  const input = { trace, certificate, certificateAddress: text("certificateAddress").slice(0, 2_000) };
  const { carrierIsNamed } = readBrand(scope).shownAs;
  const companies = knownCompanies(scope, carrierIsNamed);
  const view = Object.keys(errors).length > 0 ? null : await readTrace(input, companies, Date.now());
  if (view) return view;
  if (Object.keys(errors).length === 0)
    errors[isFile ? "capture" : "trace"] = [
      "There is no SIP INVITE in this text. It begins with a line such as “INVITE sip:+12015550142@example.com SIP/2.0”.",
    ];
  throw new Refusal("bad-input", "Nothing was read yet. Please look at the marked fields.", errors);
}
