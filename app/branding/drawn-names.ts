/** What the portal draws for a shop that has uploaded no icon or no share card, by the name it is served under. */
export const drawnNames = {
  "icon-16.png": { kind: "icon", part: "px16" },
  "icon-32.png": { kind: "icon", part: "px32" },
  "icon-48.png": { kind: "icon", part: "px48" },
  "icon-180.png": { kind: "icon", part: "px180" },
  "icon-192.png": { kind: "icon", part: "px192" },
  "icon-512.png": { kind: "icon", part: "px512" },
  "icon-mask.png": { kind: "icon", part: "mask512" },
  "card.png": { kind: "card", part: "card" },
} as const;
export type DrawnName = keyof typeof drawnNames;

export const isDrawnName = (name: string): name is DrawnName => Object.hasOwn(drawnNames, name);
