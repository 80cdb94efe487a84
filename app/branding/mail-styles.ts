import type { CSSProperties } from "react";
import type { Tokens } from "./tokens";

/** Inline looks of a mail in one brand. */
export function mailStyles({ tokens, fontFamily, radius }: { tokens: Tokens; fontFamily: string; radius: string }) {
  const text: CSSProperties = { color: tokens.text, fontSize: 16, lineHeight: "25px", margin: "0 0 14px" };
  const foot: CSSProperties = { color: tokens["text-muted"], fontSize: 13, lineHeight: "20px", margin: 0 };
  return {
    body: { backgroundColor: tokens["surface-sunken"], fontFamily, margin: 0, padding: "24px 8px" },
    card: {
      backgroundColor: tokens["surface-raised"],
      border: `1px solid ${tokens.border}`,
      borderTop: `4px solid ${tokens.brand}`,
      borderRadius: radius,
      maxWidth: 560,
      padding: "28px 32px",
    },
    name: { color: tokens.text, fontSize: 19, fontWeight: 700, textDecoration: "none" },
    logo: { display: "inline-block", marginRight: 12, verticalAlign: "middle" },
    heading: { color: tokens.text, fontSize: 24, lineHeight: "30px", margin: "24px 0 14px" },
    text,
    fact: { ...text, margin: "0 0 4px" },
    quote: {
      backgroundColor: tokens["brand-tint"],
      borderLeft: `4px solid ${tokens.brand}`,
      margin: "16px 0",
      padding: "12px 16px",
    },
    quoteText: { ...text, margin: 0, whiteSpace: "pre-wrap" },
    button: {
      backgroundColor: tokens.brand,
      border: `1px solid ${tokens["brand-edge"]}`,
      borderRadius: radius,
      color: tokens["on-brand"],
      fontSize: 16,
      fontWeight: 600,
      margin: "12px 0 4px",
      padding: "12px 20px",
      textDecoration: "none",
    },
    line: { borderColor: tokens.border, margin: "24px 0 16px" },
    foot,
    ownFoot: { ...foot, margin: "12px 0 0", whiteSpace: "pre-line" },
    footLink: { color: tokens["brand-text"], textDecoration: "underline" },
  } satisfies Record<string, CSSProperties>;
}
