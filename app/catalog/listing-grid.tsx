import { useState } from "react";
import { partner } from "~/kit/paths";
import { Button } from "~/ui/button";
import { FormErrors, type FormState, useFormState } from "~/ui/console/form-state";
import { Panel } from "~/ui/console/panel";
import { PostForm, useTeamAction } from "~/ui/console/post-form";
import { BulkBar } from "./bulk-bar";
import { bulkStampOf } from "./listing-stamp";
import { ListingTable } from "./listing-table";
import { asLostPrices } from "./lost-prices";
import { LostPricesNotice } from "./lost-prices-notice";
import type { PartnerListing } from "./partner-listing";
import { useDragOrder } from "./use-drag-order";

export interface ListingGridProps {
  listings: PartnerListing[];
  /** Where each of them stands in the shop's order, from 1. */
  places: Record<string, number>;
  /** In the whole shop. */
  all: number;
  /** On all pages of this filter together. */
  found: number;
  /** Of what is found, so that a choice of all of it means what was on the screen. */
  fingerprint: string;
  /** No filter hides any. */
  isWhole: boolean;
}

/** A page of a shop's listings in its order, with everything that can be done to several of them at once. */
export function ListingGrid({ listings, places, all, found, fingerprint, isWhole }: ListingGridProps) {
  const state = useFormState("change-listings");
  const drag = useDragOrder(useTeamAction());
  const [ticked, setTicked] = useState<number | null>(null);
  const every = found > listings.length ? { found, fingerprint } : null;
  return (
    <PostForm
      reloadDocument
      data-form="change-listings"
      noValidate
      onChange={(event) => setTicked(countTicked(event.currentTarget, found))}
    >
      {/* The first button is what Enter in a field presses: without this one it would show the ticked listings. */}
      <button type="submit" name="do" value="" className="hidden" tabIndex={-1} aria-hidden="true" />
      <input type="hidden" name="form" value="change-listings" />
      {listings.map((listing) => (
        <input key={listing.id} type="hidden" name={`seen.${listing.id}`} value={bulkStampOf(listing)} />
      ))}
      <FormErrors state={state} />
      <LostByRule state={state} />
      <Panel isFlush title={`${found} ${found === 1 ? "listing" : "listings"}`}>
        <ListingTable
          label="Listings: wholesale, price and margin"
          listings={listings}
          mayEdit
          grid={{ isTicked: (id) => state.isTicked(`pick.${id}`, false), mayMove: isWhole, drag, places, all }}
        />
      </Panel>
      <BulkBar state={state} ticked={ticked} every={every} all={all} />
    </PostForm>
  );
}

/** Asked before charges on show lose their own rule where no default makes a price. */
function LostByRule({ state }: { state: FormState }) {
  const lost = asLostPrices(state.details);
  if (!lost) return null;
  return (
    <LostPricesNotice title="These would have no price" lost={lost}>
      <input type="hidden" name="confirmed" value={lost.fingerprint} />
      <Button small name="do" value="markup">
        Set the rule all the same
      </Button>
      <a href={partner.listings()} className="link">
        Keep the prices
      </a>
    </LostPricesNotice>
  );
}

function countTicked(form: HTMLFormElement, found: number): number {
  if (form.querySelector('input[name="every"]:checked')) return found;
  return form.querySelectorAll('input[name^="pick."]:checked').length;
}
