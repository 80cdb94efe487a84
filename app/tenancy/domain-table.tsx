import { Link } from "@remix-run/react";
import { partner } from "~/kit/paths";
import { formatDateTime } from "~/kit/time";
import { Badge } from "~/ui/badge";
import { DataTable, RowTh, Td, Th } from "~/ui/console/table";
import type { DomainView } from "./domain";
import { DomainBadge } from "./domain-badge";

/** All addresses of a shop: the free one first, which is always there. */
export function DomainTable({ domains, freeHost, mainHost }: { domains: DomainView[]; freeHost: string; mainHost: string }) {
  const main = <Badge tone="brand">Main address</Badge>;
  return (
    <DataTable
      isNarrow
      label="Addresses of your shop"
      head={
        <>
          <Th>Address</Th>
          <Th>State</Th>
          <Th className="hidden sm:table-cell">Last look</Th>
        </>
      }
    >
      <tr>
        <RowTh>
          <span className="break-all">{freeHost}</span>
          <span className="mt-1 flex flex-wrap gap-1">
            {mainHost === freeHost ? main : <span className="font-normal text-muted">Redirects to the main address</span>}
          </span>
        </RowTh>
        <Td>
          <Badge tone="success">Free, always there</Badge>
        </Td>
        <Td className="hidden sm:table-cell">—</Td>
      </tr>
      {domains.map((domain) => (
        <tr key={domain.id} data-domain={domain.host} data-state={domain.state}>
          <RowTh>
            <Link to={partner.domain(domain.id)} className="link break-all">
              {domain.ownLetters ?? domain.host}
            </Link>
            {domain.ownLetters ? <span className="block break-all font-normal text-muted text-xs">{domain.host}</span> : null}
            <span className="mt-1 flex flex-wrap gap-1">{placeOf(domain, mainHost) ?? main}</span>
          </RowTh>
          <Td>
            <DomainBadge state={domain.state} />
          </Td>
          <Td className="hidden sm:table-cell">
            {domain.checkedAt ? <time dateTime={domain.checkedAt}>{formatDateTime(domain.checkedAt)}</time> : "Not yet"}
          </Td>
        </tr>
      ))}
    </DataTable>
  );
}

/** Null for the main address itself. */
function placeOf({ host, isPrimary, state }: DomainView, mainHost: string) {
  if (host === mainHost) return null;
  const says = (text: string) => <span className="font-normal text-muted">{text}</span>;
  if (isPrimary) return says("Becomes the main address when it serves");
  return state === "serving" || state === "verified" || state === "failing"
    ? says("Also shows your shop")
    : says("Does not show your shop yet");
}
