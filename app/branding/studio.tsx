import { type FormEvent, type ReactNode, useEffect, useRef } from "react";
import { type Brand, type NeutralTone, neutralTones } from "./brand";
import { PreviewPane } from "./preview-pane";
import type { PreviewChoice } from "./preview-places";
import { type ColourInputs, deriveTokens, type Tokens } from "./tokens";

interface StudioProps {
  brand: Brand;
  preview: { choice: PreviewChoice; src: string; state: string };
  /** The form, or what stands in its place for those who may only look. */
  children: ReactNode;
}

/** The settings on one side and the shop on the other; with scripts on, colours show in it as they are typed. */
export function Studio({ brand, preview, children }: StudioProps) {
  const { frame, follow } = useLiveColours(brand);
  return (
    <div
      data-wide
      onInput={follow}
      className="grid items-start gap-x-6 gap-y-6 xl:grid-cols-[25rem_minmax(0,1fr)] 2xl:grid-cols-[30rem_minmax(0,1fr)]"
    >
      <div className="min-w-0">{children}</div>
      <div id="preview" className="min-w-0 xl:sticky xl:top-9">
        <PreviewPane {...preview} frameRef={frame} />
      </div>
    </div>
  );
}

/** The frame has no origin that could be named, so what is sent to it is for anybody: colours, and nothing else. */
const anyOrigin = "*";

function useLiveColours(saved: ColourInputs) {
  const frame = useRef<HTMLIFrameElement>(null);
  const tried = useRef<ColourInputs | null>(null);
  const show = () => {
    if (!tried.current) return;
    const { light, dark } = deriveTokens(tried.current);
    const colours: Tokens = matchMedia("(prefers-color-scheme: dark)").matches ? dark : light;
    frame.current?.contentWindow?.postMessage({ kind: "preview-colours", colours }, anyOrigin);
  };
  useEffect(() => {
    const ready = ({ source, data }: MessageEvent) => {
      if (source === frame.current?.contentWindow && isReady(data)) show();
    };
    addEventListener("message", ready);
    return () => removeEventListener("message", ready);
  });
  // In the next frame, because the colour picker sets its text field only after the event.
  const follow = ({ target }: FormEvent<HTMLElement>) => {
    const form = target instanceof HTMLInputElement || target instanceof HTMLSelectElement ? target.form : null;
    if (!form) return;
    requestAnimationFrame(() => {
      tried.current = coloursIn(new FormData(form), tried.current ?? saved);
      show();
    });
  };
  return { frame, follow };
}

const isReady = (data: unknown) => typeof data === "object" && data !== null && "kind" in data && data.kind === "preview-ready";

/** What of the form is usable; the rest stays as it was. */
function coloursIn(form: FormData, last: ColourInputs): ColourInputs {
  const hex = (name: "primary" | "accent") => {
    const typed = String(form.get(name) ?? "").toLowerCase();
    return /^#[0-9a-f]{6}$/.test(typed) ? typed : last[name];
  };
  const neutral: NeutralTone = neutralTones.find((tone) => tone === form.get("neutral")) ?? last.neutral;
  return { primary: hex("primary"), accent: hex("accent"), neutral };
}
