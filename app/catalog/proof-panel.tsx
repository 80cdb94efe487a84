import { Link } from "@remix-run/react";
import { partner } from "~/kit/paths";
import { formatDateTime } from "~/kit/time";
import { FormErrors, SubmitButton, useFormState } from "~/ui/console/form-state";
import { Panel } from "~/ui/console/panel";
import { PostForm } from "~/ui/console/post-form";
import { DataTable, RowTh, Td, Th } from "~/ui/console/table";
import { useFreshData } from "~/ui/console/use-fresh-data";
import { proofOutcome } from "./proof-outcome";
import type { ProofView } from "./read-proof.server";

const isUnderWay = ({ state }: ProofView) => state === "waiting" || state === "running";

/** One press looks the whole shop through; below it the sheets of the last runs. */
export function ProofPanel({ proofs }: { proofs: ProofView[] }) {
  const current = proofs.find(isUnderWay);
  const over = proofs.filter((proof) => !isUnderWay(proof));
  useFreshData(current !== undefined, 2);
  return (
    <div id="prove" className="scroll-mt-6">
      <Panel
        title="Look the shop through"
        lead="Opens every page, file and mail as they would be published, and looks for your carrier's name where you hide it, other companies' shops, wholesale prices, text that cannot be read, and links that lead nowhere."
      >
        {current ? <Progress proof={current} /> : <AskForm isFirst={over.length === 0} />}
      </Panel>
      {over.length > 0 ? (
        <Panel isFlush title="Sheets" lead="Each is kept as it was on its day.">
          <Sheets proofs={over} />
        </Panel>
      ) : null}
    </div>
  );
}

function AskForm({ isFirst }: { isFirst: boolean }) {
  const state = useFormState("prove-brand");
  return (
    <PostForm data-form="prove-brand">
      <input type="hidden" name="form" value="prove-brand" />
      <FormErrors state={state} />
      <SubmitButton form="prove-brand" look="secondary" busy="Starting…">
        {isFirst ? "Look it through" : "Look it through again"}
      </SubmitButton>
    </PostForm>
  );
}

function Progress({ proof: { done, total, brandLabel } }: { proof: ProofView }) {
  return (
    <>
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
      <p role="status" className="mb-2 font-semibold" data-progress={done}>
        {total === 0
          ? `${brandLabel}: about to begin.`
          : `${brandLabel}: ${done} opened, ${Math.max(total - done, 0)} more known. You may leave this page.`}
      </p>
      <progress
        className="h-3 w-full max-w-[36rem] accent-brand"
        value={done}
        max={Math.max(total, 1)}
        aria-label="How far the run is"
      />
    </>
  );
}

function Sheets({ proofs }: { proofs: ProofView[] }) {
  const head = (
    <>
      <Th>When</Th>
      <Th>Of</Th>
      <Th>Found</Th>
    </>
  );
  return (
    <DataTable isNarrow label="Sheets" head={head}>
      {proofs.map((proof) => (
        <tr key={proof.id} data-proof={proof.state}>
          <RowTh>
            <Link to={partner.brandProof(proof.id)} className="link">
              {formatDateTime(proof.startedAt)}
            </Link>
            <span className="block font-normal text-muted">{proof.askedBy}</span>
          </RowTh>
          <Td>{proof.brandLabel}</Td>
          <Td>{proofOutcome(proof)}</Td>
        </tr>
      ))}
    </DataTable>
  );
}
