import { Choice, FieldErrors, FieldGroup, TextField } from "~/ui/field";
import { navPageLabels, navPages, ownLinkCount, socialNetworkKeys, socialNetworks } from "./brand-lists";
import { BrandText, type FieldsProps, WithInherit } from "./field-bind";
import { PictureField } from "./picture-field";
import type { StudioPictures } from "./picture-view";

export function HeaderFields({ of }: { of: FieldsProps }) {
  const { brand, state } = of;
  return (
    <div className="grid gap-5">
      <WithInherit of={of} name="navPages" words="(all pages)">
        <FieldGroup legend="Pages in the header">
          <p className="mb-1 text-muted text-sm">The footer leads to all of them in any case.</p>
          {navPages.map((page) => (
            <Choice
              key={page}
              type="checkbox"
              name={`navPages.${page}`}
              value="on"
              label={navPageLabels[page]}
              defaultChecked={state.isTicked(`navPages.${page}`, brand.navPages.includes(page))}
            />
          ))}
        </FieldGroup>
      </WithInherit>
      <WithInherit of={of} name="navLinks" words="(none)">
        <FieldGroup legend="Links of your own">
          <p className="mb-2 text-muted text-sm">
            After the pages in the header, such as your main web site. Leave a row empty for none.
          </p>
          <FieldErrors id="navLinks-error" errors={state.errors("navLinks")} />
          {Array.from({ length: ownLinkCount }, (_, row) => `navLinks.${row}`).map((name, row) => (
            <div key={name} className="mb-3 grid gap-3 sm:grid-cols-[1fr_2fr]">
              <TextField
                name={`${name}.label`}
                label={`Link ${row + 1}: name`}
                defaultValue={state.value(`${name}.label`, brand.navLinks[row]?.label)}
                errors={state.errors(`${name}.label`)}
                autoComplete="off"
              />
              <TextField
                name={`${name}.url`}
                inputMode="url"
                label={`Link ${row + 1}: address`}
                placeholder="https://"
                defaultValue={state.value(`${name}.url`, brand.navLinks[row]?.url)}
                errors={state.errors(`${name}.url`)}
                autoComplete="off"
              />
            </div>
          ))}
        </FieldGroup>
      </WithInherit>
    </div>
  );
}

export function FooterFields({ of }: { of: FieldsProps }) {
  const { brand, state } = of;
  return (
    <div className="grid gap-5">
      <BrandText of={of} name="footerText" rows={3} hint="Such as your postal address or registration." />
      <WithInherit of={of} name="social" words="(none)">
        <FieldGroup legend="Social links">
          <p className="mb-2 text-muted text-sm">Addresses of your own pages there. Those left empty are not shown.</p>
          <div className="grid gap-3 sm:grid-cols-2">
            {socialNetworkKeys.map((network) => (
              <TextField
                key={network}
                name={`social.${network}`}
                inputMode="url"
                label={socialNetworks[network].label}
                placeholder={`https://${socialNetworks[network].hosts[0]}/…`}
                defaultValue={state.value(`social.${network}`, brand.social[network])}
                errors={state.errors(`social.${network}`)}
                autoComplete="off"
              />
            ))}
          </div>
        </FieldGroup>
      </WithInherit>
    </div>
  );
}

export function SearchFields({ pictures, of }: { of: FieldsProps; pictures: StudioPictures }) {
  return (
    <div className="grid gap-5">
      <BrandText of={of} name="browserTitle" hint="Of the start page, in the browser's tab and in search results." />
      <BrandText of={of} name="description" rows={3} hint="For search engines and link cards: one or two sentences." />
      <PictureField
        pictures={pictures}
        state={of.state}
        name="card"
        hint="Shown where somebody posts a link to your shop. 1200 × 630 pixels; another shape is cut to that one."
        instead="a card with your logo, name and colours"
        drawn={pictures.drawn.card}
      />
    </div>
  );
}

export function MailFields({ of }: { of: FieldsProps }) {
  return (
    <div className="grid gap-5">
      <BrandText of={of} name="mailSenderName" hint="Who your customers' mail programs show as the sender." />
      <BrandText of={of} name="mailFooter" rows={3} hint="At the end of every mail." />
    </div>
  );
}
