import { cx } from "./cx";
import { Icon, MailIcon, PhoneIcon } from "./icons";

interface PhoneLinkProps {
  /** What is dialled: E.164, or as typed. */
  phone: string;
  /** What is shown. */
  display: string;
  icon?: boolean;
  className?: string;
}

export function PhoneLink({ phone, display, icon = true, className }: PhoneLinkProps) {
  return (
    <a href={`tel:${phone.replace(/[^\d+]/g, "")}`} className={cx("inline-flex items-center gap-2", className ?? "link")}>
      {icon ? <Icon of={PhoneIcon} size={18} /> : null}
      <span className="tabular whitespace-nowrap">{display}</span>
    </a>
  );
}

interface MailLinkProps {
  email: string;
  subject?: string;
  icon?: boolean;
  className?: string;
}

export function MailLink({ email, subject, icon = true, className }: MailLinkProps) {
  const query = subject ? `?subject=${encodeURIComponent(subject)}` : "";
  return (
    <a href={`mailto:${email}${query}`} className={cx("inline-flex min-w-0 items-center gap-2", className ?? "link")}>
      {icon ? <Icon of={MailIcon} size={18} /> : null}
      <span className="min-w-0 [overflow-wrap:anywhere]">{email}</span>
    </a>
  );
}
