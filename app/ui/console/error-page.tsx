import { isRouteErrorResponse, Link, useRouteError } from "@remix-run/react";

const fixed: Record<number, { title: string; sentence: string }> = {
  403: { title: "Your role does not include this", sentence: "Ask an owner or administrator of your team if you need it." },
  404: { title: "There is no such page here", sentence: "The address may be mistyped, or what it named is gone." },
  503: { title: "The portal is busy", sentence: "Nothing was changed. Please try again in a moment." },
};

const unexpected = { title: "Something went wrong", sentence: "Nothing more was changed. Please try again; the error is in the log." };

/** What a console page shows instead of itself, inside the console's frame. Only fixed sentences and refusals' own are shown. */
export function ConsoleErrorPage() {
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const { title, sentence } = fixed[status] ?? unexpected;
  const data: unknown = isRouteErrorResponse(error) ? error.data : null;
  return (
    <div className="card mx-auto mt-8 max-w-[36rem] p-6">
      <title>{`${title} · ${status}`}</title>
      <p className="text-muted text-xs">Error {status}</p>
      <h1 className="mt-1 text-xl">{title}</h1>
      <p className="mt-2">{said(data) ?? sentence}</p>
      <p className="mt-4">
        <Link to=".." relative="path" className="link">
          Go back
        </Link>
      </p>
    </div>
  );
}

/** The sentence of a refusal; it was written for the person who asked. */
function said(data: unknown): string | null {
  if (typeof data !== "object" || data === null || !("message" in data)) return null;
  return typeof data.message === "string" ? data.message : null;
}
