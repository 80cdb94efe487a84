/** The first stop of the Tab key; the page's main part carries the id. */
export function SkipLink({ to = "main" }: { to?: string }) {
  return (
    <a
      href={`#${to}`}
      className="sr-only focus:not-sr-only focus:absolute focus:left-4 focus:top-4 focus:z-10 focus:rounded-control focus:bg-raised focus:px-4 focus:py-3 focus:font-semibold focus:text-brand-text"
    >
      Skip to the content
    </a>
  );
}
