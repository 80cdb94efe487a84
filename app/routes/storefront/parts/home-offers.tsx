import type { StorefrontProduct } from "~/catalog/storefront-product";
import { shop } from "~/kit/paths";
import { ArrowRightIcon, Icon } from "~/ui/icons";
import { Price } from "~/ui/price";
import { headlineCharge } from "./headline-charge";

/** What the shop sells at a glance: numbers first and large, everything else as a price list that leads to it. */
export function HomeOffers({ products }: { products: readonly StorefrontProduct[] }) {
  const numbers = products.filter((product) => product.group === "numbers");
  const others = products.filter((product) => product.group !== "numbers");
  const groups = [...new Set(others.map((product) => product.group))];
  return (
    <>
      <ul className="posters">
        {numbers.map((product) => (
          <Poster key={product.slug} product={product} />
        ))}
      </ul>
      <div className="offer-columns">
        {groups.map((group) => {
          const members = others.filter((product) => product.group === group);
          return (
            <section key={group}>
              <h3>{members[0]?.groupLabel}</h3>
              <ul>
                {members.map((product) => (
                  <li key={product.slug}>
                    <a href={shop.product(product.slug)} className="cover link">
                      {product.name}
                    </a>
                    <FromPrice product={product} />
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
      <p className="mt-8">
        <a href={shop.products()} className="link inline-flex items-center gap-1.5 py-1 font-semibold">
          All services with what they do and cost <Icon of={ArrowRightIcon} size={18} />
        </a>
      </p>
    </>
  );
}

function Poster({ product }: { product: StorefrontProduct }) {
  return (
    <li className="poster">
      <a href={shop.product(product.slug)} className="cover poster-name">
        {product.name}
      </a>
      <p className="mt-1">{product.summary}</p>
      <p className="poster-price">
        <FromPrice product={product} />
      </p>
    </li>
  );
}

function FromPrice({ product }: { product: StorefrontProduct }) {
  const charge = headlineCharge(product.charges);
  return <Price micros={charge?.retailMicros ?? null} currency={charge?.currency} basis={charge?.basis} unit={charge?.unit} />;
}
