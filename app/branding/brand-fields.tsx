import { Button } from "~/ui/button";
import { ColourField } from "~/ui/console/colour-field";
import { Choice, SelectField } from "~/ui/field";
import { fieldLabels } from "./brand-changes";
import { brandChoices, choiceLabel } from "./brand-choices";
import { BrandText, type FieldsProps, WithInherit } from "./field-bind";
import { PictureField } from "./picture-field";
import type { StudioPictures } from "./picture-view";

export function IdentityFields({ pictures, of }: { of: FieldsProps; pictures: StudioPictures }) {
  const { brand, state } = of;
  const shared = { pictures, state };
  return (
    <div className="grid gap-5">
      <BrandText of={of} name="name" hint="At the top of every page and in mails." autoComplete="organization" />
      <BrandText of={of} name="tagline" hint="A few words above the headline and under your mails." />
      <PictureField
        {...shared}
        name="logo"
        ground="light"
        hint="Wide or square, best without a background of its own. Pictures are PNG, JPEG, WebP or SVG of at most 2 MB."
        instead="your name in letters"
      />
      <PictureField
        {...shared}
        name="logoDark"
        ground="dark"
        hint="The same logo in light inks, for visitors whose device is set to dark."
        instead="the logo, on a light plate where it would be lost"
      />
      <PictureField
        {...shared}
        name="icon"
        hint="Square, 512 pixels or more; for the browser's tab and for phones."
        instead="the first letter of your name on your main colour"
        drawn={pictures.drawn.icon}
      />
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

interface SelectProps {
  of: FieldsProps;
  name: keyof typeof brandChoices;
  hint?: string;
  className?: string;
}

export function BrandSelect({ of, name, hint, className }: SelectProps) {
  const { brand, inherited, state } = of;
  const inheritedLabel = choiceLabel(name, inherited[name]);
  return (
    <WithInherit of={of} name={name} words={`“${inheritedLabel}”`} className={className}>
      <SelectField
        name={name}
        label={fieldLabels[name]}
        hint={hint}
        defaultValue={state.value(name, brand[name])}
        errors={state.errors(name)}
        options={brandChoices[name]}
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
      <LogoPalette colours={brand.logo?.palette ?? []} />
      <BrandSelect of={of} name="neutral" />
      <BrandSelect of={of} name="radius" />
      <BrandSelect of={of} name="colourScheme" className="sm:col-span-2" />
      <BrandSelect of={of} name="font" className="sm:col-span-2" />
    </div>
  );
}

/** What the logo is made of, to be taken over with a click. */
function LogoPalette({ colours }: { colours: readonly string[] }) {
  if (colours.length === 0) return null;
  return (
    <div className="sm:col-span-2">
      <p className="font-semibold">From your logo</p>
      <ul className="mt-1 flex flex-wrap gap-3">
        {colours.map((hex) => (
          <li key={hex} className="flex items-center gap-2 rounded-control border border-border px-2 py-1">
            <svg aria-hidden="true" viewBox="0 0 24 24" className="h-6 w-6 flex-none rounded-control border border-border-strong">
              <rect width="24" height="24" fill={hex} />
            </svg>
            <code className="font-mono text-xs">{hex}</code>
            {(["primary", "accent"] as const).map((input) => (
              <Button key={input} look="quiet" small name="pick" value={`${input} ${hex}`}>
                {input === "primary" ? "Main" : "Accent"}
                <span className="sr-only">: use {hex}</span>
              </Button>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}

export function WordsFields({ pictures, of }: { of: FieldsProps; pictures: StudioPictures }) {
  const { brand, state } = of;
  return (
    <div className="grid gap-5">
      <BrandText of={of} name="heroHeadline" hint="The first line of your start page; at most 90 characters." />
      <BrandText of={of} name="heroText" rows={3} />
      <PictureField
        pictures={pictures}
        state={state}
        name="hero"
        hint="Beside the headline, above it on phones; the words never stand on it. 1600 pixels wide or more looks sharp everywhere."
        instead="the pattern below"
      />
      <BrandText
        of={of}
        name="heroAlt"
        hint="Read out to whoever cannot see the picture, such as: Two technicians at a telephone rack."
      />
      <WithInherit of={of} name="heroIsDecoration" words="(read out)">
        <Choice
          type="checkbox"
          name="heroIsDecoration"
          value="on"
          label="The picture is only decoration: nothing is read out"
          defaultChecked={state.isTicked("heroIsDecoration", brand.heroIsDecoration)}
        />
      </WithInherit>
      <BrandSelect
        of={of}
        name="heroArt"
        hint="Where there is no picture, on wide screens, with slightly rounded or round corners; also on the share card that is drawn for you."
      />
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
        inputMode="url"
        hint="Help pages or a ticket page of your own."
        className="sm:col-span-2"
      />
    </div>
  );
}
