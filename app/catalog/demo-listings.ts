import type { ProductPlan, ShopPlan } from "./first-listing";
import type { Rounding } from "./retail-rules";

const markup = (percent: number, rounding: Rounding) => ({ basisPoints: percent * 100, rounding });
const leftOut: ProductPlan = { leaveOut: true };

/** How the demo's shops differ: in prices, in words, and in what they leave out. Keyed by the partner's slug, then by SKU. */
export const demoShopPlans: Record<string, ShopPlan> = {
  harborline: {
    markup: markup(80, ".95"),
    products: {
      "local-standard": {
        name: "Hometown number",
        summary:
          "Pick a number from your own town or the next one over. We set it up on your phones and answer when you call us.",
        prices: { "set-up": "0.95", monthly: "2.95" },
      },
      "tollfree-standard": { name: "Toll-free, coast to coast", prices: { "set-up": "1.95", monthly: "4.95" } },
      "port-in": { name: "Bring your number aboard", prices: { port: "9.95" } },
      "emergency-address": { prices: { monthly: "1.95", "unregistered-call": "95.00" } },
      voice: { name: "Calls on your phone system" },
      fax: leftOut,
    },
  },
  brightwick: {
    markup: markup(130, ".99"),
    products: {
      "local-standard": { name: "Local line", prices: { "set-up": "1.99", monthly: "3.99" } },
      "sms-mms": {
        name: "Two-way texting",
        summary:
          "Your customers text your business number, your team answers. A text of up to 160 characters counts as one segment.",
        prices: { monthly: "1.49", "segment-out": "0.0095", "segment-in": "0.0075" },
      },
      "texting-brand": { name: "Get cleared to text", prices: { registration: "9.99", vetting: "59.99" } },
      "emergency-address": { prices: { monthly: "1.99", "unregistered-call": "99.00" } },
      "tollfree-memorable": leftOut,
      fax: leftOut,
    },
  },
  oakmere: {
    markup: markup(50, ".00"),
    products: {
      "local-standard": {
        name: "Office number",
        summary:
          "A number for the front desk, the branch or the person on call. One price a month, and nothing to set up yourself.",
        prices: { "set-up": "0.75", monthly: "2.00" },
      },
      "tollfree-standard": { name: "National toll-free number", prices: { "set-up": "2.00", monthly: "3.00" } },
      fax: { name: "Fax for the front office", prices: { monthly: "3.00", "page-out": "0.05", "page-in": "0.03" } },
      "emergency-address": { name: "911 address for each site", prices: { monthly: "1.50", "unregistered-call": "95.00" } },
      "caller-name": leftOut,
    },
  },
  keystone: {
    markup: markup(20, ".05"),
    products: {
      "local-standard": { name: "Local number, direct", prices: { "set-up": "0.65", monthly: "1.25" } },
      "tollfree-standard": { name: "Toll-free number, direct", prices: { "set-up": "1.25", monthly: "2.00" } },
    },
  },
};
