import { ColourField } from "~/ui/console/colour-field";
import { Choice, SelectField } from "~/ui/field";
import { fieldLabels } from "./brand-changes";
import { colourSchemes, cornerRadii, neutralTones } from "./brand-lists";
import type { BrandView } from "./brand-view";
import { BrandText, type FieldsProps, WithInherit } from "./field-bind";
import { fontChoices } from "./fonts";
import { PictureField } from "./picture-field";

export function IdentityFields({ view, of }: { of: FieldsProps; view: Pick<BrandView, "logo" | "iconUrl"> }) {
  const { brand, state } = of;
  const icon = view.iconUrl ? { url: view.iconUrl, width: 512, height: 512 } : null;
  return (
    <div className="grid gap-5">
      <BrandText of={of} name="name" hint="At the top of every page and in mails." autoComplete="organization" />
      <BrandText of={of} name="tagline" hint="A few words above the headline and under your mails." />
      <div className="grid gap-5 sm:grid-cols-2">
        <PictureField name="logo" label="Logo" hint="PNG, JPEG, WebP or SVG, at most 2 MB." current={view.logo} state={state} />
        <PictureField name="icon" label="Icon" hint="Square; for the browser's tab and phones." current={icon} state={state} />
      </div>
      <WithInherit of={of} name="nameBesideLogo" words="(written)">
        <Choice
          type="checkbox"
          name="nameBesideLogo"
          value="on"
          label="Write the name beside the logo"
          defaultChecked={state.isTicked("nameBesideLogo", brand.nameBesideLogo)}
        />
      </WithInherit>
    </div>
  );
}

const radiusLabels: Record<keyof typeof cornerRadii, string> = {
  square: "Square",
  slight: "Slightly rounded",
  round: "Round",
  pill: "Very round",
};
const toneLabels = { cool: "Cool greys", warm: "Warm greys", plain: "Plain greys" };
const schemeLabels = { follow: "As the visitor's device is set", light: "Always light", dark: "Always dark" };
const options = <Value extends string>(values: readonly Value[], labels: Record<Value, string>) =>
  values.map((value) => ({ value, label: labels[value] }));

const lists = {
  neutral: options(neutralTones, toneLabels),
  radius: options(Object.keys(cornerRadii) as (keyof typeof cornerRadii)[], radiusLabels),
  font: fontChoices.map(({ key, label, character }) => ({ value: key, label: `${label}: ${character.toLowerCase()}` })),
  colourScheme: options(colourSchemes, schemeLabels),
};

export function BrandSelect({ of, name, className }: { of: FieldsProps; name: keyof typeof lists; className?: string }) {
  const { brand, inherited, state } = of;
  const inheritedLabel = lists[name].find(({ value }) => value === inherited[name])?.label;
  return (
    <WithInherit of={of} name={name} words={`“${inheritedLabel}”`} className={className}>
      <SelectField
        name={name}
        label={fieldLabels[name]}
        defaultValue={state.value(name, brand[name])}
        errors={state.errors(name)}
        options={lists[name]}
      />
    </WithInherit>
  );
}

export function LookFields({ of }: { of: FieldsProps }) {
  const { brand, state } = of;
  const colour = (name: "primary" | "accent") => ({ name, stored: state.value(name, brand[name]), errors: state.errors(name) });
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <WithInherit of={of} name="primary">
        <ColourField {...colour("primary")} label="Main colour" hint="Buttons, links and large areas." />
      </WithInherit>
      <WithInherit of={of} name="accent">
        <ColourField {...colour("accent")} label="Accent colour" hint="Badges and highlights." />
      </WithInherit>
      <BrandSelect of={of} name="neutral" />
      <BrandSelect of={of} name="radius" />
      <BrandSelect of={of} name="colourScheme" className="sm:col-span-2" />
      <BrandSelect of={of} name="font" className="sm:col-span-2" />
    </div>
  );
}

export function WordsFields({ of }: { of: FieldsProps }) {
  return (
    <div className="grid gap-5">
      <BrandText of={of} name="heroHeadline" hint="The first line of your start page; at most 90 characters." />
      <BrandText of={of} name="heroText" rows={3} />
      <BrandText of={of} name="about" rows={4} />
      <BrandText of={of} name="why" rows={4} />
    </div>
  );
}

export function SupportFields({ of }: { of: FieldsProps }) {
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <BrandText of={of} name="supportPhone" type="tel" />
      <BrandText of={of} name="supportEmail" type="email" hint="Enquiries from the shop go here too." />
      <BrandText of={of} name="supportHours" hint="Such as Mon to Fri, 8 am to 6 pm Eastern" className="sm:col-span-2" />
      <BrandText
        of={of}
        name="supportUrl"
        type="url"
        hint="Help pages or a ticket page of your own; begins with https://"
        className="sm:col-span-2"
      />
    </div>
  );
}
