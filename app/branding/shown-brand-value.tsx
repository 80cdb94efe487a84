import type { ShownValue } from "./brand-diff";

/** One input's value as people read it; a colour with its swatch, a picture as it is. */
export function ShownBrandValue({ value }: { value: ShownValue | null }) {
  if (!value) return <span className="text-muted">Nothing</span>;
  if (value.picture) {
    return (
      <span className="picture-frame picture-small">
        <img src={value.picture} alt={value.text} loading="lazy" className="max-h-full w-auto object-contain" />
      </span>
    );
  }
  if (!value.colour) return <span className="wrap-anywhere whitespace-pre-line">{value.text}</span>;
  return (
    <span className="inline-flex items-center gap-2 align-middle">
      <svg aria-hidden="true" viewBox="0 0 24 24" className="size-6 flex-none rounded-control border border-border-strong">
        <rect width="24" height="24" fill={value.colour} />
      </svg>
      <code className="font-mono text-xs">{value.text}</code>
    </span>
  );
}
