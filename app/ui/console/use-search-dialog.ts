import { useEffect, useRef, useState } from "react";

/** Whether scripts run: false on the server and for the first picture, so that both draw the same. */
export function useHasScripts(): boolean {
  const [has, setHas] = useState(false);
  useEffect(() => setHas(true), []);
  return has;
}

/** The dialog that Ctrl-K or Cmd-K opens from anywhere; the browser gives the focus back when it closes. */
export function useSearchDialog(isThere: boolean) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const open = () => {
    if (dialog.current?.open) return;
    dialog.current?.showModal();
    setIsOpen(true);
  };
  useEffect(() => {
    if (!isThere) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      if (dialog.current?.open) dialog.current.close();
      else {
        dialog.current?.showModal();
        setIsOpen(true);
      }
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [isThere]);
  return { dialog, isOpen, open, onClose: () => setIsOpen(false) };
}

export type SearchDialogState = ReturnType<typeof useSearchDialog>;
