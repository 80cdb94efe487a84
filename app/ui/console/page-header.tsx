import { Link } from "@remix-run/react";
import { ArrowLeft } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "../icons";

/** The one h1 of a console page, with what it is for and what can be done from here. */
export function PageHeader({
  title,
  lead,
  back,
  actions,
}: {
  title: ReactNode;
  lead?: ReactNode;
  back?: { to: string; label: string };
  actions?: ReactNode;
}) {
  return (
    <div className="mb-6 flex flex-wrap items-end justify-between gap-4">
      <div className="min-w-0 max-w-[46rem]">
        {back ? (
          <Link to={back.to} className="mb-2 inline-flex items-center gap-1.5 text-brand-text text-sm hover:underline">
            <Icon of={ArrowLeft} size={16} />
            {back.label}
          </Link>
        ) : null}
        <h1 className="text-xl">{title}</h1>
        {lead ? <p className="mt-1.5 text-muted">{lead}</p> : null}
      </div>
      {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
    </div>
  );
}
