import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from "react";
import { cx } from "./cx";

export type ButtonLook = "primary" | "secondary" | "quiet" | "danger" | "inverse" | "outline";
interface Look {
  look?: ButtonLook;
  small?: boolean;
}

/** The classes of a button, for whatever draws its own element (a router link, a summary). */
export function buttonClass({ look = "primary", small = false }: Look = {}, className?: string): string {
  return cx("button", `button-${look}`, small && "button-small", className);
}

export function Button({ look, small, className, type = "submit", ...rest }: Look & ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type={type} className={buttonClass({ look, small }, className)} {...rest} />;
}

/** A link that looks like a button; a plain anchor, so that it works without scripts. */
export function ButtonLink({ look, small, className, children, ...rest }: Look & AnchorHTMLAttributes<HTMLAnchorElement>) {
  return (
    <a className={buttonClass({ look, small }, className)} {...rest}>
      {children}
    </a>
  );
}
