import { useLocation } from "@remix-run/react";
import { type NavPage, navPageLabels } from "~/branding/brand-lists";
import { shop } from "~/kit/paths";
import { PhoneLink } from "~/ui/contact-links";
import { ChevronDownIcon, Icon, PersonIcon, SignInIcon } from "~/ui/icons";
import type { ShopData } from "./shop-data";
import { ShopLogo } from "./shop-logo";

const addresses: Record<NavPage, string> = {
  numbers: shop.numbers(),
  messaging: shop.messaging(),
  products: shop.products(),
  "service-path": shop.servicePath(),
  contact: shop.contact(),
};

/** On a narrow window the places fold into a `<details>`; on a wide one the style sheet keeps it open. */
export function ShopHeader({ data }: { data: ShopData }) {
  const { support, nav } = data.brand;
  return (
    <header className="shop-header">
      <div className="page header-bar">
        <a href={shop.home()} className="mr-auto min-w-0 py-1">
          <ShopLogo brand={data.brand} />
        </a>
        {support.phone ? (
          <PhoneLink phone={support.phone} display={support.phoneDisplay ?? support.phone} className="header-phone" />
        ) : null}
        <details className="menu no-print">
          <summary className="button button-secondary button-small">
            Menu
            <Icon of={ChevronDownIcon} size={16} />
          </summary>
          <nav aria-label="Main" className="menu-places">
            <ul>
              {nav.pages.map((page) => (
                <Place key={page} to={addresses[page]} label={navPageLabels[page]} />
              ))}
              {nav.links.map((link) => (
                <li key={link.url}>
                  <a href={link.url} rel="noopener">
                    {link.label}
                  </a>
                </li>
              ))}
              <li className="menu-account">
                <a href={data.customer ? shop.account() : shop.signIn()}>
                  <Icon of={data.customer ? PersonIcon : SignInIcon} size={18} />
                  {data.customer ? "Your account" : "Sign in"}
                </a>
              </li>
            </ul>
          </nav>
        </details>
      </div>
    </header>
  );
}

function Place({ to, label }: { to: string; label: string }) {
  const { pathname } = useLocation();
  const here = pathname === to ? "page" : pathname.startsWith(`${to}/`) ? "true" : undefined;
  return (
    <li>
      <a href={to} aria-current={here}>
        {label}
      </a>
    </li>
  );
}
