import { useLocation } from "@remix-run/react";
import { shop } from "~/kit/paths";
import { PhoneLink } from "~/ui/contact-links";
import { ChevronDownIcon, Icon, PersonIcon, SignInIcon } from "~/ui/icons";
import type { ShopData } from "./shop-data";
import { ShopLogo } from "./shop-logo";

const places = [
  { to: shop.numbers(), label: "Numbers" },
  { to: shop.messaging(), label: "Messaging" },
  { to: shop.products(), label: "Services" },
  { to: shop.servicePath(), label: "Service path" },
  { to: shop.contact(), label: "Contact" },
];

/** On a narrow window the places fold into a `<details>`; on a wide one the style sheet keeps it open. */
export function ShopHeader({ data }: { data: ShopData }) {
  const { support } = data.brand;
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
              {places.map((place) => (
                <Place key={place.to} {...place} />
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
