import { Link } from "@remix-run/react";
import { Search } from "lucide-react";
import { Icon } from "../icons";
import { useHasScripts } from "./use-search-dialog";

/** Opens the search: its dialog with scripts, its page without. */
export function SearchOpener({ to, onOpen }: { to: string; onOpen: () => void }) {
  const hasScripts = useHasScripts();
  const look = "input relative flex items-center gap-2 pl-9 text-left text-muted hover:border-text";
  const content = (
    <>
      <Icon of={Search} size={16} className="pointer-events-none absolute inset-y-0 left-3 my-auto" />
      <span className="grow">Search</span>
      {hasScripts ? <kbd className="rounded border border-border px-1.5 font-body text-xs">{keyName()}</kbd> : null}
    </>
  );
  return hasScripts ? (
    <button type="button" className={look} onClick={onOpen} aria-haspopup="dialog" aria-keyshortcuts="Control+K Meta+K">
      {content}
    </button>
  ) : (
    <Link to={to} className={look}>
      {content}
    </Link>
  );
}

const keyName = () => (/Mac|iP(?:hone|ad)/.test(navigator.platform) ? "⌘ K" : "Ctrl K");
