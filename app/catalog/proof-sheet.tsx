import { Panel } from "~/ui/console/panel";
import { DataTable, RowTh, Td, Th } from "~/ui/console/table";
import { cx } from "~/ui/cx";
import { ErrorIcon, Icon, SuccessIcon, WarningIcon } from "~/ui/icons";
import { type ProofFinding, type ProofOpened, type ProofSheet, proofKindWords } from "./proof";

/** The sheet of one run over a shop: findings, what was looked for, what was not looked at, and all that was opened. */
export function ProofSheetView({ sheet }: { sheet: ProofSheet }) {
  return (
    <>
      <Panel title="Found">
        {sheet.findings.length > 0 ? (
          <ul className="divide-y divide-border">
            {sheet.findings.map((finding) => (
              <Finding key={`${finding.kind} ${finding.sentence}`} finding={finding} />
            ))}
          </ul>
        ) : (
          <p className="flex items-start gap-3">
            <Icon of={SuccessIcon} className="mt-0.5 text-success" />
            Nothing of what was looked for was found in what was opened.
          </p>
        )}
      </Panel>
      <div className="grid items-start gap-x-6 lg:grid-cols-2">
        <Panel title="Looked for">
          <Sentences sentences={sheet.lookedFor} />
        </Panel>
        <Panel title="Not looked at" lead="None of this has passed.">
          <Sentences sentences={sheet.notChecked} />
        </Panel>
      </div>
      <Panel isFlush title={`${sheet.pages.length} pages and files opened`}>
        <Opened label="Pages and files" rows={sheet.pages} heads={["Address", "Answer"]} />
      </Panel>
      <Panel isFlush title={`${sheet.mails.length} mails read`} lead="Samples, with made-up people in them.">
        <Opened label="Mails" rows={sheet.mails} heads={["Mail", "Subject"]} />
      </Panel>
      {sheet.outside.length > 0 ? (
        <Panel title="Links that lead out of the shop" lead="Listed only. Open them yourself now and then.">
          <Sentences sentences={sheet.outside} />
        </Panel>
      ) : null}
    </>
  );
}

const looks = {
  blocker: { icon: ErrorIcon, ink: "text-danger", word: "Must be put right" },
  warning: { icon: WarningIcon, ink: "text-warning", word: "Worth a look" },
};

function Finding({ finding: { kind, level, sentence, places, more } }: { finding: ProofFinding }) {
  const { icon, ink, word } = looks[level];
  return (
    <li data-finding={kind} data-level={level} className="flex items-start gap-3 py-3">
      <Icon of={icon} className={cx("mt-0.5", ink)} />
      <div className="min-w-0 flex-1">
        <p>
          <span className={cx("font-semibold", ink)}>{word}.</span> {proofKindWords[kind]}. {sentence}
        </p>
        <ul className="mt-1 space-y-1">
          {places.map(({ where, excerpt }) => (
            <li key={where}>
              <span className="break-words font-mono text-sm">{where}</span>
              {excerpt ? <q className="block break-words text-muted">{excerpt}</q> : null}
            </li>
          ))}
        </ul>
        {more > 0 ? <p className="mt-1 text-muted">And {more === 1 ? "one more place" : `${more} more places`}.</p> : null}
      </div>
    </li>
  );
}

function Sentences({ sentences }: { sentences: readonly string[] }) {
  return (
    <ul className="list-disc space-y-1 pl-5">
      {sentences.map((sentence) => (
        <li key={sentence} className="break-words">
          {sentence}
        </li>
      ))}
    </ul>
  );
}

function Opened({ label, rows, heads }: { label: string; rows: readonly ProofOpened[]; heads: [string, string] }) {
  const head = (
    <>
      <Th>{heads[0]}</Th>
      <Th>{heads[1]}</Th>
    </>
  );
  return (
    <DataTable isNarrow label={label} head={head}>
      {rows.map(({ what, answer }) => (
        <tr key={what}>
          <RowTh isPlain className="break-all">
            {what}
          </RowTh>
          <Td>{answer}</Td>
        </tr>
      ))}
    </DataTable>
  );
}
