import { shop } from "~/kit/paths";
import type { RecordView } from "./path-record-view";

const codeClass = "mt-2 whitespace-pre-wrap break-all rounded-brand border border-border bg-sunken p-4 font-mono text-sm";

/** How somebody who trusts nobody checks a record: three steps with commands to copy. */
export function CheckSteps({ record: { id, log, isNamed }, origin }: { record: RecordView; origin: string }) {
  const fetchAll = [
    `curl -O ${origin}${shop.pathRecordJws(id)}`,
    `curl -o keys.json ${origin}${shop.pathKeys()}`,
    `curl -o log.json "${origin}${shop.pathLog(log.headNumber - 1)}"`,
    `curl -O ${origin}${shop.pathCheckScript()}`,
  ].join("\n");
  return (
    <>
      <h2 id="check" className="mb-6 text-2xl">
        Check it yourself
      </h2>
      <div className="grid gap-10 lg:grid-cols-[1.4fr_1fr] lg:gap-16">
        <ol className="min-w-0 list-decimal space-y-6 pl-5">
          <li>
            <p>
              Save <Download href={shop.pathRecordJws(id)}>the record</Download>,{" "}
              <Download href={shop.pathKeys()}>the keys</Download>,{" "}
              <Download href={shop.pathLog(log.headNumber - 1)}>the log’s heads</Download> and{" "}
              <Download href={shop.pathCheckScript()}>the script that checks them</Download>, with your browser or with these
              commands:
            </p>
            <Code label="Commands that save the four files">{fetchAll}</Code>
          </li>
          <li>
            <p>
              Read the script, it is short, and run it with Node.js. It asks nobody. Any other program for signed JSON (JWS,
              EdDSA) checks the signature as well.
            </p>
            <Code label="Command that checks the record">{`node check-path-record.mjs ${id}.jws keys.json log.json`}</Code>
          </li>
          <li>
            <p>
              Compare what it prints with this page, and keep log.json. Fetch the log again some day: the script then shows
              whether every head that you kept still stands in it, and every record with them.
            </p>
            <Code label="Commands that compare the log of then with yours">{`curl -o later.json "${origin}${shop.pathLog(log.headNumber - 1)}"\ncurl -o keys.json ${origin}${shop.pathKeys()}\nnode check-path-record.mjs log.json later.json keys.json`}</Code>
          </li>
        </ol>
        <div>
          <WhatRecordsProve />
          {isNamed ? null : (
            <p className="mt-3">
              Customers of this shop can add their file of names and salts to the command, and check that the names fit the
              hashes.
            </p>
          )}
        </div>
      </div>
    </>
  );
}

/** The limits of a record, in plain words. */
export function WhatRecordsProve() {
  return (
    <div className="space-y-3">
      <h3 className="font-semibold text-lg">What this proves, and what not</h3>
      <p>
        It proves what this shop has said, that it has said it in this order, and that nothing was changed or taken back since. It
        does not prove that what was said is true: for that, each step names its source, where you can look for yourself.
      </p>
      <p>
        Times are the shop’s own clock. A shop that showed different logs to different people would be found out once two of them
        compare the heads that they kept.
      </p>
    </div>
  );
}

function Code({ label, children }: { label: string; children: string }) {
  return (
    <figure aria-label={label} className="m-0">
      <pre className={codeClass}>{children}</pre>
    </figure>
  );
}

function Download({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} className="link">
      {children}
    </a>
  );
}
