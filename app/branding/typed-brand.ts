import { useEffect, useRef, useState } from "react";
import type { BrandFields } from "./brand";
import { brandFormId } from "./brand-form";
import { type LiveInputs, liveInputs, liveMessage } from "./live-brand";
import type { Scheme } from "./neutrals";

/** The frame has no origin that could be named, so what is sent to it is for anybody: a shop's look and words, and nothing else. */
const anyOrigin = "*";

/**
 * With scripts on: follows what is typed into the brand form, shows it in the preview, and knows what is not saved.
 * @param screen on which the preview is shown
 * @param wasRefused what the form holds was sent and is not saved
 */
export function useTypedBrand(saved: LiveInputs, inherited: BrandFields, screen: Scheme, wasRefused: boolean) {
  const frame = useRef<HTMLIFrameElement>(null);
  const start = useRef<string | null>(null);
  const tried = useRef(saved);
  const shownOn = useRef(screen);
  shownOn.current = screen;
  const [isDirty, setDirty] = useState(false);
  useEffect(() => {
    const ready = ({ source, data }: MessageEvent) => {
      if (isDirty && source === frame.current?.contentWindow && isReady(data))
        show(frame.current, tried.current, shownOn.current);
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
        const next = liveInputs(new FormData(form), tried.current, inherited);
        const isOther = JSON.stringify(next) !== JSON.stringify(tried.current);
        tried.current = next;
        if (isOther) show(frame.current, next, shownOn.current);
      });
    const sent = () => setDirty(false);
    for (const kind of followed) form.addEventListener(kind, follow);
    form.addEventListener("submit", sent);
    return () => {
      for (const kind of followed) form.removeEventListener(kind, follow);
      form.removeEventListener("submit", sent);
    };
  }, [wasRefused, inherited]);
  return { frame, isDirty };
}

const followed = ["input", "change", "click"] as const;

function show(frame: HTMLIFrameElement | null, inputs: LiveInputs, screen: Scheme) {
  frame?.contentWindow?.postMessage(liveMessage(inputs, screen), anyOrigin);
}

const brandForm = () => document.getElementById(brandFormId) as HTMLFormElement | null;

const isReady = (data: unknown) => typeof data === "object" && data !== null && "kind" in data && data.kind === "preview-ready";

/** What a form would send, as one text; a chosen file by its name and size. */
function fingerprint(form: HTMLFormElement | null): string {
  if (!form) return "";
  const entries = [...new FormData(form)];
  return JSON.stringify(entries.map(([name, value]) => [name, value instanceof File ? `${value.name} ${value.size}` : value]));
}
