import { useEffect, useRef, useState } from "react";
import { type NeutralTone, neutralTones } from "./brand";
import { brandFormId } from "./brand-form";
import type { Scheme } from "./neutrals";
import { type ColourInputs, deriveTokens } from "./tokens";

/** The frame has no origin that could be named, so what is sent to it is for anybody: colours, and nothing else. */
const anyOrigin = "*";

/**
 * With scripts on: follows what is typed into the brand form, shows its colours in the preview, and knows what is not saved.
 * @param scheme in which the preview is shown
 * @param wasRefused what the form holds was sent and is not saved
 */
export function useTypedBrand(saved: ColourInputs, scheme: Scheme, wasRefused: boolean) {
  const frame = useRef<HTMLIFrameElement>(null);
  const start = useRef<string | null>(null);
  const tried = useRef(saved);
  const shownAs = useRef(scheme);
  shownAs.current = scheme;
  const [isDirty, setDirty] = useState(false);
  useEffect(() => {
    const ready = ({ source, data }: MessageEvent) => {
      if (isDirty && source === frame.current?.contentWindow && isReady(data))
        show(frame.current, tried.current, shownAs.current);
    };
    addEventListener("message", ready);
    return () => removeEventListener("message", ready);
  });
  useEffect(() => {
    const form = brandForm();
    if (!form) return;
    start.current ??= fingerprint(form);
    if (wasRefused) setDirty(true);
    // In the next frame, because a colour picker or a button sets its text field only after the event.
    const follow = () =>
      requestAnimationFrame(() => {
        setDirty(wasRefused || fingerprint(form) !== start.current);
        const next = coloursIn(new FormData(form), tried.current);
        const isOther = JSON.stringify(next) !== JSON.stringify(tried.current);
        tried.current = next;
        if (isOther) show(frame.current, next, shownAs.current);
      });
    const sent = () => setDirty(false);
    for (const kind of followed) form.addEventListener(kind, follow);
    form.addEventListener("submit", sent);
    return () => {
      for (const kind of followed) form.removeEventListener(kind, follow);
      form.removeEventListener("submit", sent);
    };
  }, [wasRefused]);
  return { frame, isDirty };
}

const followed = ["input", "change", "click"] as const;

function show(frame: HTMLIFrameElement | null, inputs: ColourInputs, scheme: Scheme) {
  frame?.contentWindow?.postMessage({ kind: "preview-colours", colours: deriveTokens(inputs)[scheme] }, anyOrigin);
}

const brandForm = () => document.getElementById(brandFormId) as HTMLFormElement | null;

const isReady = (data: unknown) => typeof data === "object" && data !== null && "kind" in data && data.kind === "preview-ready";

/** What a form would send, as one text; a chosen file by its name and size. */
function fingerprint(form: HTMLFormElement | null): string {
  if (!form) return "";
  const entries = [...new FormData(form)];
  return JSON.stringify(entries.map(([name, value]) => [name, value instanceof File ? `${value.name} ${value.size}` : value]));
}

/** What of the form is usable; the rest stays as it was. */
function coloursIn(form: FormData, last: ColourInputs): ColourInputs {
  const hex = (name: "primary" | "accent") => {
    const typed = String(form.get(name) ?? "").toLowerCase();
    return /^#[0-9a-f]{6}$/.test(typed) ? typed : last[name];
  };
  const neutral: NeutralTone = neutralTones.find((tone) => tone === form.get("neutral")) ?? last.neutral;
  return { primary: hex("primary"), accent: hex("accent"), neutral };
}
