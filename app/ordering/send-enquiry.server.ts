import { readBrand } from "~/branding/read-brand.server";
import { listStorefrontProducts } from "~/catalog/list-products.server";
import { ownerAddresses } from "~/identity/staff-address-store.server";
import { visitorLimit } from "~/identity/visitor-limit.server";
import { Refusal } from "~/kit/refusal";
import type { StorefrontScope } from "~/kit/scope";
import { hours } from "~/kit/time";
import { write } from "~/platform/database.server";
import { newId } from "~/platform/ids.server";
import { queueMail } from "~/platform/mail-queue-store.server";
import type { NewAttachment } from "./attachment";
import { attachedEnquirySchema, enquirySchema } from "./enquiry";
import { insertAttachment } from "./enquiry-attachment-store.server";
import { insertEnquiry } from "./enquiry-store.server";

/** A field that did not come at all gets the same sentence as an empty one. */
const unsent = { name: "", email: "", message: "" };

/** A person with a question stays far below, and no flood fills a partner's mailbox. */
const admit = visitorLimit({
  perAddress: 10,
  perShop: 300,
  withinMs: hours(1),
  sentence: "Many messages came from here just now. Please call us, or try again in an hour.",
});

/**
 * Takes a visitor's question: it stands in the partner's console and is mailed to its support address (its owners where there is
 * none), with a copy to the visitor. A product that the shop does not show is left out.
 * @param input.fields the form's fields: name, email, phone, company, message, number, product
 * @throws Refusal `bad-input` with a sentence per field; `too-many-requests`
 */
export async function sendEnquiry(
  scope: StorefrontScope,
  input: { fields: Record<string, string>; visitorAddress: string; attachment?: NewAttachment },
): Promise<{ id: string }> {
  const { attachment } = input;
  const parsed = (attachment ? attachedEnquirySchema : enquirySchema).safeParse({ ...unsent, ...input.fields });
  if (!parsed.success) {
    throw new Refusal(
      "bad-input",
      "Your question was not sent yet. Please look at the marked fields.",
      parsed.error.flatten().fieldErrors,
    );
  }
  await admit(scope, input.visitorAddress);
  const { number, product, ...fields } = parsed.data;
  const listing = listStorefrontProducts(scope).find((one) => one.slug === product);
  const enquiry = {
    ...fields,
    id: newId(),
    aboutE164: number ? `+${number.replace("+", "")}` : null,
    aboutListing: listing?.slug ?? null,
    aboutName: listing?.name ?? null,
  };
  const { support } = readBrand(scope);
  await write(async (tx) => {
    await insertEnquiry(scope, tx, enquiry);
    if (attachment) await insertAttachment(scope, tx, enquiry.id, attachment);
    // A shop that has no support address yet still must not miss a question.
    const readers = support.email ? [support.email] : await ownerAddresses(scope, tx);
    const data = { ...enquiry, message: withAttachment(enquiry.message, attachment) };
    for (const to of readers) await queueMail(scope, tx, { kind: "enquiry-received", to, data });
    await queueMail(scope, tx, { kind: "enquiry-copy", to: enquiry.email, data });
  });
  return { id: enquiry.id };
}

/** A mail shows what came along in words; the console has it beside the message. */
const withAttachment = (message: string, attachment: NewAttachment | undefined) =>
  attachment ? `${message}\n\nThis came along: ${attachment.summary}.`.trim() : message;
