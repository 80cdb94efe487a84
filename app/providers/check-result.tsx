import { formatDate } from "~/kit/time";
import { Badge, SampleBadge } from "~/ui/badge";
import type { CheckView, Filing, ListedCompany } from "./check-view";
import type { Standing } from "./standing";
import { StandingBadge, StatusBadge } from "./status-badge";

/** By a visitor's answers nothing is ever more than this. */
const byAnswers: Readonly<Record<Standing["kind"], string>> = {
  carrier: "Looks like a carrier",
  reseller: "Looks like a reseller",
  msp: "Looks like a service provider",
  unknown: "Cannot tell",
};

/** The result of a check: what the directory holds with its dates, what follows from the answers, and what to ask. */
export function CheckResult({ check }: { check: CheckView }) {
  const sure = check.listed.filter(({ match }) => match.isSure);
  const maybe = check.listed.filter(({ match }) => !match.isSure);
  // A code that marks a reseller speaks whatever the directory holds.
  const saysMore = check.hasAnswers || sure.length === 0 || check.answers.kind === "reseller";
  return (
    <div className="space-y-10" data-check={check.kind}>
      {sure.map((company) => (
        <Listed key={company.id} company={company} />
      ))}
      {saysMore ? <ByAnswers check={check} /> : null}
      {maybe.map((company) => (
        <Listed key={company.id} company={company} />
      ))}
      {check.filings.length > 0 ? <Filings filings={check.filings} /> : null}
      <AskList check={check} />
    </div>
  );
}

function Listed({ company }: { company: ListedCompany }) {
  const { standing, isSample, name, count, items, match } = company;
  return (
    <section
      aria-label={`${name} in our directory`}
      className="card p-5 sm:p-8"
      data-listed={standing.kind}
      data-sure={match.isSure}
    >
      {match.isSure ? null : <p className="mb-2 text-muted">Is it this company? We cannot tell.</p>}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h3 className="text-xl">{name}</h3>
        <StandingBadge kind={standing.kind} />
        {isSample ? <SampleBadge>Sample record</SampleBadge> : null}
      </div>
      <p className="mt-2 text-muted">
        From our directory, found by {match.by.join(" and ")}: {count}.
        {match.isSure && match.by.join() === "its name" ? " Another company may have the same name: compare the codes." : null}
      </p>
      {match.against.length > 0 ? (
        <ul className="mt-2 space-y-1 font-medium">
          {match.against.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ) : null}
      <ul className="mt-4 list-disc space-y-1 pl-5">
        {standing.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <details className="mt-4">
        <summary className="w-fit cursor-pointer py-1 font-medium text-brand-text underline underline-offset-4">
          Item by item
        </summary>
        <ol className="mt-3 space-y-3">
          {items.map((item) => (
            <li key={item.number} className="border-border border-l-2 pl-4">
              <span className="flex flex-wrap items-center gap-2">
                {item.number}. {item.title} <StatusBadge status={item.status} />
              </span>
              <span className="block text-muted text-sm">
                {item.because}
                {item.checkedOn ? ` Checked on ${formatDate(`${item.checkedOn}T00:00:00Z`)}.` : null}
              </span>
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}

const dayOf = (day: string) => formatDate(`${day}T00:00:00Z`);

function recertified({ recertifiedOn, holdsThrough, isOver }: Filing): string {
  if (recertifiedOn === null || holdsThrough === null) return "No recertification on record.";
  const done = `Recertified on ${dayOf(recertifiedOn)}`;
  return isOver
    ? `${done}, which held through ${dayOf(holdsThrough)} and has lapsed.`
    : `${done}, which holds through ${dayOf(holdsThrough)}.`;
}

function Filings({ filings }: { filings: Filing[] }) {
  return (
    <section aria-labelledby="filings" data-filings={filings.length}>
      <h3 id="filings" className="text-xl">
        In the Robocall Mitigation Database
      </h3>
      <p className="mt-1 mb-3 max-w-[65ch] text-muted">
        Companies of this name or number that have filed. Carriers and resellers must file alike, so this does not tell which it
        is.
      </p>
      <ul className="space-y-2">
        {filings.map((filing) => (
          <li key={filing.number} className="border-border border-l-2 pl-4">
            {filing.name}: {filing.number}, FRN {filing.frn}
            <span className="block text-muted text-sm">
              {recertified(filing)} By the database's file of {dayOf(filing.fileDay)}.
              {filing.isListed ? null : ` It is not in the newest file, of ${dayOf(filing.newestFile)}: it is listed no more.`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const unknownHeadline = ({ listed }: CheckView) =>
  listed.length === 0
    ? "Our directory of companies does not know this one."
    : "We cannot tell which company is meant, so not what it is either.";

function ByAnswers({ check }: { check: CheckView }) {
  const { answers, hasAnswers } = check;
  return (
    <section aria-labelledby="by-answers" data-by-answers={answers.kind}>
      <Badge tone={answers.kind === "reseller" ? "warning" : "neutral"}>{byAnswers[answers.kind]}</Badge>
      <h3 id="by-answers" className="mt-3 text-xl">
        {hasAnswers || answers.kind !== "unknown" ? answers.headline : unknownHeadline(check)}
      </h3>
      <ul className="mt-3 max-w-[65ch] list-disc space-y-1 pl-5">
        {answers.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <p className="mt-3 max-w-[65ch] text-muted">
        This rests on what was answered here. Nobody looked any of it up, and the company was not asked.
      </p>
      {hasAnswers ? (
        <details className="mt-4">
          <summary className="w-fit cursor-pointer py-1 font-medium text-brand-text underline underline-offset-4">
            Item by item
          </summary>
          <ol className="mt-3 space-y-2">
            {answers.items.map((item) => (
              <li key={item.number} className="border-border border-l-2 pl-4">
                {item.number}. {item.title}
                <span className="block text-muted text-sm">{item.says}</span>
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </section>
  );
}

function AskList({ check: { answers, name } }: { check: CheckView }) {
  return (
    <section aria-labelledby="ask-them" data-ask-list="">
      <h3 id="ask-them" className="text-xl">
        Ask them this
      </h3>
      <p className="mt-1 mb-3 max-w-[65ch] text-muted">
        Each question asks for something that can be looked up. Copy the list into a mail to {name}.
      </p>
      <ol className="max-w-[65ch] list-decimal space-y-1 pl-6 select-all">
        {answers.ask.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ol>
    </section>
  );
}
