import { useId } from "react";
import { type Brand, cornerRadii } from "./brand";
import { fontChoice } from "./fonts";
import { deriveTokens, type Tokens } from "./tokens";

export type SampleInputs = Pick<Brand, "name" | "primary" | "accent" | "neutral" | "font" | "radius" | "heroHeadline">;

/** A small page of the shop in both colour schemes, drawn with the shades that a publish would give it. */
export function BrandSample({ brand }: { brand: SampleInputs }) {
  const tokens = deriveTokens(brand);
  return (
    <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-1">
      <SamplePage brand={brand} tokens={tokens.light} scheme="light" />
      <SamplePage brand={brand} tokens={tokens.dark} scheme="dark" />
    </div>
  );
}

function SamplePage({ brand, tokens, scheme }: { brand: SampleInputs; tokens: Tokens; scheme: "light" | "dark" }) {
  const id = useId().replaceAll(":", "");
  const font = fontChoice(brand.font);
  const radius = Math.min(Number.parseInt(cornerRadii[brand.radius], 10), 15);
  const headline = wrap(brand.heroHeadline, 25, 3);
  const below = 78 + headline.length * 26;
  return (
    <figure>
      <svg role="img" aria-labelledby={id} viewBox="0 0 340 330" className="card w-full" fontFamily={font.body} fontSize="12">
        <title id={id}>{`How the shop looks on a ${scheme} screen`}</title>
        <rect width="340" height="330" fill={tokens.surface} />
        <rect width="340" height="42" fill={tokens["surface-raised"]} />
        <rect y="41.5" width="340" height="1" fill={tokens.border} />
        <text x="16" y="26" fill={tokens.text} fontFamily={font.heading} fontSize="15" fontWeight="700">
          {clip(brand.name, 22)}
        </text>
        <text x="324" y="26" fill={tokens["brand-text"]} textAnchor="end" fontWeight="600">
          Numbers
        </text>
        {headline.map((line, index) => (
          <text key={line} x="16" y={76 + index * 26} fill={tokens.text} fontFamily={font.heading} fontSize="21" fontWeight="700">
            {line}
          </text>
        ))}
        <g transform={`translate(16 ${below})`}>
          <rect width="132" height="34" rx={radius} fill={tokens.brand} />
          <text x="66" y="21.5" fill={tokens["on-brand"]} textAnchor="middle" fontWeight="600">
            Find a number
          </text>
          <rect
            x="141"
            y="0.75"
            width="110"
            height="32.5"
            rx={radius}
            fill={tokens["surface-raised"]}
            stroke={tokens["border-strong"]}
          />
          <text x="196" y="21.5" fill={tokens.text} textAnchor="middle" fontWeight="600">
            Contact us
          </text>
        </g>
        <SampleNumbers tokens={tokens} radius={radius} y={below + 50} />
      </svg>
      <figcaption className="mt-1 text-muted text-xs">On a {scheme} screen</figcaption>
    </figure>
  );
}

function SampleNumbers({ tokens, radius, y }: { tokens: Tokens; radius: number; y: number }) {
  return (
    <g transform={`translate(16 ${y})`}>
      <rect x="0.5" y="0.5" width="307" height="84" rx={radius} fill={tokens["surface-raised"]} stroke={tokens.border} />
      <text x="14" y="27" fill={tokens.text} fontSize="14" fontWeight="700">
        (201) 555-0144
      </text>
      <rect x="128" y="13" width="74" height="19" rx="9.5" fill={tokens.accent} />
      <text x="165" y="26.5" fill={tokens["on-accent"]} fontSize="10.5" fontWeight="600" textAnchor="middle">
        Memorable
      </text>
      <text x="294" y="27" fill={tokens["brand-text"]} textAnchor="end" textDecoration="underline">
        Details
      </text>
      <rect x="0" y="42" width="308" height="1" fill={tokens.border} />
      <text x="14" y="67" fill={tokens["text-muted"]}>
        New Jersey, voice and text
      </text>
      <rect x="212" y="53" width="82" height="21" rx={Math.min(radius, 10)} fill={tokens["brand-tint"]} />
      <text x="253" y="67.5" fill={tokens["on-brand-tint"]} fontSize="11" fontWeight="600" textAnchor="middle">
        Direct path
      </text>
    </g>
  );
}

const clip = (text: string, most: number) => (text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text);

/** Breaks at spaces into at most `lines` lines; the last one is cut where more would follow. */
export function wrap(text: string, perLine: number, lines: number): string[] {
  const out: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = out.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= perLine) out[out.length - 1] = `${last} ${word}`;
    else out.push(clip(word, perLine));
  }
  if (out.length <= lines) return out;
  return [...out.slice(0, lines - 1), clip(`${out[lines - 1]} …`.replace(" …", "…"), perLine)];
}
