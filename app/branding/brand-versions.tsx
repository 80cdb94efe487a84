import { formatDateTime } from "~/kit/time";
import { Badge } from "~/ui/badge";
import { DataTable, RowTh, Td, Th } from "~/ui/console/table";

interface Version {
  version: number;
  note: string;
  publishedAt: string;
  publishedBy: string;
}

/** What was published when and by whom; the first row is live. */
export function BrandVersions({ versions }: { versions: Version[] }) {
  return (
    <DataTable
      label="Published versions"
      head={
        <>
          <Th>Version</Th>
          <Th>Published</Th>
          <Th>By</Th>
          <Th>Note</Th>
        </>
      }
    >
      {versions.map((row, index) => (
        <tr key={row.version}>
          <RowTh>
            {row.version} {index === 0 ? <Badge tone="success">Live</Badge> : null}
          </RowTh>
          <Td>
            <time dateTime={row.publishedAt} className="whitespace-nowrap">
              {formatDateTime(row.publishedAt)}
            </time>
          </Td>
          <Td>{row.publishedBy}</Td>
          <Td isWide>{row.note || <span className="text-muted">No note</span>}</Td>
        </tr>
      ))}
    </DataTable>
  );
}
