import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mailContent } from "~/branding/mail-content";
import { readBrand } from "~/branding/read-brand.server";
import { mintSystemScope } from "~/kit/scope-mint";
import { dueMails } from "~/platform/mail-queue-store.server";
import { importProducts, localNumber, openTestShop } from "../../tests/support/catalog";
import { freshDatabase } from "../../tests/support/database";
import { addPartnerMember } from "../../tests/support/people";
import { listEnquiries } from "./enquiries.server";
import { sendEnquiry } from "./send-enquiry.server";

type Shop = Awaited<ReturnType<typeof openTestShop>>;
let close = async () => {};
let shop: Shop;

beforeAll(async () => {
  ({ close } = await freshDatabase());
  await importProducts(localNumber("1.00"));
  shop = await openTestShop("fernhill");
  const other = await openTestShop("thornbury");
  await addPartnerMember(shop.partnerId, "first@fernhill.example", "owner");
  await addPartnerMember(shop.partnerId, "second@fernhill.example", "owner");
  await addPartnerMember(shop.partnerId, "sales@fernhill.example", "sales");
  await addPartnerMember(other.partnerId, "owner@thornbury.example", "owner");
});
afterAll(() => close());

const ask = (more: Record<string, string> = {}) =>
  sendEnquiry(shop.visitor, {
    fields: { name: "Vera", email: "vera@bakery.example", message: "Is it free?", ...more },
    visitorAddress: "192.0.2.7",
  });

const mailsAbout = async (id: string) =>
  (await dueMails(mintSystemScope("test"), 100)).filter((mail) => (JSON.parse(mail.dataJson) as { id: string }).id === id);

describe("a question at a shop without a support address", () => {
  it("is mailed to each of its owners, to nobody else's, and confirmed to the visitor", async () => {
    const { id } = await ask();
    const to = (await mailsAbout(id)).map((mail) => `${mail.kind} ${mail.toAddress}`);
    expect(to.sort()).toEqual([
      "enquiry-copy vera@bakery.example",
      "enquiry-received first@fernhill.example",
      "enquiry-received second@fernhill.example",
    ]);
  });
});

describe("the product that a question is about", () => {
  it("arrives under the name that the shop gives it", async () => {
    const { id } = await ask({ product: "local" });
    const [enquiry] = (await listEnquiries(shop.staff)).filter((one) => one.id === id);
    expect(enquiry).toMatchObject({ aboutListing: "local", aboutName: "Local number" });
    const [mail] = await mailsAbout(id);
    const places = { storefront: "https://fernhill.example", console: "https://portal.example" };
    const content = mailContent("enquiry-received", JSON.parse(mail?.dataJson ?? ""), readBrand(shop.visitor), places);
    expect(content.subject).toBe("A question from Vera about Local number");
    expect(content.facts).toContainEqual({ label: "About the product", value: "Local number" });
  });

  it("is left out when the shop does not show it", async () => {
    const { id } = await ask({ product: "no-such-product" });
    const [enquiry] = (await listEnquiries(shop.staff)).filter((one) => one.id === id);
    expect(enquiry).toMatchObject({ aboutListing: null, aboutName: null, message: "Is it free?" });
  });
});

describe("what comes along", () => {
  it("needs no message, stands once in the console, and is told in the mails", async () => {
    const attachment = { kind: "numbers" as const, summary: "Two numbers, one with a reseller", text: "number\r\n" };
    const fields = { name: "Vera", email: "vera@bakery.example" };
    const { id } = await sendEnquiry(shop.visitor, { fields, visitorAddress: "192.0.2.8", attachment });
    const [enquiry] = (await listEnquiries(shop.staff)).filter((one) => one.id === id);
    expect(enquiry).toMatchObject({ message: "", attachment: { kind: "numbers", summary: attachment.summary } });
    const mails = await mailsAbout(id);
    expect(mails).toHaveLength(3);
    for (const { dataJson } of mails) expect(JSON.parse(dataJson).message).toBe(`This came along: ${attachment.summary}.`);
    await expect(ask({ message: " " })).rejects.toMatchObject({
      fields: { message: ["Please write a sentence about what you need."] },
    });
    const long = { ...fields, message: "x".repeat(3801) };
    await expect(sendEnquiry(shop.visitor, { fields: long, visitorAddress: "192.0.2.8", attachment })).rejects.toMatchObject({
      fields: { message: ["Please shorten your message to 3,800 characters."] },
    });
  });
});

describe("many questions", () => {
  const from = (visitorAddress: string) => {
    const fields = { name: "Vera", email: "vera@bakery.example", message: "Is it free?" };
    return sendEnquiry(shop.visitor, { fields, visitorAddress }).then(
      () => "taken",
      (error: { code: string }) => error.code,
    );
  };

  it("from one household are one sender, whichever of its addresses each comes from", async () => {
    for (let i = 1; i <= 10; i += 1) expect(await from(`2001:db8:7:7::${i}`)).toBe("taken");
    expect(await from("2001:db8:7:7:ffff::11")).toBe("too-many-requests");
    expect(await from("2001:db8:7:8::1")).toBe("taken");
  });
});
