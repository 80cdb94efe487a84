import { useBeforeUnload, useBlocker } from "@remix-run/react";
import { useCallback, useEffect, useRef } from "react";
import { Button } from "../button";

/** With scripts on: asks before a page is left on which something is typed and not saved. `says` what would be lost. */
export function LeaveDialog({ isDirty, says }: { isDirty: boolean; says: string }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isDirty && currentLocation.pathname !== nextLocation.pathname,
  );
  useBeforeUnload(
    useCallback(
      (event: BeforeUnloadEvent) => {
        if (isDirty) event.preventDefault();
      },
      [isDirty],
    ),
  );
  useEffect(() => {
    if (blocker.state === "blocked") dialog.current?.showModal();
  }, [blocker.state]);
  const stay = () => {
    dialog.current?.close();
    blocker.reset?.();
  };
  return (
    <dialog ref={dialog} aria-labelledby="leave-title" className="leave-dialog" onCancel={() => blocker.reset?.()}>
      <h2 id="leave-title" className="text-base">
        Leave without saving?
      </h2>
      <p className="mt-1 mb-4">{says}</p>
      <div className="flex flex-wrap gap-2">
        <Button type="button" small onClick={stay}>
          Stay here
        </Button>
        <Button type="button" look="secondary" small onClick={() => blocker.proceed?.()}>
          Leave
        </Button>
      </div>
    </dialog>
  );
}
