import { navPages, ownLinkCount, socialNetworkKeys } from "./brand-lists";
import { legalStarters } from "./legal-starters";

/**
 * The brand form's fields, unchecked. What one of its own buttons asks for is done: a field goes back to the inherited value (it is left
 * out), a colour is picked, a legal page gets a text to begin from.
 * Groups are posted under dotted names: `navPages.numbers`, `navLinks.0.url`, `social.linkedin`.
 */
export function brandFieldsFrom(form: FormData): Record<string, unknown> {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const fields: Record<string, unknown> = {
    ...Object.fromEntries([...form].filter(([name, value]) => typeof value === "string" && !name.includes("."))),
    nameBesideLogo: text("nameBesideLogo"),
    heroIsDecoration: text("heroIsDecoration"),
    navPages: navPages.filter((page) => text(`navPages.${page}`) !== ""),
    navLinks: Array.from({ length: ownLinkCount }, (_, row) => ({
      label: text(`navLinks.${row}.label`),
      url: text(`navLinks.${row}.url`),
    })),
    social: Object.fromEntries(socialNetworkKeys.map((network) => [network, text(`social.${network}`)])),
  };
  delete fields[text("back")];
  const [, input, shade] = /^(primary|accent) (#[0-9a-f]{6})$/.exec(text("pick")) ?? [];
  if (input && shade) fields[input] = shade;
  const starter = Object.entries(legalStarters).find(([field]) => field === text("starter"));
  if (starter && !text(starter[0]).trim()) fields[starter[0]] = starter[1](starterFacts(text));
  return fields;
}

const starterFacts = (text: (name: string) => string) => ({
  name: text("name") || "[your company]",
  email: text("supportEmail") || "[your e-mail address]",
});

/** Where the page should stand after one of the form's own buttons was pressed: "#tagline", or "". */
export function pressedField(form: FormData): string {
  const pressed = String(form.get("back") ?? form.get("pick") ?? form.get("starter") ?? "");
  const [field = ""] = pressed.split(" ");
  return /^\w+$/.test(field) ? `#${field}` : "";
}
