import type { BrandView } from "~/branding/brand-view";
import { cx } from "~/ui/cx";

/** The shop's picture, its name, or both; always with a name that can be read out. */
export function ShopLogo({ brand }: { brand: BrandView }) {
  const { logo, showName } = brand;
  return (
    <span className="flex min-w-0 items-center gap-3">
      {logo ? (
        <img
          src={logo.url}
          width={logo.width}
          height={logo.height}
          alt={showName ? "" : brand.name}
          className={cx("shop-logo", logo.plate !== "none" && `plate-${logo.plate}`)}
        />
      ) : null}
      {showName ? <span className="min-w-0 font-heading text-lg leading-tight font-bold sm:text-xl">{brand.name}</span> : null}
    </span>
  );
}
