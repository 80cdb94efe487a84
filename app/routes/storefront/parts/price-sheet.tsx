import type { StorefrontProduct } from "~/catalog/storefront-product";
import { shop } from "~/kit/paths";
import { Price } from "~/ui/price";
import { headlineCharge } from "./headline-charge";

interface PriceSheetProps {
  products: readonly StorefrontProduct[];
  /** 2 directly under the page's title, 3 inside a section. */
  level?: 2 | 3;
}

/** Everything the shop sells, by group, in the shop's own order, each with the price that it starts from. */
export function PriceSheet({ products, level = 2 }: PriceSheetProps) {
  const Heading = `h${level}` as const;
  const groups = [...new Set(products.map((product) => product.group))];
  return (
    <div className="sheet">
      {groups.map((group) => {
        const members = products.filter((product) => product.group === group);
        return (
          <section key={group} aria-labelledby={`group-${group}`}>
            <Heading id={`group-${group}`} className="text-lg">
              {members[0]?.groupLabel}
            </Heading>
            <ul>
              {members.map((product) => (
                <SheetRow key={product.slug} product={product} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function SheetRow({ product }: { product: StorefrontProduct }) {
  const charge = headlineCharge(product.charges);
  return (
    <li>
      <a href={shop.product(product.slug)} className="cover font-semibold text-brand-text underline underline-offset-4">
        {product.name}
      </a>
      <span className="text-muted">{product.summary}</span>
      <span className="sheet-price font-semibold">
        {charge && product.charges.length > 1 ? <span className="font-normal text-muted">from </span> : null}
        <Price micros={charge?.retailMicros ?? null} currency={charge?.currency} basis={charge?.basis} unit={charge?.unit} />
      </span>
    </li>
  );
}
