import { formatDate, formatDateTime } from "~/kit/time";
import { Badge } from "~/ui/badge";
import { Button } from "~/ui/button";
import { PostForm } from "~/ui/console/post-form";

export interface ListedSession {
  id: string;
  /** Of the browser that reads the page. */
  isThis: boolean;
  startedAt: string;
  /** To the hour. */
  seenAt: string;
  /** Browser and system in words. */
  where: string;
}

/** A person's own sessions, each to be ended, and all at once. */
export function SessionList({ sessions }: { sessions: ListedSession[] }) {
  return (
    <>
      <ul className="divide-y divide-border border-border border-t">
        {sessions.map((session) => (
          <li key={session.id} className="flex flex-wrap items-center justify-between gap-3 px-4 py-3.5 sm:px-5" data-session>
            <div className="min-w-0">
              <p className="flex flex-wrap items-center gap-2">
                <strong className="font-semibold">{session.where}</strong>
                {session.isThis ? <Badge tone="success">This one</Badge> : null}
              </p>
              <p className="text-muted text-xs">
                Signed in {formatDateTime(session.startedAt)}. Last used about {formatDate(session.seenAt)}.
              </p>
            </div>
            {session.isThis ? null : (
              <PostForm data-form="end-session">
                <input type="hidden" name="form" value="end-session" />
                <input type="hidden" name="id" value={session.id} />
                <Button look="secondary" small>
                  End it<span className="sr-only"> ({session.where})</span>
                </Button>
              </PostForm>
            )}
          </li>
        ))}
      </ul>
      <PostForm data-form="sign-out-everywhere" reloadDocument className="border-border border-t px-4 py-4 sm:px-5">
        <input type="hidden" name="form" value="sign-out-everywhere" />
        <Button look="danger" small>
          Sign out everywhere
        </Button>
        <p className="mt-1.5 text-muted text-xs">Ends all of these, this one too.</p>
      </PostForm>
    </>
  );
}
