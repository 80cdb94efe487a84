import type { CornerRadius, HeroArt } from "./brand-lists";
import { heroDrawings } from "./hero-pattern";

export interface CardLogo {
  /** PNG. */
  base64: string;
  width: number;
  height: number;
  /** What it stands out on. */
  plate: string;
}

interface CardProps {
  ground: string;
  /** Close enough to the ground that words on it can be read. */
  pattern: string;
  accent: string;
  radius: CornerRadius;
  art: HeroArt;
  logo: CardLogo | null;
}

const plateCorners: Record<CornerRadius, number> = { square: 0, slight: 12, round: 24, pill: 40 };

/** The ground of a share card of 1200 × 630: the brand's colours and pattern, and its logo; words come onto it. */
export function CardDrawing({ ground, pattern, accent, radius, art, logo }: CardProps) {
  return (
    <svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" viewBox="0 0 1200 630" aria-hidden="true">
      <rect width="1200" height="630" fill={ground} />
      {art === "plain" ? null : (
        <g transform="translate(822 -10) scale(1.26)" color={pattern}>
          {heroDrawings[art]}
        </g>
      )}
      <rect y="606" width="1200" height="24" fill={accent} />
      {logo ? <PlatedLogo logo={logo} corner={plateCorners[radius]} /> : null}
    </svg>
  );
}

function PlatedLogo({ logo, corner }: { logo: CardLogo; corner: number }) {
  const scale = Math.min(480 / logo.width, 132 / logo.height);
  const [width, height] = [Math.round(logo.width * scale), Math.round(logo.height * scale)];
  return (
    <>
      <rect x="80" y="72" width={width + 64} height={height + 64} rx={corner} fill={logo.plate} />
      <image x="112" y="104" width={width} height={height} href={`data:image/png;base64,${logo.base64}`} />
    </>
  );
}

const tileCorners: Record<CornerRadius, number> = { square: 0, slight: 64, round: 128, pill: 176 };

/** A tile for an initial. */
export function TileDrawing({ ground, radius }: { ground: string; radius: CornerRadius }) {
  return (
    <svg xmlns="http://www.w3.org/2000/svg" width="512" height="512" viewBox="0 0 512 512" aria-hidden="true">
      <rect width="512" height="512" rx={tileCorners[radius]} fill={ground} />
    </svg>
  );
}
