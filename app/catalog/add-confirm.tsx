import { Link } from "@remix-run/react";
import { partner } from "~/kit/paths";
import { FormErrors, SubmitButton, useFormState } from "~/ui/console/form-state";
import { Panel } from "~/ui/console/panel";
import { PostForm } from "~/ui/console/post-form";
import { Notice } from "~/ui/notice";
import type { ReviewSummary } from "./add-review";
import type { AddWork } from "./add-work";
import { percentText } from "./listing-words";

interface AddConfirmProps {
  summary: ReviewSummary;
  work: AddWork;
  /** How many listings there are already; they stay as they are. */
  existing: number;
}

/** What publishing does, in figures. */
export function AddConfirm({ summary, work, existing }: AddConfirmProps) {
  const state = useFormState("add-publish");
  const { lowestMarginBasisPoints: lowest, highestMarginBasisPoints: highest } = summary;
  const isBlocked = summary.problems > 0 || (summary.unpriced > 0 && work.visibility === "visible");
  const figures = [
    { name: "New listings", value: `${summary.products}, ${work.visibility === "visible" ? "shown at once" : "hidden"}` },
    { name: "Prices", value: `${summary.charges}, of which you typed ${summary.typed}` },
    { name: "Lowest margin", value: lowest === null ? "—" : `${percentText(lowest)} of the price` },
    { name: "Highest margin", value: highest === null ? "—" : `${percentText(highest)} of the price` },
    { name: "What stays as it is", value: existing === 1 ? "1 listing" : `${existing} listings` },
  ];
  return (
    <Panel title="Before it is published">
      <FormErrors state={state} />
      <dl className="mb-5 grid gap-x-8 gap-y-2 sm:grid-cols-[max-content_1fr]">
        {figures.map(({ name, value }) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="tabular mb-1 font-semibold sm:mb-0">{value}</dd>
          </div>
        ))}
      </dl>
      {isBlocked ? (
        <Notice tone="warning" className="mb-5">
          <p>
            {summary.problems > 0 ? `${summary.problems} of the prices may not be sold at. ` : ""}
            {summary.unpriced > 0 ? `${summary.unpriced} of the charges have no price. ` : ""}
            Those products will not be published; the others will.{" "}
            <Link to={partner.addListings("review")} className="link">
              Look at the prices again
            </Link>
          </p>
        </Notice>
      ) : null}
      <PostForm data-form="add-publish">
        <input type="hidden" name="form" value="add-publish" />
        <SubmitButton form="add-publish" busy="Publishing…">
          Publish
        </SubmitButton>
      </PostForm>
    </Panel>
  );
}
