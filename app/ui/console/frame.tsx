import { Form, Link, NavLink, useLocation } from "@remix-run/react";
import { ExternalLink, Menu } from "lucide-react";
import type { KeyboardEvent, ReactNode } from "react";
import { Button } from "../button";
import { Icon, type LucideIcon, SignOutIcon } from "../icons";
import { SkipLink } from "../skip-link";
import { FrameTeamProvider } from "./post-form";
import { SearchDialog } from "./search-dialog";
import { SearchOpener } from "./search-opener";
import { type TeamChoice, TeamSwitch } from "./team-switch";
import { useSearchDialog } from "./use-search-dialog";

export interface NavItem {
  to: string;
  label: string;
  icon: LucideIcon;
  /** Only an exact address marks it as the current page. */
  isHome?: boolean;
  /** Something waits there. */
  waiting?: number;
}

export interface ConsolePerson {
  name: string;
  email: string;
  roleLabel: string;
  /** The page about their own sign-in. */
  accountTo: string;
}

interface FrameProps {
  /** Whose console it is, e.g. the partner's name. */
  owner: string;
  /** Whose forms these are, where a person may belong to several teams. */
  team?: string;
  /** Which door this is, e.g. "Partner console". */
  door: string;
  homeTo: string;
  nav: NavItem[];
  /** Shown where there is more than one. */
  teamChoice?: TeamChoice;
  person: ConsolePerson;
  signOutTo: string;
  shopUrl?: string;
  /** Where the console is searched; without it there is no search. */
  searchTo?: string;
  children: ReactNode;
}

/** What stands around every page of a console: side bar on wide windows, a menu that opens without scripts on narrow ones. */
export function ConsoleFrame(props: FrameProps) {
  const search = useSearchDialog(props.searchTo !== undefined);
  const opener = props.searchTo ? <SearchOpener to={props.searchTo} onOpen={search.open} /> : null;
  return (
    <div className="min-h-dvh text-sm lg:grid lg:grid-cols-[16rem_minmax(0,1fr)] print:block">
      <SkipLink />
      <header className="no-print border-border border-b bg-raised lg:sticky lg:top-0 lg:h-dvh lg:overflow-y-auto lg:border-r lg:border-b-0">
        <NarrowBar {...props} opener={opener} />
        <div className="hidden h-full flex-col gap-6 p-4 lg:flex">
          <Owner {...props} />
          {opener}
          <NavList {...props} />
          <PersonBox {...props} />
        </div>
      </header>
      <main id="main" tabIndex={-1} className="min-w-0 px-4 py-6 outline-none sm:px-6 lg:px-10 lg:py-9">
        <div className="mx-auto w-full max-w-[70rem] has-[[data-wide]]:max-w-[110rem]">
          <FrameTeamProvider value={props.team ?? null}>{props.children}</FrameTeamProvider>
        </div>
      </main>
      {props.searchTo ? <SearchDialog to={props.searchTo} state={search} /> : null}
    </div>
  );
}

function NarrowBar({ opener, ...props }: FrameProps & { opener: ReactNode }) {
  const { pathname } = useLocation();
  return (
    <details key={pathname} className="group lg:hidden" onKeyDown={closeOnEscape}>
      <summary className="flex min-h-14 items-center justify-between gap-3 px-4 py-2">
        <Owner {...props} isPlain />
        <span className="inline-flex items-center gap-2 rounded-control border border-border-strong px-3 py-1.5 font-semibold">
          <Icon of={Menu} size={18} />
          Menu
        </span>
      </summary>
      <div className="grid gap-4 border-border border-t px-4 py-4">
        {opener}
        <NavList {...props} />
        <PersonBox {...props} />
      </div>
    </details>
  );
}

/** As menus do; the focus stays at what opens it again. */
function closeOnEscape({ key, currentTarget }: KeyboardEvent<HTMLDetailsElement>) {
  if (key !== "Escape" || !currentTarget.open) return;
  currentTarget.open = false;
  currentTarget.querySelector("summary")?.focus();
}

function Owner({ owner, door, homeTo, isPlain }: FrameProps & { isPlain?: boolean }) {
  const content = (
    <>
      <span
        aria-hidden="true"
        className="on-brand-field flex size-9 flex-none items-center justify-center rounded-control font-bold text-sm"
      >
        {initials(owner)}
      </span>
      <span className="min-w-0">
        <span className="line-clamp-2 font-semibold leading-tight">{owner}</span>
        <span className="block text-muted text-xs">{door}</span>
      </span>
    </>
  );
  const className = "flex min-w-0 items-center gap-3 rounded-control";
  return isPlain ? (
    <span className={className}>{content}</span>
  ) : (
    <Link to={homeTo} className={className}>
      {content}
    </Link>
  );
}

function NavList({ nav, door, shopUrl }: FrameProps) {
  return (
    <nav aria-label={door} className="grid gap-0.5">
      {nav.map((item) => (
        <NavLink
          key={item.to}
          to={item.to}
          end={item.isHome}
          className={({ isActive }) =>
            `flex min-h-10 items-center gap-3 rounded-control px-3 py-1.5 ${
              isActive ? "bg-brand-tint font-semibold text-on-brand-tint" : "text-text hover:bg-sunken"
            }`
          }
        >
          <Icon of={item.icon} size={18} />
          <span className="grow">{item.label}</span>
          {item.waiting ? (
            <span className="tabular rounded-full bg-brand px-2 font-semibold text-on-brand text-xs">
              {item.waiting}
              <span className="sr-only"> waiting</span>
            </span>
          ) : null}
        </NavLink>
      ))}
      {shopUrl ? (
        <a
          href={shopUrl}
          target="_blank"
          rel="noreferrer"
          className="mt-3 flex min-h-10 items-center gap-3 rounded-control border border-border-strong px-3 py-1.5 hover:bg-sunken"
        >
          <Icon of={ExternalLink} size={18} />
          <span>
            Open the shop<span className="sr-only"> (new tab)</span>
          </span>
        </a>
      ) : null}
    </nav>
  );
}

function PersonBox({ person, signOutTo, teamChoice }: FrameProps) {
  return (
    <div className="mt-auto flex flex-wrap items-center gap-3 border-border border-t pt-4">
      {teamChoice && teamChoice.teams.length > 1 ? <TeamSwitch {...teamChoice} /> : null}
      <div className="min-w-0 grow basis-full">
        <Link to={person.accountTo} className="block truncate py-1 font-semibold leading-tight hover:underline">
          {person.name}
        </Link>
        <p className="truncate text-muted text-xs" title={person.email}>
          {person.roleLabel} · {person.email}
        </p>
      </div>
      <Form method="post" action={signOutTo} data-form="sign-out" reloadDocument>
        <Button look="secondary" small>
          <Icon of={SignOutIcon} size={16} />
          Sign out
        </Button>
      </Form>
    </div>
  );
}

const initials = (name: string) =>
  name
    .split(/\s+/)
    .filter((word) => /^\p{L}|\p{N}/u.test(word))
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join("");
