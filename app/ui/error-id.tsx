import { createContext, useContext } from "react";

/** Under which id the log has what went wrong on this page; empty in the browser. */
export const ErrorIdContext = createContext("");

/** The id for support, where there is one. The browser keeps what the server wrote. */
export function ErrorId({ className }: { className?: string }) {
  const id = useContext(ErrorIdContext);
  return (
    <p className={className} suppressHydrationWarning>
      {id ? `For support, this is error ${id}.` : ""}
    </p>
  );
}
