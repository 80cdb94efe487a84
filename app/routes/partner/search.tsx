import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { partnerGate } from "~/identity/gates.server";
import { partner } from "~/kit/paths";
import { orRefuse } from "~/platform/respond.server";
import { ConsoleErrorPage } from "~/ui/console/error-page";
import { PageHeader } from "~/ui/console/page-header";
import { Panel } from "~/ui/console/panel";
import { SearchField } from "~/ui/console/search-field";
import { EmptyState } from "~/ui/empty-state";
import { type HitGroup, searchConsole } from "./parts/console-search.server";

export const meta: MetaFunction = () => [{ title: "Search · Partner console" }];

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const scope = await partnerGate(args, "brand.read");
    const question = (new URL(args.request.url).searchParams.get("q") ?? "").trim().slice(0, 100);
    return { question, groups: await searchConsole(scope, question) };
  });
}

export default function ConsoleSearch() {
  const { question, groups } = useLoaderData<typeof loader>();
  const count = groups.reduce((sum, { hits, more }) => sum + hits.length + more, 0);
  return (
    <>
      <PageHeader title="Search" lead={leadFor(question, count)} />
      <div className="mb-6 lg:hidden">
        <SearchField to={partner.search()} label="Search again" />
      </div>
      {question && count === 0 ? (
        <EmptyState title="Nothing found">
          <p>Each word must occur. Try fewer or shorter words, such as the beginning of a name.</p>
        </EmptyState>
      ) : null}
      {groups.map((group) => (
        <Group key={group.title} {...group} />
      ))}
    </>
  );
}

function leadFor(question: string, count: number) {
  if (!question) return "Pages, listings, enquiries, domains and brand versions. Ctrl-K or Cmd-K brings you to the search field.";
  return `${count === 1 ? "One match" : `${count} matches`} for “${question}”.`;
}

function Group({ title, hits, more }: HitGroup) {
  return (
    <Panel isFlush title={title} lead={more > 0 ? `${more} more: add a word to narrow it down.` : undefined}>
      <ul className="mt-3 divide-y divide-border border-border border-t">
        {hits.map(({ to, title: name, note }) => (
          <li key={to} className="relative px-4 py-3 hover:bg-sunken sm:px-5">
            <Link to={to} className="font-semibold after:absolute after:inset-0 hover:underline">
              {name}
            </Link>
            <p className="line-clamp-2 text-muted">{note}</p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

export { ConsoleErrorPage as ErrorBoundary };
