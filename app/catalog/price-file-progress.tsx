import { Link } from "@remix-run/react";
import { partner } from "~/kit/paths";
import { SubmitButton } from "~/ui/console/form-state";
import { Panel } from "~/ui/console/panel";
import { PostForm } from "~/ui/console/post-form";
import { useFreshData } from "~/ui/console/use-fresh-data";
import { Notice } from "~/ui/notice";

export interface PriceFileJobView {
  kind: "check" | "apply";
  hasFailed: boolean;
  /** Rows read, or listings changed. */
  done: number;
  total: number;
}

/** How far a file is. The page comes back by itself; the work goes on without it. */
export function PriceFileProgress({ job }: { job: PriceFileJobView }) {
  useFreshData(!job.hasFailed, 1);
  if (job.hasFailed) return <Failed kind={job.kind} />;
  const { kind, done, total } = job;
  const isWriting = kind === "apply";
  return (
    <Panel
      title={isWriting ? "The prices are being taken in" : "The file is being read"}
      lead={
        isWriting
          ? "You may leave this page: it goes on. What is in is in the shop; rows with a mistake are left out, and you get them back."
          : "You may leave this page: it goes on. Nothing changes yet."
      }
    >
      <noscript>
        <meta httpEquiv="refresh" content="2" />
      </noscript>
      <p role="status" className="mb-2 font-semibold" data-progress={done}>
        {done.toLocaleString("en-US")} of {total.toLocaleString("en-US")} done
      </p>
      <progress
        className="h-3 w-full max-w-[36rem] accent-brand"
        value={done}
        max={Math.max(total, 1)}
        aria-label="How far the file is"
      />
      <PostForm data-form="drop-prices" className="mt-5">
        <input type="hidden" name="form" value="drop-prices" />
        <SubmitButton form="drop-prices" look="secondary" small>
          Stop
        </SubmitButton>
      </PostForm>
    </Panel>
  );
}

function Failed({ kind }: { kind: PriceFileJobView["kind"] }) {
  return (
    <Notice
      tone="danger"
      title={kind === "apply" ? "The import stopped before its end." : "The file could not be read to its end."}
    >
      <p>
        {kind === "apply" ? "What was taken in stays, and is not taken in twice when you start again. " : "Nothing has changed. "}
        <Link to={partner.importPrices("map")} className="link">
          Go on from the columns
        </Link>
      </p>
    </Notice>
  );
}
