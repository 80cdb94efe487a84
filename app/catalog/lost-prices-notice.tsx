import type { ReactNode } from "react";
import { Notice } from "~/ui/notice";
import type { LostPrices } from "./lost-prices";

/** Which charges would stand in the shop without a price, and the ways on. */
export function LostPricesNotice({ title, lost, children }: { title: string; lost: LostPrices; children: ReactNode }) {
  return (
    <Notice tone="warning" role="alert" title={title} className="mb-6">
      <ul className="my-1 list-disc pl-5" data-lost-prices>
        {lost.names.map((name) => (
          <li key={name}>{name}</li>
        ))}
        {lost.more > 0 ? <li>and {lost.more} more</li> : null}
      </ul>
      <p className="mb-3">The shop shows a dash in their place, and nobody can buy them, until you set a price.</p>
      <div className="flex flex-wrap items-center gap-3">{children}</div>
    </Notice>
  );
}
