import { ButtonLink } from "./button";
import { ErrorId } from "./error-id";

interface ProblemPageProps {
  status: number;
  /** A sentence written for the visitor, or null for the fixed one. */
  message: string | null;
  /** Where to go on from here. */
  homeHref?: string;
  homeLabel?: string;
}

const titles: Record<number, string> = {
  400: "That did not arrive as it should",
  401: "Please sign in first",
  403: "This is not yours to open",
  404: "There is nothing at this address",
  405: "This page takes no such request",
  409: "Somebody was faster",
  413: "That is too much at once",
  429: "One moment, please",
  503: "The portal is busy",
};

const sentences: Record<number, string> = {
  403: "Your role does not include this page. Ask an owner or admin of your team if you need it.",
  404: "The address may be mistyped, or the page is no longer offered.",
  503: "Nothing was changed. Please try again in a moment.",
};

/** What a page shows instead of itself: what happened, in words, and a way on. */
export function ProblemPage({ status, message, homeHref = "/", homeLabel = "Go to the start page" }: ProblemPageProps) {
  const isOurFault = status >= 500 && status !== 503;
  return (
    <main id="main" className="mx-auto max-w-2xl px-4 py-16 sm:py-24">
      <p className="text-sm text-muted">Error {status}</p>
      <h1 className="mt-2 text-3xl font-heading">{titles[status] ?? "Something went wrong"}</h1>
      <p className="mt-4 text-lg text-muted">
        {message ??
          sentences[status] ??
          (isOurFault ? "The page could not be shown. Nothing was changed that you did not see confirmed." : null)}
      </p>
      <ErrorId className="mt-4 text-sm text-muted" />
      <p className="mt-8">
        <ButtonLink href={homeHref}>{homeLabel}</ButtonLink>
      </p>
    </main>
  );
}
