import { Link } from "@remix-run/react";
import { Clock } from "lucide-react";
import { Icon, WarningIcon } from "~/ui/icons";
import type { WaitingItem } from "./waiting";

/** What waits for the team, each with the way to it. */
export function WaitingPanel({ items }: { items: WaitingItem[] }) {
  return (
    <section aria-labelledby="waiting" className="card mb-6 px-4 py-4 sm:px-5">
      <h2 id="waiting" className="text-base">
        Waiting for you
      </h2>
      {items.length === 0 ? (
        <p className="mt-1 text-muted">Nothing: no enquiry is open, no price change undecided, no draft unpublished.</p>
      ) : (
        <ul className="mt-2 divide-y divide-border">
          {items.map(({ text, to, action, isUrgent }) => (
            <li key={text} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-2 last:pb-0">
              <span className="flex min-w-0 flex-1 basis-64 items-start gap-2">
                <Icon
                  of={isUrgent ? WarningIcon : Clock}
                  size={18}
                  className={isUrgent ? "mt-0.5 text-warning" : "mt-0.5 text-muted"}
                />
                <span className="min-w-0">{text}</span>
              </span>
              <Link to={to} className="link flex-none py-1">
                {action}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
