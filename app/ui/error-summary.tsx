import { ErrorIcon, Icon } from "./icons";

interface ErrorSummaryProps {
  /** One sentence on what happened. */
  message: string;
  /** Sentences per field; "" is the form as a whole. */
  fields?: Record<string, string[]>;
}

/** What is wrong with a form, above it, with a link to each field. Field names are the ids of their controls. */
export function ErrorSummary({ message, fields = {} }: ErrorSummaryProps) {
  const entries = Object.entries(fields).filter(([, sentences]) => sentences.length > 0);
  return (
    <div role="alert" className="rounded-brand border-2 border-danger bg-danger-tint p-4">
      <h2 className="flex items-start gap-2 text-base font-semibold text-danger">
        <Icon of={ErrorIcon} className="mt-1" />
        {message}
      </h2>
      {entries.length > 0 ? (
        <ul className="mt-2 list-disc pl-11">
          {entries.map(([name, sentences]) => (
            <li key={name}>
              {name ? (
                <a href={`#${name}`} className="text-danger underline">
                  {sentences.join(" ")}
                </a>
              ) : (
                sentences.join(" ")
              )}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
