import { useSubmit } from "@remix-run/react";
import { type DragEvent, useEffect, useRef, useState } from "react";

export interface DragOrder {
  /** False on the server and until scripts run: there are buttons for the rest. */
  isReady: boolean;
  overId: string | null;
  handle: (id: string) => { draggable: true; onDragStart: (event: DragEvent) => void; onDragEnd: () => void };
  target: (id: string) => { onDragOver: (event: DragEvent) => void; onDrop: (event: DragEvent) => void };
}

/**
 * Moves a listing to the place of the one that it is dropped on.
 * @param action where the page posts to
 */
export function useDragOrder(action: string | undefined): DragOrder {
  const submit = useSubmit();
  const dragged = useRef<string | null>(null);
  const [isReady, setIsReady] = useState(false);
  const [overId, setOverId] = useState<string | null>(null);
  useEffect(() => setIsReady(true), []);
  const end = () => {
    dragged.current = null;
    setOverId(null);
  };
  return {
    isReady,
    overId,
    handle: (id) => ({
      draggable: true,
      onDragStart: (event) => {
        dragged.current = id;
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", id);
      },
      onDragEnd: end,
    }),
    target: (id) => ({
      onDragOver: (event) => {
        if (!dragged.current || dragged.current === id) return;
        event.preventDefault();
        setOverId(id);
      },
      onDrop: (event) => {
        event.preventDefault();
        const listingId = dragged.current;
        end();
        if (listingId && listingId !== id) {
          const move = { form: "place-listing", listingId, toPlaceOf: id };
          submit(move, { method: "post", action, preventScrollReset: true });
        }
      },
    }),
  };
}
