import type { ReactNode } from "react";
import { cx } from "./cx";
import { Icon, type LucideIcon, SampleIcon } from "./icons";

export type Tone = "neutral" | "brand" | "success" | "warning" | "danger";

const toneClass: Record<Tone, string> = {
  neutral: "bg-sunken text-text border-border-strong",
  brand: "bg-brand-tint text-on-brand-tint",
  success: "bg-success-tint text-success",
  warning: "bg-warning-tint text-warning",
  danger: "bg-danger-tint text-danger",
};

interface BadgeProps {
  tone?: Tone;
  icon?: LucideIcon;
  className?: string;
  children: ReactNode;
}

/** A word of status; the tone only repeats what the word says. */
export function Badge({ tone = "neutral", icon, className, children }: BadgeProps) {
  return (
    <span className={cx("badge", toneClass[tone], className)}>
      {icon ? <Icon of={icon} size={14} /> : null}
      {children}
    </span>
  );
}

/** Marks what is made up for demonstration. */
export function SampleBadge({ children = "Sample" }: { children?: ReactNode }) {
  return (
    <Badge tone="warning" icon={SampleIcon}>
      {children}
    </Badge>
  );
}
