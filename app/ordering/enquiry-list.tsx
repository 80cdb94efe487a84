import { partner } from "~/kit/paths";
import { formatDateTime } from "~/kit/time";
import { Badge } from "~/ui/badge";
import { Button } from "~/ui/button";
import { PostForm } from "~/ui/console/post-form";
import type { Attachment } from "./attachment";

interface Enquiry {
  id: string;
  name: string;
  email: string;
  phone: string | null;
  company: string | null;
  message: string;
  /** As people write it: "(201) 555-0123". */
  aboutNumber: string | null;
  aboutName: string | null;
  attachment: Attachment | null;
  state: "new" | "answered";
  createdAt: string;
}

/** What visitors asked, those that wait first, with ways to answer. */
export function EnquiryList({ enquiries, mayEdit }: { enquiries: Enquiry[]; mayEdit: boolean }) {
  return (
    <ul className="grid gap-4">
      {enquiries.map((enquiry) => (
        <li key={enquiry.id} className="card break-words p-4 sm:p-5">
          <article aria-labelledby={`from-${enquiry.id}`}>
            <div className="flex flex-wrap items-start justify-between gap-3">
              <div className="min-w-0">
                <h2 id={`from-${enquiry.id}`} className="text-base">
                  {enquiry.name}
                  {enquiry.company ? <span className="font-normal text-muted">, {enquiry.company}</span> : null}
                </h2>
                <p className="text-muted text-xs">
                  <time dateTime={enquiry.createdAt}>{formatDateTime(enquiry.createdAt)}</time>
                </p>
              </div>
              {enquiry.state === "new" ? <Badge tone="warning">Waiting</Badge> : <Badge tone="success">Answered</Badge>}
            </div>
            <About enquiry={enquiry} />
            {enquiry.message ? <p className="mt-3 max-w-[42rem] whitespace-pre-line">{enquiry.message}</p> : null}
            <Attached enquiry={enquiry} />
            <Answer enquiry={enquiry} mayEdit={mayEdit} />
          </article>
        </li>
      ))}
    </ul>
  );
}

function About({ enquiry }: { enquiry: Enquiry }) {
  if (!enquiry.aboutNumber && !enquiry.aboutName) return null;
  return (
    <p className="mt-3 flex flex-wrap gap-2">
      <span className="text-muted">About</span>
      {enquiry.aboutNumber ? <span className="tabular font-semibold">{enquiry.aboutNumber}</span> : null}
      {enquiry.aboutName ? <span className="font-semibold">{enquiry.aboutName}</span> : null}
    </p>
  );
}

function Attached({ enquiry: { id, attachment, name } }: { enquiry: Enquiry }) {
  if (!attachment) return null;
  return (
    <p
      className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1 rounded-control bg-sunken px-3 py-2"
      data-attachment={attachment.kind}
    >
      <span>{attachment.summary}</span>
      <a className="link py-1" href={partner.enquiryAttachment(id)} download>
        Download as {attachment.kind === "trace" ? "text" : "CSV"}
        <span className="sr-only"> what {name} sent</span>
      </a>
    </p>
  );
}

function Answer({ enquiry, mayEdit }: { enquiry: Enquiry; mayEdit: boolean }) {
  const next = enquiry.state === "new" ? "answered" : "new";
  const subject = encodeURIComponent("Your enquiry");
  return (
    <div className="mt-4 flex flex-wrap items-center gap-x-5 gap-y-2 border-border border-t pt-4">
      <a className="link py-1" href={`mailto:${encodeURIComponent(enquiry.email)}?subject=${subject}`}>
        {enquiry.email}
      </a>
      {enquiry.phone ? (
        <a className="link tabular py-1" href={`tel:${enquiry.phone.replace(/[^\d+]/g, "")}`}>
          {enquiry.phone}
        </a>
      ) : null}
      {mayEdit ? (
        <PostForm data-form="enquiry-state" className="sm:ml-auto">
          <input type="hidden" name="form" value="enquiry-state" />
          <input type="hidden" name="id" value={enquiry.id} />
          <input type="hidden" name="state" value={next} />
          <Button look={next === "answered" ? "primary" : "secondary"} small>
            {next === "answered" ? "Mark as answered" : "Mark as waiting again"}
            <span className="sr-only">: {enquiry.name}</span>
          </Button>
        </PostForm>
      ) : null}
    </div>
  );
}
