/** What a number can do, in the order it is shown, each with its bit in the inventory. */
export const features = ["voice", "sms", "mms", "fax", "emergency"] as const;
export type Feature = (typeof features)[number];

export const featureLabels: Record<Feature, string> = {
  voice: "Voice",
  sms: "Text messages (SMS)",
  mms: "Picture messages (MMS)",
  fax: "Fax",
  emergency: "Emergency calling (911)",
};

const bitOf = (feature: Feature) => 1 << features.indexOf(feature);

export const isFeature = (text: string): text is Feature => (features as readonly string[]).includes(text);
export const featureBits = (chosen: readonly Feature[]) => chosen.reduce((bits, feature) => bits | bitOf(feature), 0);
export const featuresFromBits = (bits: number): Feature[] => features.filter((feature) => (bits & bitOf(feature)) !== 0);
