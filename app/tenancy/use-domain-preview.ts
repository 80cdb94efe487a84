import { useEffect, useState } from "react";
import { partner } from "~/kit/paths";
import type { DomainPreview } from "./domain-preview";

const pauseMs = 500;

/**
 * What the portal says of a name while it is typed. An older question is dropped when a newer one is asked; what cannot be asked is
 * looked up when the form is sent.
 */
export function useDomainPreview(text: string): { preview: DomainPreview | null; isAsking: boolean } {
  const [found, setFound] = useState<{ text: string; preview: DomainPreview | null } | null>(null);
  useEffect(() => {
    if (text.trim() === "") return;
    const controller = new AbortController();
    const timer = setTimeout(() => {
      ask(text, controller.signal).then(
        (preview) => setFound({ text, preview }),
        () => controller.signal.aborted || setFound({ text, preview: null }),
      );
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [text]);
  const isCurrent = found?.text === text;
  return { preview: isCurrent ? found.preview : null, isAsking: text.trim() !== "" && !isCurrent };
}

async function ask(text: string, signal: AbortSignal): Promise<DomainPreview | null> {
  const answer = await fetch(partner.domainPreview(text), { signal, headers: { Accept: "application/json" } });
  const isAnswer = answer.ok && answer.headers.get("Content-Type")?.startsWith("application/json");
  return isAnswer ? ((await answer.json()) as DomainPreview) : null;
}
