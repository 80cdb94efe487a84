import type { ReactNode } from "react";
import type { BrandView } from "~/branding/brand-view";
import { Keypad } from "./keypad";
import { SearchBox } from "./search-box";

/** The shop's own words on its own colour, with the way in. */
export function HomeHero({ brand, children }: { brand: BrandView; children: ReactNode }) {
  return (
    <section className="hero on-brand-field">
      <Keypad />
      <div className="page hero-inner">
        <div className="hero-words">
          {brand.tagline ? <p className="hero-tagline">{brand.tagline}</p> : null}
          <h1 className="text-4xl">{brand.hero.headline}</h1>
          <p className="hero-text">{brand.hero.text}</p>
        </div>
        <div className="hero-search">
          <SearchBox label="Find your number" onBrand />
        </div>
        {children}
      </div>
    </section>
  );
}
