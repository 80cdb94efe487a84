import { partner } from "~/kit/paths";
import { Button } from "~/ui/button";
import { useFormState } from "~/ui/console/form-state";
import { PostForm } from "~/ui/console/post-form";
import { asLostPrices } from "./lost-prices";
import { LostPricesNotice } from "./lost-prices-notice";
import { DefaultStamps } from "./markup-default-stamps";
import type { MarkupDefaultText } from "./markup-default-words";

/** Asked before a default is taken away that is all the price some charges on show have. */
export function LostDefault({ defaults }: { defaults: MarkupDefaultText[] }) {
  const removal = useFormState("remove-markup-default");
  const saving = useFormState("save-markup-default");
  const state = removal.details ? removal : saving;
  const lost = asLostPrices(state.details);
  if (!lost) return null;
  return (
    <PostForm data-form="confirm-remove-markup-default">
      <input type="hidden" name="form" value="remove-markup-default" />
      <input type="hidden" name="productKind" value={state.value("productKind")} />
      <input type="hidden" name="basis" value={state.value("basis")} />
      <input type="hidden" name="confirmed" value={lost.fingerprint} />
      <DefaultStamps defaults={defaults} />
      <LostPricesNotice title={state.message ?? ""} lost={lost}>
        <Button small>Take the default away all the same</Button>
        <a href={partner.markupDefaults()} className="link">
          Keep it
        </a>
      </LostPricesNotice>
    </PostForm>
  );
}
