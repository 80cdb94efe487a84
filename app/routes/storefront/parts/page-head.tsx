import type { ReactNode } from "react";
import { Breadcrumb, type Crumb } from "~/ui/breadcrumb";

interface PageHeadProps {
  title: ReactNode;
  text?: ReactNode;
  /** Only on pages below another. */
  crumbs?: readonly Crumb[];
  children?: ReactNode;
}

export function PageHead({ title, text, crumbs, children }: PageHeadProps) {
  return (
    <div className="page pt-8 pb-8 sm:pt-12">
      {crumbs ? (
        <div className="mb-4">
          <Breadcrumb crumbs={crumbs} />
        </div>
      ) : null}
      <h1 className="text-3xl">{title}</h1>
      {text ? <p className="mt-4 max-w-2xl text-lg text-muted">{text}</p> : null}
      {children}
    </div>
  );
}
