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
        <div className="min-w-0">
          {brand.tagline ? <p className="mb-4 font-semibold">{brand.tagline}</p> : null}
          <h1 className="text-4xl">{brand.hero.headline}</h1>
          <p className="mt-5 max-w-xl text-lg whitespace-pre-line">{brand.hero.text}</p>
          <div className="mt-8 max-w-xl">
            <SearchBox label="Find your number" onBrand />
          </div>
        </div>
        {children}
      </div>
    </section>
  );
}
