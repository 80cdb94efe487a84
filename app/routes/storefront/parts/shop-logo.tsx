import type { BrandView } from "~/branding/brand-view";
import type { ShownLogo } from "~/branding/picture-view";
import { cx } from "~/ui/cx";

/** Wider than this a logo is lettering: on a phone the name beside it would say the same twice, and there is no room to. */
const lettering = 2.2;
/** Characters of a name that leaves the places room in one row on a wide window. */
const longName = 20;

/** The shop's picture, its name, or both; always with a name that can be read out. */
export function ShopLogo({ brand }: { brand: BrandView }) {
  const { logo, showName } = brand;
  const isLettering = logo !== null && logo.width > logo.height * lettering;
  const isLong = showName && (isLettering || brand.name.length > longName);
  return (
    <span className="shop-mark" data-lettering={isLettering} data-long={isLong}>
      {logo ? <Mark logo={logo} alt={showName ? "" : brand.name} /> : null}
      {showName ? <span className="shop-name">{brand.name}</span> : null}
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
