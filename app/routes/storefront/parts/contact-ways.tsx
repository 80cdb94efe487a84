import { MailLink, PhoneLink } from "~/ui/contact-links";
import { ClockIcon, Icon } from "~/ui/icons";
import type { About } from "./about";
import type { ShopData } from "./shop-data";
import { WhoAnswers } from "./who-answers";

/** Telephone and mail, with the hours, and who answers for what. */
export function ContactWays({ data, about }: { data: ShopData; about: About }) {
  const { phone, phoneDisplay, email, hours, url } = data.brand.support;
  const subject = about.number?.display ?? about.product?.name;
  return (
    <div className="space-y-8">
      <address className="space-y-4">
        {phone ? (
          <div>
            <h2 className="font-body text-base font-semibold">Call</h2>
            <PhoneLink
              phone={phone}
              display={phoneDisplay ?? phone}
              icon={false}
              className="font-heading text-2xl font-bold text-brand-text hover:underline"
            />
          </div>
        ) : null}
        {email ? (
          <div>
            <h2 className="font-body text-base font-semibold">Mail</h2>
            <MailLink email={email} subject={subject ? `About ${subject}` : undefined} icon={false} className="link text-lg" />
          </div>
        ) : null}
        {url ? (
          <div>
            <h2 className="font-body text-base font-semibold">Look it up</h2>
            <a href={url} rel="noopener" className="link text-lg">
              Help pages of {data.brand.name}
            </a>
          </div>
        ) : null}
        {hours ? (
          <p className="flex items-start gap-2 text-muted">
            <Icon of={ClockIcon} size={18} className="mt-1" />
            <span className="whitespace-pre-line">{hours}</span>
          </p>
        ) : null}
      </address>
      <WhoAnswers data={data} />
    </div>
  );
}
