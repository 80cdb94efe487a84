import type { ReactNode } from "react";
import { formatMicros } from "~/kit/money";
import { formatDate } from "~/kit/time";
import { Badge, SampleBadge } from "~/ui/badge";
import { basisWords } from "~/ui/price";
import { ProductForm } from "./product-form";
import type { DeskCharge, DeskProduct } from "./read-catalog.server";
import { WholesaleForm } from "./wholesale-form";

/** The carrier's products with each charge's wholesale price in force and the one that is planned. */
export function CatalogList({ products, mayEdit }: { products: DeskProduct[]; mayEdit: boolean }) {
  return (
    <ul className="divide-y divide-border border-border border-t">
      {products.map((product) => (
        <li key={product.id} data-sku={product.sku} className="px-4 py-5 sm:px-5">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
            <h3 className="text-base">{product.name}</h3>
            {product.status === "active" ? <Badge tone="success">On offer</Badge> : <Badge tone="warning">Withdrawn</Badge>}
            {product.isSample ? <SampleBadge /> : null}
            {mayEdit ? <ProductForm product={product} /> : null}
          </div>
          <p className="text-muted text-xs">
            {product.kindLabel} · {product.sku} · listed by {product.listings === 1 ? "one shop" : `${product.listings} shops`}
          </p>
          <p className="mt-1 max-w-[42rem]">{product.summary}</p>
          <ul className="mt-4 divide-y divide-border rounded-brand border border-border">
            {product.charges.map((charge) => (
              <ChargeRow key={charge.id} charge={charge} mayEdit={mayEdit} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function ChargeRow({ charge, mayEdit }: { charge: DeskCharge; mayEdit: boolean }) {
  const { current, next } = charge;
  return (
    <li
      data-charge={charge.code}
      className="grid grid-cols-3 gap-x-4 gap-y-2 px-4 py-3 sm:gap-x-6 sm:grid-cols-[minmax(0,1.4fr)_repeat(3,minmax(0,1fr))_5.5rem]"
    >
      <p className="col-span-full sm:col-span-1">
        <span className="font-semibold">{charge.label}</span>
        <span className="block text-muted text-xs">{basisWords(charge.basis, charge.unit)}</span>
      </p>
      <Figure label="Wholesale now" note={current ? `since ${formatDate(current.effectiveFromMs)}` : "no price in force"}>
        {formatMicros(current?.amountMicros, current?.currency)}
      </Figure>
      <Figure label="Lowest retail" note={current?.source ? `source: ${current.source}` : undefined}>
        {current?.minimumRetailMicros ? (
          formatMicros(current.minimumRetailMicros, current.currency)
        ) : (
          <span className="font-normal text-muted">None set</span>
        )}
      </Figure>
      <Figure label="Planned" note={next ? `from ${formatDate(next.effectiveFromMs)}` : undefined}>
        {next ? formatMicros(next.amountMicros, next.currency) : <span className="font-normal text-muted">No change</span>}
      </Figure>
      {mayEdit ? <WholesaleForm charge={charge} /> : null}
    </li>
  );
}

function Figure({ label, note, children }: { label: string; note?: string; children: ReactNode }) {
  return (
    <p>
      <span className="block text-muted text-xs">{label}</span>
      <span className="tabular font-semibold">{children}</span>
      {note ? <span className="block text-muted text-xs">{note}</span> : null}
    </p>
  );
}
