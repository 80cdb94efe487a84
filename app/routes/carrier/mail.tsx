import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { carrierGate } from "~/identity/gates.server";
import { carrier } from "~/kit/paths";
import { formatDateTime } from "~/kit/time";
import { listMails } from "~/platform/mail-queue-store.server";
import { orRefuse } from "~/platform/respond.server";
import { ConsoleErrorPage } from "~/ui/console/error-page";
import { PageHeader } from "~/ui/console/page-header";
import { DataTable, Td, Th } from "~/ui/console/table";
import { EmptyState } from "~/ui/empty-state";
import { kindWords, MailState } from "./parts/mail-state";

const limit = 100;

export const meta: MetaFunction = () => [{ title: "Mailbox · Carrier desk" }];

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const scope = await carrierGate(args, "mail.read");
    return { mails: await listMails(scope, { limit }) };
  });
}

export default function Mailbox() {
  const { mails } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Mailbox"
        lead="Every mail that the portal wrote in a partner's name. Without a mail server they are kept here and go nowhere else."
      />
      {mails.length === 0 ? (
        <EmptyState title="No mail yet">
          <p>When a visitor asks something in a shop, the mail to the partner and the copy to the visitor appear here.</p>
        </EmptyState>
      ) : (
        <div className="card overflow-hidden">
          <DataTable
            label="Mails, newest first"
            head={
              <>
                <Th>Written</Th>
                <Th>Shop</Th>
                <Th>To</Th>
                <Th>Subject</Th>
                <Th>State</Th>
              </>
            }
          >
            {mails.map((mail) => (
              <tr key={`${mail.partnerId} ${mail.id}`}>
                <Td>
                  <time dateTime={mail.createdAt} className="whitespace-nowrap">
                    {formatDateTime(mail.createdAt)}
                  </time>
                </Td>
                <Td>{mail.partnerName}</Td>
                <Td>{mail.to}</Td>
                <Td isWide>
                  <Link to={carrier.message(mail.partnerId, mail.id)} className="link font-semibold">
                    {mail.subject ?? kindWords(mail.kind)}
                  </Link>
                </Td>
                <Td>
                  <MailState state={mail.state} />
                </Td>
              </tr>
            ))}
          </DataTable>
          {mails.length === limit ? <p className="px-5 py-3 text-muted">The newest {limit} mails are shown.</p> : null}
        </div>
      )}
    </>
  );
}

export { ConsoleErrorPage as ErrorBoundary };
