import { Form, useLocation } from "@remix-run/react";
import { Search } from "lucide-react";
import { useEffect, useId, useRef } from "react";
import { Icon } from "../icons";

interface SearchFieldProps {
  to: string;
  answersKey?: boolean;
  /** Each of a page's fields needs a name of its own. */
  label?: string;
}

/**
 * Searches the whole console: a plain form, which Ctrl-K or Cmd-K goes to from anywhere on the page.
 * @param answersKey for the one of a page's two fields that wide windows show; on a narrow one the keys open the search page
 */
export function SearchField({ to, answersKey, label = "Search the console" }: SearchFieldProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const { pathname, search } = useLocation();
  const asked = pathname === to ? (new URLSearchParams(search).get("q") ?? "") : "";
  useEffect(() => {
    if (!answersKey) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      if (field.current?.offsetParent) field.current.select();
      else window.location.assign(to);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [answersKey, to]);
  return (
    <Form action={to} data-form="console-search" role="search" aria-label={label} className="relative">
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <Icon of={Search} size={16} className="pointer-events-none absolute inset-y-0 left-3 my-auto text-muted" />
      <input
        key={asked}
        ref={field}
        id={id}
        name="q"
        type="search"
        defaultValue={asked}
        maxLength={100}
        placeholder="Search"
        aria-keyshortcuts="Control+K Meta+K"
        className="input pl-9"
      />
    </Form>
  );
}
