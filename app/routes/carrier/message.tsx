import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { carrierGate } from "~/identity/gates.server";
import { carrier } from "~/kit/paths";
import { notFound } from "~/kit/refusal";
import { formatDateTime } from "~/kit/time";
import { readMail } from "~/platform/mail-queue-store.server";
import { orRefuse } from "~/platform/respond.server";
import { ConsoleErrorPage } from "~/ui/console/error-page";
import { PageHeader } from "~/ui/console/page-header";
import { Panel } from "~/ui/console/panel";
import { DefinitionList } from "~/ui/definition-list";
import { MailState } from "./parts/mail-state";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.mail.subject ?? "A mail"} · Carrier desk` }];

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const scope = await carrierGate(args, "mail.read");
    const { partnerId = "", id = "" } = args.params;
    const mail = await readMail(scope, { partnerId, id });
    if (!mail) throw notFound("mail");
    const { html, ...shown } = mail;
    return { mail: shown, bodyUrl: html ? carrier.messageBody(partnerId, id) : null };
  });
}

export default function Message() {
  const { mail, bodyUrl } = useLoaderData<typeof loader>();
  const facts = [
    { term: "From", value: mail.from ?? "Not written yet" },
    { term: "To", value: mail.to },
    { term: "Written", value: formatDateTime(mail.createdAt) },
    { term: "State", value: <MailState state={mail.state} /> },
    ...(mail.lastError ? [{ term: "What went wrong", value: mail.lastError }] : []),
  ];
  return (
    <>
      <PageHeader title={mail.subject ?? "A mail that is not written yet"} back={{ to: carrier.mail(), label: "Mailbox" }} />
      <div className="mb-6">
        <DefinitionList items={facts} />
      </div>
      {bodyUrl ? (
        <Panel title="As mail programs show it" lead="Pictures and scripts are switched off here.">
          <iframe
            title={`The mail "${mail.subject ?? ""}"`}
            src={bodyUrl}
            sandbox=""
            className="h-[36rem] w-full rounded-control border border-border-strong bg-raised"
          />
        </Panel>
      ) : null}
      <Panel title="As plain text">
        {mail.text ? (
          <pre className="whitespace-pre-wrap break-words font-mono text-xs">{mail.text}</pre>
        ) : (
          <p className="text-muted">The text is written when the mail is on its way.</p>
        )}
      </Panel>
    </>
  );
}

export { ConsoleErrorPage as ErrorBoundary };
