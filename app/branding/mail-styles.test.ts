import { describe, expect, it } from "vitest";
import { defaultBrand } from "./brand";
import type { LogoRef } from "./brand-pictures";
import { logoInMail, type MailLook, type MailPart, mailLook } from "./mail-styles";
import { contrast } from "./oklch";
import { deriveTokens } from "./tokens";

const brand = { ...defaultBrand("Acme"), primary: "#ffc42e", accent: "#c4105f" };
const { light, dark } = deriveTokens(brand);

type Looks = Record<string, Record<string, unknown>>;
const camel = (property: string) => property.replace(/-([a-z])/g, (_dash, letter: string) => letter.toUpperCase());

/** The elements' looks once a program on a dark screen has applied the sheet. */
function onDarkScreen({ styles, sheet }: MailLook): Looks {
  const looks = structuredClone(styles) as Looks;
  for (const [, part = "", body = ""] of sheet.matchAll(/\.m-([a-z-]+)[^{}]*\{([^}]*)\}/g)) {
    for (const [, property = "", value] of body.matchAll(/([a-z-]+):([^;!]+)!important/g)) {
      Object.assign(looks[part] ?? {}, { [camel(property)]: value });
    }
  }
  return looks;
}

const grounds: [front: MailPart, on: MailPart, atLeast: number][] = [
  ...(["name", "heading", "text", "fact", "label", "foot", "own-foot", "foot-link"] as const).map(
    (front): [MailPart, MailPart, number] => [front, "card", 4.5],
  ),
  ["quote-text", "quote", 4.5],
  ["button", "button", 4.5],
];

describe("a mail's look", () => {
  it("is the light one on the elements and the dark one in the sheet, where the brand follows the device", () => {
    const look = mailLook(brand);
    expect(look.colourScheme).toBe("light dark");
    expect(look.styles.card.backgroundColor).toBe(light["surface-raised"]);
    expect(look.sheet).toContain(`.m-card{background-color:${dark["surface-raised"]}!important`);
    expect(onDarkScreen(look)).toEqual(mailLook({ ...brand, colourScheme: "dark" }).styles);
  });

  it.each(["light", "dark"] as const)("is %s everywhere where the brand is", (colourScheme) => {
    for (const screen of [undefined, "light", "dark"] as const) {
      const look = mailLook({ ...brand, colourScheme }, screen);
      expect(look).toMatchObject({ colourScheme: `${colourScheme} only`, sheet: "" });
      expect(look.styles.card.backgroundColor).toBe({ light, dark }[colourScheme]["surface-raised"]);
    }
  });

  it("is the looker's choice in a preview of a brand that follows", () => {
    expect(mailLook(brand, "dark")).toEqual(mailLook({ ...brand, colourScheme: "dark" }));
    expect(mailLook(brand, "light")).toEqual(mailLook({ ...brand, colourScheme: "light" }));
  });

  it("can be read on both screens, whatever the colour", () => {
    const found: string[] = [];
    for (let hue = 0; hue < 4096; hue += 41) {
      const primary = `#${[hue >> 8, (hue >> 4) & 15, hue & 15].map((digit) => digit.toString(16).repeat(2)).join("")}`;
      const look = mailLook({ ...brand, primary });
      for (const looks of [look.styles as Looks, onDarkScreen(look)]) {
        for (const [front, on, atLeast] of grounds) {
          const ratio = contrast(String(looks[front]?.color), String(looks[on]?.backgroundColor));
          if (ratio < atLeast) found.push(`${primary} ${front} on ${on} ${ratio.toFixed(2)}`);
        }
      }
    }
    expect(found).toEqual([]);
  });

  it("puts a plate behind a logo only where its ground would swallow it", () => {
    const logo: LogoRef = { id: "a", pngId: "b", width: 10, height: 10, onLight: true, onDark: true, palette: [] };
    const plates = (change: Partial<LogoRef>) => {
      const look = mailLook({ ...brand, logo: { ...logo, ...change } });
      return [look.styles.logo.backgroundColor, onDarkScreen(look).logo?.backgroundColor];
    };
    expect(plates({})).toEqual(["transparent", "transparent"]);
    expect(plates({ onDark: false })).toEqual(["transparent", dark.plate]);
    expect(plates({ onLight: false })).toEqual([light.plate, "transparent"]);
  });

  it("takes the logo that can be seen on both screens, and the one of a brand's only scheme", () => {
    const mark = (id: string, onLight: boolean, onDark: boolean): LogoRef => ({
      ...{ id, pngId: id, width: 10, height: 10, palette: [], onLight, onDark },
    });
    const ink = { ...brand, logo: mark("ink", true, false), logoDark: mark("white", false, true) };
    const chosen = (change: Partial<typeof ink>) => logoInMail({ ...ink, ...change })?.id;
    expect(chosen({})).toBe("ink");
    expect(chosen({ colourScheme: "dark" })).toBe("white");
    expect(chosen({ logoDark: mark("both", true, true) })).toBe("both");
    expect(logoInMail({ ...brand, logo: null, logoDark: null })).toBeNull();
  });

  it("refuses a colour that is none, for a sheet is markup", () => {
    for (const primary of ["#12345</style><script>", "red", "#123456;x"]) {
      expect(() => mailLook({ ...brand, primary }), primary).toThrow();
    }
  });
});
