import { Form } from "@remix-run/react";
import { SampleBadge } from "~/ui/badge";
import { Button } from "~/ui/button";

interface Product {
  productId: string;
  name: string;
  summary: string;
  kindLabel: string;
  isSample: boolean;
}

/** Products of the carrier that this shop does not list yet, each with a button that takes it in. */
export function UnlistedProducts({ products, mayEdit }: { products: Product[]; mayEdit: boolean }) {
  return (
    <ul className="divide-y divide-border">
      {products.map((product) => (
        <li key={product.productId} className="flex flex-wrap items-center gap-3 px-4 py-3.5 sm:px-5">
          <div className="min-w-0 grow basis-64">
            <p className="flex flex-wrap items-center gap-2">
              <span className="font-semibold">{product.name}</span>
              <span className="text-muted text-xs">{product.kindLabel}</span>
              {product.isSample ? <SampleBadge /> : null}
            </p>
            <p className="text-muted">{product.summary}</p>
          </div>
          {mayEdit ? (
            <Form method="post" data-form="list-product">
              <input type="hidden" name="form" value="list-product" />
              <input type="hidden" name="productId" value={product.productId} />
              <Button look="secondary" small>
                List it<span className="sr-only">: {product.name}</span>
              </Button>
            </Form>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
