import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { carrierGate } from "~/identity/gates.server";
import { notFound } from "~/kit/refusal";
import { orRefuse } from "~/platform/respond.server";
import { ConsoleErrorPage } from "~/ui/console/error-page";

export const meta: MetaFunction = () => [{ title: "No such page · Carrier desk" }];

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    await carrierGate(args, "catalog.read");
    throw notFound();
  });
}

export default ConsoleErrorPage;
export { ConsoleErrorPage as ErrorBoundary };
