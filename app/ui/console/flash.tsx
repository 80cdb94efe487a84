import { useActionData, useSearchParams } from "@remix-run/react";
import { Notice } from "../notice";

/**
 * Says what was just done, from the `done` code of the address; an unknown code says nothing. A form posts back to its page's address,
 * code and all, so once a form was answered the code tells of the time before.
 */
export function Flash({ sentences }: { sentences: Record<string, string> }) {
  const [params] = useSearchParams();
  const code = params.get("done") ?? "";
  const isAnswered = useActionData() !== undefined;
  const sentence = !isAnswered && Object.hasOwn(sentences, code) ? sentences[code] : undefined;
  return (
    <div role="status">
      {sentence ? (
        <Notice tone="success" className="mb-6">
          <p>{sentence}</p>
        </Notice>
      ) : null}
    </div>
  );
}
