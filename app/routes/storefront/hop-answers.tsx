import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { storefrontGate } from "~/identity/gates.server";
import { shop } from "~/kit/paths";
import { csvResponse, orRefuse } from "~/platform/respond.server";
import { findHops, writeHopAnswers } from "~/service-path/find-hops.server";
import { admitHops, readPostedHops } from "./parts/read-hops.server";

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(() => {
    storefrontGate(args);
    return redirect(shop.findHops(), 303);
  });
}

/** The answer of every line of a list, as a file. Nothing is kept. */
export async function action(args: ActionFunctionArgs) {
  const { scope, fields, visitorAddress, shown } = await readPostedHops(args);
  return orRefuse(async () => {
    await admitHops(scope, visitorAddress);
    const { lines, unread } = await findHops(scope, { text: fields.list ?? "", ...shown });
    return csvResponse("hops.csv", await writeHopAnswers({ lines, unread }));
  });
}
