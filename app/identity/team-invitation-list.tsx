import { formatDateTime } from "~/kit/time";
import { Badge } from "~/ui/badge";
import { Button } from "~/ui/button";
import { PostForm } from "~/ui/console/post-form";
import { roleLabel } from "./roles";

export interface ListedInvitation {
  id: string;
  email: string;
  role: string;
  invitedBy: string | null;
  createdAt: string;
  expiresAt: string;
  isExpired: boolean;
  mayChange: boolean;
}

/** Invitations that nobody has used yet, each to be sent again or withdrawn. */
export function TeamInvitationList({ invitations }: { invitations: ListedInvitation[] }) {
  return (
    <ul className="divide-y divide-border border-border border-t">
      {invitations.map((invitation) => (
        <li
          key={invitation.id}
          data-email={invitation.email}
          className="flex flex-wrap items-center justify-between gap-3 px-4 py-4 sm:px-5"
        >
          <div className="min-w-0">
            <p className="flex flex-wrap items-center gap-2">
              <strong className="break-all font-semibold">{invitation.email}</strong>
              <Badge>{roleLabel(invitation.role)}</Badge>
              {invitation.isExpired ? <Badge tone="warning">Too old</Badge> : null}
            </p>
            <p className="text-muted text-xs">
              {invitation.invitedBy ? `Invited by ${invitation.invitedBy}. ` : ""}
              {invitation.isExpired ? "Its link ended" : "Its link is good until"} {formatDateTime(invitation.expiresAt)}.
            </p>
          </div>
          {invitation.mayChange ? <Acts {...invitation} /> : null}
        </li>
      ))}
    </ul>
  );
}

function Acts({ id, email }: ListedInvitation) {
  return (
    <div className="flex flex-wrap gap-2">
      <Act form="resend-invitation" id={id} words="Send a new link" about={email} />
      <Act form="revoke-invitation" id={id} words="Withdraw" about={email} />
    </div>
  );
}

function Act({ form, id, words, about }: { form: string; id: string; words: string; about: string }) {
  return (
    <PostForm data-form={form}>
      <input type="hidden" name="form" value={form} />
      <input type="hidden" name="id" value={id} />
      <Button look="secondary" small>
        {words}
        <span className="sr-only"> ({about})</span>
      </Button>
    </PostForm>
  );
}
