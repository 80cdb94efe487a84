import { shop } from "~/kit/paths";
import { ButtonLink } from "~/ui/button";
import { PhoneLink } from "~/ui/contact-links";
import { ClockIcon, Icon, MailIcon } from "~/ui/icons";
import type { ShopData } from "./shop-data";

interface GetInTouchProps {
  data: ShopData;
  title: string;
  text: string;
  about?: { number?: string; product?: string };
}

/** The end of every way through the shop: the seller's telephone, the form with the subject in it, and when somebody answers. */
export function GetInTouch({ data, title, text, about }: GetInTouchProps) {
  const { phone, phoneDisplay, hours } = data.brand.support;
  return (
    <section className="touch on-brand-field" aria-labelledby="touch-title">
      <div className="page grid items-center gap-6 py-10 lg:grid-cols-[1fr_auto] lg:py-14">
        <div className="max-w-2xl">
          <h2 id="touch-title" className="text-2xl">
            {title}
          </h2>
          <p className="mt-2 text-lg">{text}</p>
        </div>
        <div className="no-print flex flex-col items-start gap-4">
          {phone ? (
            <PhoneLink
              phone={phone}
              display={phoneDisplay ?? phone}
              icon={false}
              className="font-heading text-2xl font-bold hover:underline"
            />
          ) : null}
          <ButtonLink href={shop.contact(about)} look={phone ? "outline" : "inverse"}>
            <Icon of={MailIcon} />
            Write to us
          </ButtonLink>
          {hours ? (
            <p className="flex items-start gap-2">
              <Icon of={ClockIcon} size={18} className="mt-1" />
              <span className="whitespace-pre-line">{hours}</span>
            </p>
          ) : null}
        </div>
      </div>
    </section>
  );
}
