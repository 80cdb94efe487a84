import { Link } from "@remix-run/react";
import { partner } from "~/kit/paths";
import { Badge } from "~/ui/badge";
import { SubmitButton } from "~/ui/console/form-state";
import { Panel } from "~/ui/console/panel";
import { PostForm } from "~/ui/console/post-form";
import type { AddOutcome } from "./add-work";

/** What came of each product, with one button that tries again only what failed. */
export function AddOutcomeList({ outcomes }: { outcomes: AddOutcome[] }) {
  const failed = outcomes.filter(({ problem }) => problem !== null).length;
  return (
    <Panel isFlush title={failed === 0 ? "All are published" : `${outcomes.length - failed} published, ${failed} not`}>
      <ul className="divide-y divide-border border-border border-y">
        {outcomes.map(({ productId, name, listingId, problem }) => (
          <li
            key={productId}
            className="flex flex-wrap items-center gap-3 px-4 py-3 sm:px-5"
            data-outcome={problem ? "failed" : "listed"}
          >
            {listingId ? (
              <Link to={partner.listing(listingId)} className="link font-semibold">
                {name}
              </Link>
            ) : (
              <span className="font-semibold">{name}</span>
            )}
            {problem ? <Badge tone="danger">Not published</Badge> : <Badge tone="success">Published</Badge>}
            {problem ? <span className="w-full text-muted">{problem}</span> : null}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-3 px-4 py-4 sm:px-5">
        {failed > 0 ? (
          <PostForm data-form="add-retry">
            <input type="hidden" name="form" value="add-publish" />
            <SubmitButton form="add-publish" busy="Trying again…" small>
              Retry what failed
            </SubmitButton>
          </PostForm>
        ) : null}
        <PostForm data-form="add-finish">
          <input type="hidden" name="form" value="add-finish" />
          <SubmitButton form="add-finish" look="secondary" small>
            Done: show all listings
          </SubmitButton>
        </PostForm>
      </div>
    </Panel>
  );
}
