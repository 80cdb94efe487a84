import type { ReactNode } from "react";
import type { BrandView } from "~/branding/brand-view";
import { HeroPattern } from "~/branding/hero-pattern";
import type { ShownHero } from "~/branding/picture-view";
import { shop } from "~/kit/paths";
import { cx } from "~/ui/cx";
import { SearchBox } from "./search-box";

/** The shop's own words on its own colour, with the way in. */
export function HomeHero({ brand, children }: { brand: BrandView; children: ReactNode }) {
  const { picture, art } = brand.hero;
  return (
    <section className={cx("hero on-brand-field", picture && "hero-pictured")}>
      {picture ? <HeroPicture picture={picture} /> : <HeroPattern art={art} />}
      <div className="page hero-inner">
        <div className="hero-words">
          {brand.tagline ? (
            <p className="hero-tagline" data-live="tagline">
              {brand.tagline}
            </p>
          ) : null}
          <h1 className="text-4xl" data-live="heroHeadline">
            {brand.hero.headline}
          </h1>
          <p className="hero-text" data-live="heroText">
            {brand.hero.text}
          </p>
        </div>
        <div className="hero-search">
          <SearchBox label="Find your number" onBrand />
          <p className="hero-hints">
            Or look at <a href={shop.numbers("type=toll-free")}>toll-free numbers</a>,{" "}
            <a href={shop.numbers("sort=memorable")}>numbers easy to remember</a> or{" "}
            <a href={shop.numbers("features=sms")}>numbers for texting</a>.
          </p>
        </div>
        {children}
      </div>
    </section>
  );
}

/** The first thing that a visitor sees, so it is asked for before anything else. */
function HeroPicture({ picture }: { picture: ShownHero }) {
  return (
    <picture className="contents">
      <source type="image/webp" srcSet={picture.srcSet} sizes="(min-width: 64rem) 46vw, 100vw" />
      <img
        src={picture.url}
        width={picture.width}
        height={picture.height}
        alt={picture.alt}
        className="hero-picture"
        {...{ fetchpriority: "high" }}
      />
    </picture>
  );
}
