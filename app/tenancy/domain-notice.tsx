import { formatDate } from "~/kit/time";
import { Notice } from "~/ui/notice";
import type { DomainView } from "./domain";

/** What the state means for the owner, and what to do next. */
export function DomainNotice({ domain, freeHost }: { domain: DomainView; freeHost: string }) {
  const { host, state, siteSeen } = domain;
  if (state === "failing") {
    return (
      <Notice tone="danger" title={`${host} does not lead to your shop any more.`} className="mb-6">
        <p>
          Set the records below right again. Until then your shop goes on at {freeHost}.
          {domain.removalAt ? ` If nothing is done, the domain is removed on ${formatDate(domain.removalAt)}.` : null}
        </p>
      </Notice>
    );
  }
  if (state === "conflict") {
    return (
      <Notice tone="danger" title="Another shop here has proven that this name is theirs." className="mb-6">
        <p>If the name is yours, have it removed there first. Then remove it here and add it again: it gets a new TXT record.</p>
      </Notice>
    );
  }
  if (state === "verified") {
    return (
      <Notice tone="warning" title="The name is proven to be yours." className="mb-6">
        <p>It does not lead here yet, as far as the DNS shows. Set the remaining record below.</p>
      </Notice>
    );
  }
  if (state === "pending" && siteSeen) {
    return (
      <Notice tone="warning" title={`A web site answers at ${host} already.`} className="mb-6">
        <p>
          The TXT record alone changes nothing there. The other record sends its visitors to this shop instead, so set it only
          when you want that.
        </p>
      </Notice>
    );
  }
  return null;
}
