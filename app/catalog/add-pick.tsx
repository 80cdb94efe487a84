import { Link } from "@remix-run/react";
import { partner } from "~/kit/paths";
import { Badge, SampleBadge } from "~/ui/badge";
import { Button } from "~/ui/button";
import { FormErrors, useFormState } from "~/ui/console/form-state";
import { Panel } from "~/ui/console/panel";
import { PostForm } from "~/ui/console/post-form";
import { EmptyState } from "~/ui/empty-state";
import { SelectField, TextField } from "~/ui/field";
import type { OfferedProduct } from "./add-listings.server";
import { productGroups } from "./product-kinds";

interface AddPickProps {
  products: OfferedProduct[];
  /** Nothing is left to pick, whatever the filter. */
  isAllListed: boolean;
  picked: string[];
  filter: { q: string; group: string };
}

const groupOptions = [
  { value: "", label: "Everything" },
  ...Object.entries(productGroups).map(([value, label]) => ({ value, label })),
];

/** The carrier's catalog with a tick box each. Filtering keeps what is ticked, also what the filter hides. */
export function AddPick({ products, isAllListed, picked, filter }: AddPickProps) {
  const state = useFormState("add-pick");
  if (isAllListed) {
    return (
      <EmptyState title="Your shop lists everything that the carrier offers">
        <p>
          What is hidden can be shown, and every price changed, in{" "}
          <Link to={partner.listings()} className="link">
            your listings
          </Link>
          . A new product of the carrier appears here by itself.
        </p>
      </EmptyState>
    );
  }
  return (
    <PostForm data-form="add-pick">
      <input type="hidden" name="form" value="add-pick" />
      <FormErrors state={state} />
      <div className="mb-5 flex flex-wrap items-end gap-3">
        <TextField name="q" label="Name or SKU" defaultValue={filter.q} autoComplete="off" className="w-full sm:w-60" />
        <SelectField name="group" label="Kind" options={groupOptions} defaultValue={filter.group} className="w-full sm:w-52" />
        <Button look="secondary" name="then" value="filter">
          Filter
        </Button>
      </div>
      <Panel isFlush title="What the carrier offers" lead="What you list already stands at the end, and cannot be picked again.">
        {products.length === 0 ? <p className="px-4 pb-5 text-muted sm:px-5">No product is like that.</p> : null}
        <ul className="divide-y divide-border">
          {offeredFirst(products).map((product) => (
            <Product key={product.productId} product={product} isPicked={picked.includes(product.productId)} />
          ))}
        </ul>
      </Panel>
      <div className="sticky bottom-0 z-10 flex flex-wrap items-center gap-4 border-border border-t bg-surface py-3">
        <Button small name="then" value="defaults">
          Go on with the ticked ones
        </Button>
        {picked.length > 0 ? <p className="text-muted">{picked.length} picked so far</p> : null}
      </div>
    </PostForm>
  );
}

/** What can be picked stands above what is listed already. */
const offeredFirst = (products: OfferedProduct[]) => [...products].sort((a, b) => Number(a.isListed) - Number(b.isListed));

function Product({ product, isPicked }: { product: OfferedProduct; isPicked: boolean }) {
  const { productId, isListed } = product;
  return (
    <li className="flex items-start gap-3 px-4 py-3.5 sm:px-5" data-sku={product.sku}>
      {isListed ? null : <input type="hidden" name="shown" value={productId} />}
      <input
        type="checkbox"
        className="choice mt-1"
        id={`pick-${productId}`}
        name={`pick.${productId}`}
        defaultChecked={isPicked}
        disabled={isListed}
      />
      <label htmlFor={`pick-${productId}`} className="min-w-0 grow">
        <span className="flex flex-wrap items-center gap-2">
          <span className="font-semibold">{product.name}</span>
          <span className="text-muted text-xs">
            {product.kindLabel} · {product.sku}
          </span>
          {product.isSample ? <SampleBadge /> : null}
          {isListed ? <Badge tone="success">In your listings</Badge> : null}
        </span>
        <span className="block text-muted">{product.summary}</span>
      </label>
    </li>
  );
}
