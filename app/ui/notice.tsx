import type { ReactNode } from "react";
import type { Tone } from "./badge";
import { cx } from "./cx";
import { ErrorIcon, Icon, InfoIcon, type LucideIcon, SuccessIcon, WarningIcon } from "./icons";

const looks: Record<Tone, { icon: LucideIcon; box: string; ink: string }> = {
  neutral: { icon: InfoIcon, box: "border-border-strong bg-sunken", ink: "text-text" },
  brand: { icon: InfoIcon, box: "border-brand-text bg-brand-tint", ink: "text-on-brand-tint" },
  success: { icon: SuccessIcon, box: "border-success bg-success-tint", ink: "text-success" },
  warning: { icon: WarningIcon, box: "border-warning bg-warning-tint", ink: "text-warning" },
  danger: { icon: ErrorIcon, box: "border-danger bg-danger-tint", ink: "text-danger" },
};

interface NoticeProps {
  tone?: Tone;
  title?: string;
  /** `status` is read out when it appears; `alert` at once. Leave it out for what was there from the start. */
  role?: "status" | "alert";
  className?: string;
  children?: ReactNode;
}

export function Notice({ tone = "neutral", title, role, className, children }: NoticeProps) {
  const { icon, box, ink } = looks[tone];
  return (
    <div role={role} className={cx("flex items-start gap-3 rounded-brand border px-4 py-3", box, className)}>
      <Icon of={icon} className={cx("mt-1", ink)} />
      <div className="min-w-0 flex-1">
        {title ? <p className={cx("font-semibold", ink)}>{title}</p> : null}
        {children}
      </div>
    </div>
  );
}
