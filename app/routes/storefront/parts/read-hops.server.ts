import type { ActionFunctionArgs } from "@remix-run/node";
import { readBrand } from "~/branding/read-brand.server";
import { storefrontGate } from "~/identity/gates.server";
import { visitorLimit } from "~/identity/visitor-limit.server";
import { decodeFile } from "~/kit/decode-file";
import { Refusal } from "~/kit/refusal";
import type { StorefrontScope } from "~/kit/scope";
import { hours } from "~/kit/time";
import { orRefuse, readForm, textFields } from "~/platform/respond.server";

/** As a file, and as the text that a read list comes back in. */
const most = { mostFileBytes: 2 * 1024 * 1024, mostTextBytes: 2 * 1024 * 1024 };

/** A list of ten thousand lines costs some hundred milliseconds of processor. */
export const admitHops = visitorLimit({
  perAddress: 60,
  perShop: 2_000,
  withinMs: hours(1),
  sentence: "Many lists came from here just now. Please try again in an hour.",
});

export interface PostedHops {
  scope: StorefrontScope;
  form: FormData;
  fields: Record<string, string>;
  visitorAddress: string;
  /** What the shop shows and goes by. */
  shown: { carrierIsNamed: boolean; shopNames: string[] };
}

/** A posted list, not looked into yet. */
export async function readPostedHops({ request, context }: ActionFunctionArgs): Promise<PostedHops> {
  const scope = await orRefuse(() => storefrontGate({ context }));
  const form = await orRefuse(() => readForm(request, most));
  const { shownAs, name } = readBrand(scope);
  const shopNames = [name, ...(context.site.kind === "storefront" ? [context.site.partner.name] : [])];
  const shown = { carrierIsNamed: shownAs.carrierIsNamed, shopNames };
  return { scope, form, fields: textFields(form), visitorAddress: context.peerAddress, shown };
}

/** A chosen file, else what was pasted. @throws Refusal `bad-input` with field `file` */
export async function listText({ form, fields }: PostedHops): Promise<string> {
  const file = form.get("file");
  if (!(file instanceof Blob) || file.size === 0) return fields.list ?? "";
  if (file.size > most.mostFileBytes)
    throw new Refusal("bad-input", "The list was not read.", { file: ["The file is larger than 2 MB. Split it into several."] });
  return decodeFile(new Uint8Array(await file.arrayBuffer()));
}
