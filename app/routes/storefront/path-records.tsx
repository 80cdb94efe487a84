import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readBrand } from "~/branding/read-brand.server";
import { storefrontGate } from "~/identity/gates.server";
import { markCacheable } from "~/kit/page-context";
import { shop } from "~/kit/paths";
import { orRefuse } from "~/platform/respond.server";
import { WhatRecordsProve } from "~/service-path/check-steps";
import { readRecordIndex } from "~/service-path/read-record.server";
import { RecordList } from "~/service-path/record-list";
import { PageHead } from "./parts/page-head";
import { pageMeta } from "./parts/page-meta";

export const meta: MetaFunction = ({ matches }) =>
  pageMeta(matches, {
    title: "Path records",
    description: "Signed, dated statements of who stands in the path of our numbers, in a log that anybody can check.",
    path: shop.pathRecords(),
  });

const maxAgeSeconds = 30;

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(() => {
    const scope = storefrontGate(args);
    const index = readRecordIndex(scope, readBrand(scope).shownAs);
    if (new URL(args.request.url).search === "") markCacheable(args.context, { query: "", maxAgeSeconds });
    return index;
  });
}

export default function PathRecords() {
  const { count, headNumber, records } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        crumbs={[{ label: "Service path", href: shop.servicePath() }, { label: "Records" }]}
        title="Path records"
        text="For each block of a thousand numbers we sign what is on record about its path, and put it into a log to which things can only be added."
      />
      <div className="page grid gap-10 pb-16 lg:grid-cols-[1.3fr_1fr] lg:gap-16">
        <section aria-labelledby="newest">
          <h2 id="newest" className="mb-4 text-2xl">
            The newest records
          </h2>
          <RecordList records={records} />
          <p className="mt-4 text-muted">The page of each number leads to the record of its block.</p>
        </section>
        <section aria-labelledby="log">
          <h2 id="log" className="mb-4 text-2xl">
            The log
          </h2>
          <p>
            It holds {counted(count, "record")} under {counted(headNumber, "signed head")}. Machines read it here:
          </p>
          <ul className="mt-3 mb-8 space-y-1">
            <FileLink href={shop.pathLog()} label="Signed heads of the log" />
            <FileLink href={shop.pathKeys()} label="Keys to check signatures with" />
            <FileLink href={shop.pathCheckScript()} label="A short script that checks a record" />
          </ul>
          <WhatRecordsProve />
        </section>
      </div>
    </>
  );
}

const counted = (count: number, what: string) => `${count.toLocaleString("en-US")} ${what}${count === 1 ? "" : "s"}`;

function FileLink({ href, label }: { href: string; label: string }) {
  return (
    <li>
      <a href={href} className="link inline-block py-1">
        {label}
      </a>
    </li>
  );
}
