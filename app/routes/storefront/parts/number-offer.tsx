import type { NumberPrice } from "~/catalog/price-numbers.server";
import { shop } from "~/kit/paths";
import type { NumberDetail } from "~/numbering/read-number.server";
import { ButtonLink, buttonClass } from "~/ui/button";
import { MailLink, PhoneLink } from "~/ui/contact-links";
import { Icon, MailIcon } from "~/ui/icons";
import { Notice } from "~/ui/notice";
import { Price } from "~/ui/price";
import type { ShopData } from "./shop-data";

interface NumberOfferProps {
  number: NumberDetail;
  price: NumberPrice | null;
  data: ShopData;
}

/** The price, and how to get it: the seller's telephone, the form with this number in it, or mail. */
export function NumberOffer({ number, price, data }: NumberOfferProps) {
  const { phone, phoneDisplay, email } = data.brand.support;
  if (!number.available) return <TakenNotice number={number} />;
  return (
    <section aria-labelledby="offer" className="card self-start p-6">
      <h2 id="offer" className="text-xl">
        Make it yours
      </h2>
      <p className="mt-4 text-3xl leading-tight font-semibold">
        <Price micros={price?.monthlyMicros ?? null} currency={price?.currency} basis="monthly" />
      </p>
      {price?.setUpMicros ? (
        <p className="mt-1 text-muted">
          plus <Price micros={price.setUpMicros} currency={price.currency} /> once for setting it up
        </p>
      ) : null}
      <p className="mt-1 text-sm text-muted">Before taxes and government fees.</p>
      <div className="no-print mt-6 flex flex-col gap-3">
        {phone ? (
          <PhoneLink phone={phone} display={`Call ${phoneDisplay ?? phone}`} className={buttonClass({ look: "primary" })} />
        ) : null}
        <ButtonLink href={shop.contact({ number: number.e164 })} look={phone ? "secondary" : "primary"}>
          <Icon of={MailIcon} size={18} />
          Ask for this number
        </ButtonLink>
        {email ? (
          <p className="text-sm text-muted">
            or mail <MailLink email={email} subject={`Number ${number.display}`} icon={false} />
          </p>
        ) : null}
      </div>
    </section>
  );
}

function TakenNotice({ number }: { number: NumberDetail }) {
  return (
    <Notice tone="warning" title="This number has just been taken" className="self-start">
      <p>
        Others with the same area code are free: <a href={shop.numbers(`npa=${number.npa}`)}>see the {number.npa} numbers</a>.
      </p>
    </Notice>
  );
}
