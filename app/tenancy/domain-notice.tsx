import { formatDate } from "~/kit/time";
import { CopyText } from "~/ui/console/copy-text";
import { Notice } from "~/ui/notice";
import type { DomainView } from "./domain";

/** What the state means for the owner, and what to do next. */
export function DomainNotices({ domain, freeHost }: { domain: DomainView; freeHost: string }) {
  return (
    <>
      <DomainNotice domain={domain} freeHost={freeHost} />
      {domain.certificate ? <CertificateNotice certificate={domain.certificate} /> : null}
    </>
  );
}

function CertificateNotice({ certificate }: { certificate: NonNullable<DomainView["certificate"]> }) {
  const { name, allowed, value } = certificate;
  return (
    <Notice tone="danger" title="A record keeps the portal from getting a certificate." className="mb-6">
      <p>
        The CAA records of {name} allow{" "}
        {allowed.length > 0 ? `certificates from ${allowed.join(" and ")} only` : "no certificates"}, so browsers could not open
        the domain. Add one more record of the type CAA at {name}, beside those that are there, with this value:
      </p>
      <div className="mt-3">
        <CopyText text={value} what="the value of the CAA record" />
      </div>
    </Notice>
  );
}

function DomainNotice({ domain, freeHost }: { domain: DomainView; freeHost: string }) {
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
