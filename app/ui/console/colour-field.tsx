import { useEffect, useState } from "react";
import { describedBy, Field, type FieldFrame } from "../field";

const isHex = (text: string) => /^#[0-9a-f]{6}$/i.test(text);

interface ColourFieldProps extends FieldFrame {
  stored: string;
}

/** A colour by its hex code, which can be pasted; with scripts on, the swatch beside it opens the browser's picker. */
export function ColourField({ stored, ...frame }: ColourFieldProps) {
  const [hex, setHex] = useState(stored);
  const [hasScripts, setHasScripts] = useState(false);
  useEffect(() => setHasScripts(true), []);
  const shown = [hex, stored].find(isHex) ?? "#808080";
  return (
    <Field {...frame}>
      <span className="flex items-center gap-2">
        {hasScripts ? (
          <input
            type="color"
            aria-label={`${frame.label}: pick`}
            value={shown.toLowerCase()}
            onChange={(event) => setHex(event.target.value)}
            className="h-11 w-12 flex-none cursor-pointer rounded-control border border-border-strong bg-raised p-1"
          />
        ) : (
          <svg aria-hidden="true" viewBox="0 0 48 44" className="h-11 w-12 flex-none rounded-control border border-border-strong">
            <rect width="48" height="44" fill={shown} />
          </svg>
        )}
        <input
          type="text"
          className="input font-mono"
          value={hex}
          onChange={(event) => setHex(event.target.value)}
          spellCheck={false}
          autoComplete="off"
          {...describedBy(frame)}
        />
      </span>
    </Field>
  );
}
