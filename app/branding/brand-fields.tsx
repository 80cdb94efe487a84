import { ColourField } from "~/ui/console/colour-field";
import type { FormState } from "~/ui/console/form-state";
import { Panel } from "~/ui/console/panel";
import { Choice, SelectField, TextAreaField, TextField } from "~/ui/field";
import { type Brand, cornerRadii, neutralTones } from "./brand";
import type { BrandView } from "./brand-view";
import { fontChoices } from "./fonts";
import { PictureField } from "./picture-field";

interface FieldsProps {
  brand: Brand;
  state: FormState;
}

type TextKey =
  | "name"
  | "tagline"
  | "heroHeadline"
  | "heroText"
  | "about"
  | "why"
  | "description"
  | "supportPhone"
  | "supportEmail"
  | "supportHours";

const bind = ({ brand, state }: FieldsProps, name: TextKey) => ({
  name,
  defaultValue: state.value(name, brand[name]),
  errors: state.errors(name),
});

export function IdentityFields({ view, ...rest }: FieldsProps & { view: Pick<BrandView, "logo" | "iconUrl"> }) {
  const { brand, state } = rest;
  const icon = view.iconUrl ? { url: view.iconUrl, width: 512, height: 512 } : null;
  return (
    <Panel title="Who you are">
      <div className="grid gap-5">
        <TextField
          {...bind(rest, "name")}
          label="Name"
          hint="At the top of every page and in mails."
          autoComplete="organization"
        />
        <TextField
          {...bind(rest, "tagline")}
          label="Tagline"
          hint="A few words beside the name in the browser's tab and in search results."
        />
        <div className="grid gap-5 sm:grid-cols-2">
          <PictureField name="logo" label="Logo" hint="PNG, JPEG, WebP or SVG, at most 2 MB." current={view.logo} state={state} />
          <PictureField name="icon" label="Icon" hint="Square; for the browser's tab and phones." current={icon} state={state} />
        </div>
        <Choice
          type="checkbox"
          name="nameBesideLogo"
          value="on"
          label="Write the name beside the logo"
          defaultChecked={state.isTicked("nameBesideLogo", brand.nameBesideLogo)}
        />
      </div>
    </Panel>
  );
}

const radiusLabels: Record<keyof typeof cornerRadii, string> = {
  square: "Square",
  slight: "Slightly rounded",
  round: "Round",
  pill: "Very round",
};
const radiusOptions = (Object.keys(cornerRadii) as (keyof typeof cornerRadii)[]).map((value) => ({
  value,
  label: radiusLabels[value],
}));
const toneLabels = { cool: "Cool greys", warm: "Warm greys", plain: "Plain greys" };
const toneOptions = neutralTones.map((value) => ({ value, label: toneLabels[value] }));
const fontOptions = fontChoices.map(({ key, label, character }) => ({
  value: key,
  label: `${label}: ${character.toLowerCase()}`,
}));

export function LookFields({ brand, state }: FieldsProps) {
  const select = (name: "neutral" | "font" | "radius") => ({
    name,
    defaultValue: state.value(name, brand[name]),
    errors: state.errors(name),
  });
  const colour = (name: "primary" | "accent") => ({ name, stored: state.value(name, brand[name]), errors: state.errors(name) });
  return (
    <Panel title="Colours and type">
      <div className="grid gap-5 sm:grid-cols-2">
        <ColourField {...colour("primary")} label="Main colour" hint="Buttons, links and large areas." />
        <ColourField {...colour("accent")} label="Accent colour" hint="Badges and highlights." />
        <SelectField {...select("neutral")} label="Greys" options={toneOptions} />
        <SelectField {...select("radius")} label="Corners" options={radiusOptions} />
        <SelectField {...select("font")} label="Font" options={fontOptions} className="sm:col-span-2" />
      </div>
    </Panel>
  );
}

export function WordsFields(props: FieldsProps) {
  return (
    <Panel title="Your words" lead="Plain text. What you leave empty is left out, or a plain sentence stands in for it.">
      <div className="grid gap-5">
        <TextField
          {...bind(props, "heroHeadline")}
          label="Headline"
          hint="The first line of your start page; at most 90 characters."
        />
        <TextAreaField {...bind(props, "heroText")} label="Text under the headline" rows={3} />
        <TextAreaField {...bind(props, "about")} label="About your company" rows={4} />
        <TextAreaField {...bind(props, "why")} label="Why buy from you" rows={4} />
        <TextAreaField
          {...bind(props, "description")}
          label="Description for search engines"
          hint="One or two sentences; at most 300 characters."
          rows={3}
        />
      </div>
    </Panel>
  );
}

export function SupportFields(props: FieldsProps) {
  return (
    <Panel title="Support" lead="How customers reach you. Enquiries from the shop go to the e-mail address.">
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField {...bind(props, "supportPhone")} label="Support telephone" type="tel" autoComplete="off" />
        <TextField {...bind(props, "supportEmail")} label="Support e-mail" type="email" autoComplete="off" />
        <TextField
          {...bind(props, "supportHours")}
          label="Support hours"
          hint="Such as Mon to Fri, 8 am to 6 pm Eastern"
          className="sm:col-span-2"
        />
      </div>
    </Panel>
  );
}
