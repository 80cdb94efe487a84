import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { partnerGate } from "~/identity/gates.server";
import { partner } from "~/kit/paths";
import { orRefuse } from "~/platform/respond.server";
import { ConsoleErrorPage } from "~/ui/console/error-page";
import { PageHeader } from "~/ui/console/page-header";
import { Panel } from "~/ui/console/panel";
import { SearchField } from "~/ui/console/search-field";
import { matchesText, type SearchGroup } from "~/ui/console/search-hits";
import { EmptyState } from "~/ui/empty-state";
import { searchConsole } from "./parts/console-search.server";

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
  return (
    <>
      <PageHeader title="Search" lead={leadFor(question, groups)} />
      <div className="mb-6">
        <SearchField to={partner.search()} question={question} />
      </div>
      {question && groups.length === 0 ? (
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

function leadFor(question: string, groups: SearchGroup[]) {
  if (question) return `${matchesText(groups)} for “${question}”.`;
  return "Pages, listings, the carrier's catalog, enquiries, domains, brand versions, your team and the newest changes, as far as your role may see them. Ctrl-K or Cmd-K searches from anywhere.";
}

function Group({ title, hits, more }: SearchGroup) {
  return (
    <Panel isFlush title={title} lead={more > 0 ? `${more} more: add a word to narrow it down.` : undefined}>
      <ul className="mt-3 divide-y divide-border border-border border-t">
        {hits.map(({ to, title: name, note }) => (
          <li key={`${to} ${name}`} className="relative px-4 py-3 hover:bg-sunken sm:px-5">
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
