import { NavLink } from "@remix-run/react";
import { partner } from "~/kit/paths";
import { cx } from "~/ui/cx";

const places = [
  { to: partner.listings(), label: "Listings" },
  { to: partner.priceChanges(), label: "Wholesale changes" },
  { to: partner.markupDefaults(), label: "Default markups" },
  { to: partner.importPrices(), label: "Prices as a file" },
];

/** The pages about listings and prices, above each of them. */
export function ListingNav() {
  return (
    <nav aria-label="Listings and prices" className="-mx-1 mb-6 flex flex-wrap gap-x-1 gap-y-1 border-border border-b">
      {places.map(({ to, label }) => (
        <NavLink key={to} to={to} end className={({ isActive }) => cx("px-3 py-2 font-semibold", isActive ? current : other)}>
          {label}
        </NavLink>
      ))}
    </nav>
  );
}

const current = "-mb-px border-brand-text border-b-2 text-brand-text";
const other = "text-muted hover:text-text";
