import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { storefrontGate } from "~/identity/gates.server";
import { markCacheable } from "~/kit/page-context";
import { shop } from "~/kit/paths";
import { formatDateTime } from "~/kit/time";
import { orRefuse } from "~/platform/respond.server";
import { WhatRecordsProve } from "~/service-path/check-steps";
import { readRecordIndex } from "~/service-path/read-record.server";
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
    const index = readRecordIndex(storefrontGate(args));
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
      <div className="page grid gap-10 pb-16 lg:grid-cols-2 lg:gap-16">
        <section aria-labelledby="newest">
          <h2 id="newest" className="mb-4 text-2xl">
            The newest records
          </h2>
          {records.length > 0 ? (
            <ul className="divide-y divide-border border-border border-y">
              {records.map((record) => (
                <li key={record.id} className="flex flex-wrap items-baseline justify-between gap-x-6 py-2">
                  <a href={shop.pathRecord(record.id)} className="link inline-block py-1 tabular-nums">
                    {record.block}
                  </a>
                  <span className="text-muted text-sm">{formatDateTime(record.issuedAt)}</span>
                </li>
              ))}
            </ul>
          ) : (
            <p>There are none yet. They are made within minutes of the first number that is on offer.</p>
          )}
          <p className="mt-4 text-muted">The page of each number leads to the record of its block.</p>
        </section>
        <section aria-labelledby="log">
          <h2 id="log" className="mb-4 text-2xl">
            The log
          </h2>
          <p>
            It holds {count.toLocaleString("en-US")} {count === 1 ? "record" : "records"} under {headNumber} signed{" "}
            {headNumber === 1 ? "head" : "heads"}. Machines read it here:
          </p>
          <ul className="mt-3 mb-8 space-y-1">
            <li>
              <a href={shop.pathLog()} className="link inline-block py-1">
                Signed heads of the log
              </a>
            </li>
            <li>
              <a href={shop.pathKeys()} className="link inline-block py-1">
                Keys to check signatures with
              </a>
            </li>
            <li>
              <a href={shop.pathCheckScript()} className="link inline-block py-1">
                A short script that checks a record
              </a>
            </li>
          </ul>
          <WhatRecordsProve />
        </section>
      </div>
    </>
  );
}
