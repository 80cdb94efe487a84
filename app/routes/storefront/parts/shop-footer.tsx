import { shop } from "~/kit/paths";
import { MailLink, PhoneLink } from "~/ui/contact-links";
import { ClockIcon, Icon } from "~/ui/icons";
import { Notice } from "~/ui/notice";
import type { ShopData } from "./shop-data";

export function ShopFooter({ data }: { data: ShopData }) {
  const { brand, seller } = data;
  return (
    <footer className="shop-footer">
      <div className="page space-y-8 py-10">
        <div className="grid gap-8 sm:grid-cols-2 lg:grid-cols-[1.4fr_1fr_1fr]">
          <div className="max-w-prose">
            <p className="font-heading text-xl font-bold">{brand.name}</p>
            <p className="mt-2 text-muted">
              <WhoProvides data={data} />
            </p>
            {brand.footer.text ? <p className="mt-4 whitespace-pre-line">{brand.footer.text}</p> : null}
          </div>
          <SupportContact brand={brand} />
          <nav aria-label="In this shop">
            <h2 className="font-body text-base font-semibold">In this shop</h2>
            <ul className="mt-2 space-y-1">
              <FooterLink to={shop.numbers()}>Find a number</FooterLink>
              <FooterLink to={shop.products()}>Services and prices</FooterLink>
              <FooterLink to={shop.servicePath()}>How your calls travel</FooterLink>
              <FooterLink to={shop.servicePathGuide()}>Carrier or reseller?</FooterLink>
              <FooterLink to={shop.checkProvider()}>Check your provider</FooterLink>
              <FooterLink to={shop.readTrace()}>Read a call's trace</FooterLink>
              <FooterLink to={shop.findHops()}>Find the hops of your numbers</FooterLink>
              <FooterLink to={shop.contact()}>Write to us</FooterLink>
            </ul>
          </nav>
        </div>
        <FooterLine brand={brand} />
        {seller.isSample ? (
          <Notice tone="warning" title="This is a demonstration shop">
            <p className="text-sm">
              {brand.name} and {brand.carrierName} are made-up companies, every telephone number here is reserved for fiction, and
              all prices are samples.
            </p>
          </Notice>
        ) : null}
      </div>
    </footer>
  );
}

/** Who sells and who provides, in a sentence. */
function WhoProvides({ data: { brand, seller } }: { data: ShopData }) {
  if (seller.kind === "carrier") {
    return <>Sold, billed, supported and provided by {brand.carrierName}.</>;
  }
  return (
    <>
      Sold, billed and supported by {brand.name}. The telephone service is provided by {brand.carrierName}.
    </>
  );
}

/** Legal pages and social networks, where the shop has any. */
function FooterLine({ brand: { name, footer } }: { brand: ShopData["brand"] }) {
  if (footer.legal.length + footer.social.length === 0) return null;
  return (
    <div className="flex flex-wrap justify-between gap-x-8 gap-y-3 border-border border-t pt-5 text-sm">
      {footer.legal.length > 0 ? (
        <nav aria-label="Legal">
          <ul className="flex flex-wrap gap-x-5">
            {footer.legal.map(({ page, label }) => (
              <FooterLink key={page} to={shop.legal(page)}>
                {label}
              </FooterLink>
            ))}
          </ul>
        </nav>
      ) : null}
      {footer.social.length > 0 ? (
        <nav aria-label={`${name} elsewhere`}>
          <ul className="flex flex-wrap gap-x-5">
            {footer.social.map(({ label, url }) => (
              <li key={url}>
                <a href={url} rel="me noopener" className="link inline-block py-1">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
    </div>
  );
}

function SupportContact({ brand }: { brand: ShopData["brand"] }) {
  const { phone, phoneDisplay, email, hours, url } = brand.support;
  return (
    <div>
      <h2 className="font-body text-base font-semibold">Support</h2>
      <address className="mt-2 flex flex-col items-start gap-1">
        {phone ? <PhoneLink phone={phone} display={phoneDisplay ?? phone} className="link py-1" /> : null}
        {email ? <MailLink email={email} className="link py-1" /> : null}
        {url ? (
          <a href={url} rel="noopener" className="link py-1">
            Help pages
          </a>
        ) : null}
        {hours ? (
          <span className="flex items-start gap-2 py-1 text-muted">
            <Icon of={ClockIcon} size={18} className="mt-1" />
            <span className="whitespace-pre-line">{hours}</span>
          </span>
        ) : null}
      </address>
    </div>
  );
}

function FooterLink({ to, children }: { to: string; children: string }) {
  return (
    <li>
      <a href={to} className="link inline-block py-1">
        {children}
      </a>
    </li>
  );
}
