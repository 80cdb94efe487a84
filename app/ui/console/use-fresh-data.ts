import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

/** Reads the page's data again every so often, while the page is looked at and waits for something. */
export function useFreshData(isWaiting: boolean, everySeconds: number) {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") revalidate();
    }, everySeconds * 1_000);
    return () => clearInterval(timer);
  }, [isWaiting, everySeconds, revalidate]);
}
