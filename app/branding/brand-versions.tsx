import { Link } from "@remix-run/react";
import { partner } from "~/kit/paths";
import { formatDateTime } from "~/kit/time";
import { Badge } from "~/ui/badge";
import { DataTable, RowTh, Td, Th } from "~/ui/console/table";

interface Version {
  version: number;
  isLive: boolean;
  note: string;
  publishedAt: string;
  publishedBy: string;
  changes: string[];
}

/** What was published when, by whom and why, and what each version changed. */
export function BrandVersions({ versions }: { versions: Version[] }) {
  return (
    <DataTable
      label="Published versions"
      head={
        <>
          <Th>Version</Th>
          <Th>Published</Th>
          <Th>By</Th>
          <Th>Changed</Th>
          <Th>Note</Th>
        </>
      }
    >
      {versions.map((row) => (
        <tr key={row.version}>
          <RowTh>
            <Link to={partner.brandVersion(row.version)} className="link whitespace-nowrap">
              Version {row.version}
            </Link>{" "}
            {row.isLive ? <Badge tone="success">Live</Badge> : null}
          </RowTh>
          <Td>
            <time dateTime={row.publishedAt} className="whitespace-nowrap">
              {formatDateTime(row.publishedAt)}
            </time>
          </Td>
          <Td>{row.publishedBy}</Td>
          <Td isWide>{row.changes.length > 0 ? row.changes.join(", ") : <span className="text-muted">—</span>}</Td>
          <Td isWide>{row.note || <span className="text-muted">No note</span>}</Td>
        </tr>
      ))}
    </DataTable>
  );
}
