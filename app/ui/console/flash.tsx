import { useSearchParams } from "@remix-run/react";
import { CircleCheck } from "lucide-react";

/** Says what was just done, from the `done` code of the address; an unknown code says nothing. */
export function Flash({ sentences }: { sentences: Record<string, string> }) {
  const [params] = useSearchParams();
  const code = params.get("done") ?? "";
  const sentence = Object.hasOwn(sentences, code) ? sentences[code] : undefined;
  return (
    <div role="status">
      {sentence ? (
        <p className="mb-6 flex items-start gap-2.5 rounded-control border border-success bg-success-tint px-4 py-3 text-text">
          <CircleCheck aria-hidden="true" size={20} className="mt-0.5 flex-none text-success" />
          {sentence}
        </p>
      ) : null}
    </div>
  );
}
