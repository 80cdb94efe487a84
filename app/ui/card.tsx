import type { ReactNode } from "react";
import { cx } from "./cx";

interface CardProps {
  as?: "div" | "section" | "article" | "li";
  className?: string;
  children: ReactNode;
}

export function Card({ as: Element = "div", className, children }: CardProps) {
  return <Element className={cx("card p-5", className)}>{children}</Element>;
}
