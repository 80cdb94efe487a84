import type { PartnerRole } from "~/kit/scope";
import { formatDate } from "~/kit/time";
import { Badge } from "~/ui/badge";
import { Button } from "~/ui/button";
import { PostForm } from "~/ui/console/post-form";
import { SelectField } from "~/ui/field";
import { partnerGrants, partnerRoleWords, roleLabel } from "./roles";

export interface ListedMember {
  personId: string;
  name: string;
  email: string;
  role: string;
  isYou: boolean;
  /** Whether the reader's role may change this member's. */
  mayChange: boolean;
  lastSignInAt: string | null;
  /** Whether signing in asks for a code after the password. */
  hasSecondStep: boolean;
}

/** The choice of a role among those that the reader may give. */
export const roleOptions = (own: PartnerRole) =>
  partnerGrants[own].map((role) => ({ value: role, label: `${roleLabel(role)}: ${partnerRoleWords[role]}` }));

/** The team with what the reader may do about each member; each act is a form of its own that works without scripts. */
export function TeamList({ members, own }: { members: ListedMember[]; own: PartnerRole }) {
  return (
    <ul className="divide-y divide-border border-border border-t">
      {members.map((member) => (
        <li key={member.personId} data-email={member.email} className="grid gap-3 px-4 py-4 sm:px-5 lg:grid-cols-[1fr_auto]">
          <Who {...member} />
          {member.mayChange ? <Acts member={member} own={own} /> : null}
        </li>
      ))}
    </ul>
  );
}

function Who({ name, email, role, isYou, lastSignInAt, hasSecondStep }: ListedMember) {
  return (
    <div className="min-w-0">
      <p className="flex flex-wrap items-center gap-2">
        <strong className="font-semibold">{name}</strong>
        <Badge tone={role === "owner" ? "brand" : "neutral"}>{roleLabel(role)}</Badge>
        {isYou ? <span className="text-muted text-xs">That is you</span> : null}
      </p>
      <p className="break-words text-muted">{email}</p>
      <p className="text-muted text-xs">
        {lastSignInAt ? `Last sign-in ${formatDate(lastSignInAt)}` : "Has not signed in yet"} · Second step{" "}
        {hasSecondStep ? "on" : "off"}
      </p>
    </div>
  );
}

function Acts({ member, own }: { member: ListedMember; own: PartnerRole }) {
  const { personId, name, role, isYou } = member;
  return (
    <div className="flex flex-wrap items-start gap-3">
      <PostForm data-form="change-role" className="flex flex-wrap items-center gap-2">
        <input type="hidden" name="form" value="change-role" />
        <input type="hidden" name="personId" value={personId} />
        <SelectField
          key={role}
          name="role"
          id={`role-${personId}`}
          label={`Role of ${name}`}
          labelHidden
          options={partnerGrants[own].map((value) => ({ value, label: roleLabel(value) }))}
          defaultValue={role}
        />
        <Button look="secondary" small>
          Save role
        </Button>
      </PostForm>
      {isYou ? null : (
        <details className="relative">
          <summary className="link px-1 py-2">Remove…</summary>
          <PostForm data-form="remove-member" className="mt-2 grid gap-2">
            <input type="hidden" name="form" value="remove-member" />
            <input type="hidden" name="personId" value={personId} />
            <p className="max-w-56 text-muted text-xs">
              {name} loses this console at once and is told by mail. Invitations that {name} sent and nobody has used yet end too.
            </p>
            <div>
              <Button look="danger" small>
                Remove {name}
              </Button>
            </div>
          </PostForm>
        </details>
      )}
    </div>
  );
}
