import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { partnerGate } from "~/identity/gates.server";
import { notFound } from "~/kit/refusal";
import { orRefuse } from "~/platform/respond.server";
import { ConsoleErrorPage } from "~/ui/console/error-page";

export const meta: MetaFunction = () => [{ title: "No such page · Partner console" }];

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    await partnerGate(args, "brand.read");
    throw notFound();
  });
}

export default ConsoleErrorPage;
export { ConsoleErrorPage as ErrorBoundary };
