import { useEffect, useState } from "react";
import { Button } from "../button";

/** Text to take along: one click selects all of it; with scripts on, a button copies it. */
export function CopyText({ text, what }: { text: string; what: string }) {
  const [canCopy, setCanCopy] = useState(false);
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => setCanCopy(Boolean(navigator.clipboard)), []);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setIsCopied(false), 2_000);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const copy = () => navigator.clipboard.writeText(text).then(() => setIsCopied(true));
  return (
    <span className="flex min-w-0 items-start gap-2">
      <code className="min-w-0 grow select-all whitespace-pre-line break-all rounded-control bg-sunken px-2 py-1.5 font-mono text-xs">
        {text}
      </code>
      {canCopy ? (
        <Button type="button" look="secondary" small onClick={copy} className="flex-none">
          <span aria-live="polite">{isCopied ? "Copied" : "Copy"}</span>
          <span className="sr-only"> {what}</span>
        </Button>
      ) : null}
    </span>
  );
}
