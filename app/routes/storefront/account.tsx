import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readBrand } from "~/branding/read-brand.server";
import { customerNumbers } from "~/delivery/customer-numbers.server";
import { answerCustomerSessions, readCustomerSessions } from "~/identity/customer-sessions.server";
import { customerGate } from "~/identity/gates.server";
import { SessionList } from "~/identity/session-list";
import { shop } from "~/kit/paths";
import { orRefuse } from "~/platform/respond.server";
import { PathFigure } from "~/service-path/path-figure";
import { readNumberPath } from "~/service-path/read-path.server";
import { Button } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { Icon, SignOutIcon } from "~/ui/icons";
import { AccountNumber } from "./parts/account-number";
import { FeatureDrawings } from "./parts/feature-marks";
import { PageHead } from "./parts/page-head";
import { pageMeta } from "./parts/page-meta";
import { useShop } from "./parts/shop-data";
import { WhoAnswers } from "./parts/who-answers";

export const meta: MetaFunction = ({ matches }) =>
  pageMeta(matches, { title: "Your account", path: shop.account(), noindex: true });

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const scope = await customerGate(args);
    const numbers = await customerNumbers(scope);
    const { shownAs } = readBrand(scope);
    return {
      numbers: numbers.map((number) => ({ number, path: readNumberPath(scope, { ...shownAs, e164: number.e164 }) })),
      sessions: readCustomerSessions(args, scope),
    };
  });
}

export const action = (args: ActionFunctionArgs) => answerCustomerSessions(args);

export default function Account() {
  const { numbers, sessions } = useLoaderData<typeof loader>();
  const data = useShop();
  return (
    <>
      <FeatureDrawings />
      <PageHead title="Your numbers" text={data.customer ? `Signed in as ${data.customer.name}.` : undefined} />
      <div className="page pb-16">
        {numbers.length === 0 ? (
          <EmptyState title="You have no numbers here yet">
            <p>
              <a href={shop.numbers()}>Find one that fits</a>, or call us and we will look together.
            </p>
          </EmptyState>
        ) : (
          <ul className="space-y-8">
            {numbers.map(({ number, path }) => (
              <AccountNumber key={number.e164} number={number} verdict={path}>
                <PathFigure path={path} id={`path-${number.digits}`} />
              </AccountNumber>
            ))}
          </ul>
        )}
        <section className="mt-12 max-w-2xl" aria-labelledby="help">
          <h2 id="help" className="mb-4 text-2xl">
            Who helps with what
          </h2>
          <WhoAnswers data={data} />
        </section>
        <section className="mt-12 max-w-2xl" aria-labelledby="sessions">
          <h2 id="sessions" className="text-2xl">
            Where you are signed in
          </h2>
          <p className="mt-1 mb-4 text-muted">
            Is one of these not yours? Sign out everywhere, then ask for a new password where you sign in.
          </p>
          <div className="card overflow-hidden">
            <SessionList sessions={sessions} />
          </div>
        </section>
        <form method="post" action={shop.signOut()} className="mt-10">
          <Button look="secondary">
            <Icon of={SignOutIcon} size={18} />
            Sign out
          </Button>
        </form>
      </div>
    </>
  );
}
