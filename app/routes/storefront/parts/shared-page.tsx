import { shop } from "~/kit/paths";
import { formatDate } from "~/kit/time";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { useShop } from "./shop-data";

/** A page to share that was just made. */
export interface Shared {
  id: string;
  /** The secret with which it can be taken away; it is shown to its maker once. */
  removal: string;
  /** UTC milliseconds. */
  endsAt: number;
}

export function SharedPage({ shared: { id, removal, endsAt } }: { shared: Shared }) {
  const { origin } = useShop();
  const address = origin + shop.sharedCheck(id);
  return (
    <Notice tone="success" role="status" title="Your page is ready." className="mb-8 print:hidden">
      <p className="[overflow-wrap:anywhere]">
        Share this address:{" "}
        <a href={shop.sharedCheck(id)} className="link font-semibold">
          {address}
        </a>
      </p>
      <p>It ends on {formatDate(endsAt)}. Here, and only here, it can be taken away before that:</p>
      <form method="post" action={shop.sharedCheck(id)} data-form="remove-check" className="mt-3">
        <input type="hidden" name="removal" value={removal} />
        <Button look="secondary" small>
          Take this page away
        </Button>
      </form>
    </Notice>
  );
}
