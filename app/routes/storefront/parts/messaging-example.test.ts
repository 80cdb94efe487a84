import { describe, expect, it } from "vitest";
import type { StorefrontCharge, StorefrontProduct } from "~/catalog/storefront-product";
import { messagingExample } from "./messaging-example";

const charge = (code: string, retailMicros: string | null): StorefrontCharge => ({
  code,
  label: code,
  basis: code === "monthly" ? "monthly" : "per-use",
  unit: "segment",
  retailMicros,
  currency: "USD",
});

const product = (charges: StorefrontCharge[]): StorefrontProduct => ({
  slug: "messaging",
  sku: "MSG",
  kind: "messaging",
  kindLabel: "SMS and MMS",
  group: "messaging",
  groupLabel: "Text messaging",
  name: "Messaging",
  summary: "",
  isSample: true,
  charges,
  nextChangeAtMs: null,
});

describe("messagingExample", () => {
  it("multiplies each charge by its count and adds them up without rounding", () => {
    const example = messagingExample(
      product([charge("monthly", "2000000"), charge("segment-out", "7900"), charge("surcharge-sms-out", "4500")]),
      {
        sent: 333,
        received: 100,
      },
    );
    expect(example.lines.map((line) => line.micros)).toEqual(["2000000", "2630700", "1498500"]);
    expect(example.totalMicros).toBe("6129200");
  });

  it("gives no sum when a price is missing", () => {
    const example = messagingExample(product([charge("monthly", "2000000"), charge("segment-out", null)]), {
      sent: 10,
      received: 10,
    });
    expect(example.totalMicros).toBeNull();
  });

  it("gives no sum when nothing is charged at all", () => {
    expect(messagingExample(product([]), { sent: 10, received: 10 }).totalMicros).toBeNull();
  });
});
