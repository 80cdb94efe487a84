import { Link } from "@remix-run/react";
import { carrier } from "~/kit/paths";
import { formatDate } from "~/kit/time";
import { Badge, SampleBadge } from "~/ui/badge";
import { DataTable, RowTh, Td, Th } from "~/ui/console/table";
import { companyCategories } from "./provider";
import type { ProviderRecord } from "./record";
import { StandingBadge } from "./status-badge";

/** The directory of carriers and carrier service resellers, with how each stands today. */
export function ProviderTable({ records }: { records: ProviderRecord[] }) {
  return (
    <DataTable
      label="Providers"
      head={
        <>
          <Th>Company</Th>
          <Th>What it is</Th>
          <Th isNumber>Verified</Th>
          <Th>Category</Th>
          <Th>Next to lapse</Th>
        </>
      }
    >
      {records.map((record) => (
        <tr key={record.id} data-provider={record.id}>
          <RowTh>
            <span className="flex flex-wrap items-center gap-2">
              <Link to={carrier.provider(record.id)} className="link">
                {record.name}
              </Link>
              {record.isOurs ? <Badge tone="brand">Our own record</Badge> : null}
              {record.isSample ? <SampleBadge /> : null}
            </span>
          </RowTh>
          <Td>
            <StandingBadge kind={record.standing.kind} />
          </Td>
          <Td isNumber>{record.verified} of 10</Td>
          <Td>{record.category ? `${record.category}: ${companyCategories[record.category]?.label ?? "other"}` : "—"}</Td>
          <Td>{record.untilMs ? formatDate(record.untilMs) : "—"}</Td>
        </tr>
      ))}
    </DataTable>
  );
}
