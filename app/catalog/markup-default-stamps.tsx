import { placeKey } from "./default-followers";
import { defaultStamp, type MarkupDefaultText } from "./markup-default-words";

/** The defaults as the page shows them, for a form to carry: it then puts back nothing that somebody else changed since. */
export function DefaultStamps({ defaults }: { defaults: MarkupDefaultText[] }) {
  return (
    <>
      <input type="hidden" name="was" value="" />
      {defaults.map((one) => (
        <input key={placeKey(one)} type="hidden" name={`was.${placeKey(one)}`} value={defaultStamp(one.rule)} />
      ))}
    </>
  );
}
