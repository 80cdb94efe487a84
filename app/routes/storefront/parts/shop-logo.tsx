import type { BrandView } from "~/branding/brand-view";
import type { ShownLogo } from "~/branding/picture-view";
import { cx } from "~/ui/cx";

/** The shop's picture, its name, or both; always with a name that can be read out. */
export function ShopLogo({ brand }: { brand: BrandView }) {
  const { logo, showName } = brand;
  return (
    <span className="flex min-w-0 items-center gap-3">
      {logo ? <Mark logo={logo} alt={showName ? "" : brand.name} /> : null}
      {showName ? <span className="min-w-0 font-heading text-lg leading-tight font-bold sm:text-xl">{brand.name}</span> : null}
    </span>
  );
}

function Mark({ logo, alt }: { logo: ShownLogo; alt: string }) {
  const { onDark } = logo;
  const image = (
    <img
      src={logo.url}
      width={logo.width}
      height={logo.height}
      alt={alt}
      className={cx("shop-logo", ...logo.plates.map((plate) => `plate-${plate}`))}
    />
  );
  if (!onDark) return image;
  return (
    <picture className="contents">
      <source media="(prefers-color-scheme: dark)" srcSet={onDark.url} width={onDark.width} height={onDark.height} />
      {image}
    </picture>
  );
}
