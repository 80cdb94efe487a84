import { Link, useFetcher, useNavigate } from "@remix-run/react";
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Button } from "../button";
import { matchesText, type SearchAnswer, type SearchGroup } from "./search-hits";
import type { SearchDialogState } from "./use-search-dialog";

/** A pause of the typing hand; a question for each letter would answer none sooner. */
const pauseMs = 150;
const addressOf = (to: string, question: string) => `${to}?q=${encodeURIComponent(question)}`;

/** Searches the console while one types. Without scripts it is never opened: the search has a page of its own. */
export function SearchDialog({ to, state }: { to: string; state: SearchDialogState }) {
  return (
    <dialog ref={state.dialog} aria-label="Search the console" className="search-dialog" onClose={state.onClose}>
      {state.isOpen ? <SearchBox to={to} close={() => state.dialog.current?.close()} /> : null}
    </dialog>
  );
}

/** Asks the search's page after each pause. @returns the newest answer, which is an older question's while the next is on its way */
function useAnswer(to: string, question: string): SearchAnswer | null {
  const { load, data } = useFetcher<SearchAnswer>();
  const asked = question.trim();
  useEffect(() => {
    if (!asked) return;
    const timer = setTimeout(() => load(addressOf(to, asked)), pauseMs);
    return () => clearTimeout(timer);
  }, [asked, to, load]);
  return data && asked ? data : null;
}

function SearchBox({ to, close }: { to: string; close: () => void }) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [question, setQuestion] = useState("");
  const answer = useAnswer(to, question);
  // Another answer has other matches in other places.
  const [chosen, setChosen] = useState<{ at: number; of: SearchAnswer | null }>({ at: -1, of: null });
  const at = chosen.of === answer ? chosen.at : -1;
  const navigate = useNavigate();
  const hits = answer?.groups.flatMap((group) => group.hits) ?? [];
  useEffect(() => field.current?.focus(), []);
  const go = (target: string) => {
    close();
    navigate(target);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const target = hits[at]?.to;
    if (target || question.trim()) go(target ?? addressOf(to, question.trim()));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0 || hits.length === 0) return;
    event.preventDefault();
    // From the field itself, up leads to the last one.
    setChosen({ of: answer, at: at < 0 && step < 0 ? hits.length - 1 : (at + step + hits.length) % hits.length });
  };
  return (
    <search className="flex max-h-[inherit] flex-col">
      <form onSubmit={onSubmit} className="flex items-center gap-2 p-3">
        <input
          ref={field}
          aria-label="Search the console"
          role="combobox"
          aria-expanded={hits.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={hits[at] ? `${id}-${at}` : undefined}
          value={question}
          onChange={(event) => setQuestion(event.target.value)}
          onKeyDown={onKeyDown}
          maxLength={100}
          autoComplete="off"
          enterKeyHint="go"
          placeholder="Pages, listings, enquiries, domains, changes …"
          className="input grow"
        />
        <Button type="button" look="secondary" small onClick={close}>
          Close
        </Button>
      </form>
      <p role="status" className="px-4 pb-2 text-muted text-xs">
        {statusOf(question, answer)}
      </p>
      <Results id={id} groups={answer?.groups ?? []} at={at} onPick={close} />
    </search>
  );
}

function statusOf(question: string, answer: SearchAnswer | null): string {
  if (!question.trim()) return "Arrow keys choose, Enter opens, Escape closes.";
  return answer?.question === question.trim() ? `${matchesText(answer.groups)}.` : "Searching …";
}

interface ResultsProps {
  id: string;
  groups: SearchGroup[];
  /** Which hit the arrow keys are at, counted over all groups; -1 for none. */
  at: number;
  onPick: () => void;
}

function Results({ id, groups, at, onPick }: ResultsProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (at >= 0) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [at]);
  const firsts = groups.map((_group, i) => groups.slice(0, i).reduce((sum, { hits }) => sum + hits.length, 0));
  return (
    <div ref={list} id={`${id}-list`} role="listbox" aria-label="Matches" className="min-h-0 overflow-y-auto">
      {groups.map(({ title, hits, more }, g) => (
        <div key={title} role="group" aria-label={title} className="border-border border-t py-2">
          <p aria-hidden="true" className="px-4 py-1 font-semibold text-muted text-xs">
            {more > 0 ? `${title} · ${more} more` : title}
          </p>
          {hits.map((hit, i) => {
            const index = (firsts[g] ?? 0) + i;
            return (
              <Link
                key={`${hit.to} ${hit.title}`}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === at}
                tabIndex={-1}
                to={hit.to}
                onClick={onPick}
                className="block px-4 py-1.5 hover:bg-sunken aria-selected:bg-brand-tint aria-selected:text-on-brand-tint"
              >
                <span className="font-semibold">{hit.title}</span>
                <span className="line-clamp-1 text-xs">{hit.note}</span>
              </Link>
            );
          })}
        </div>
      ))}
    </div>
  );
}
