import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ListingNav } from "~/catalog/listing-nav";
import { LostDefault } from "~/catalog/lost-default";
import { MarkupDefaultForm } from "~/catalog/markup-default-form";
import { MarkupDefaultTable } from "~/catalog/markup-default-table";
import { readMarkupDefaults } from "~/catalog/read-listings.server";
import { saveMarkupDefault } from "~/catalog/save-markup-default.server";
import { partnerGate } from "~/identity/gates.server";
import { partnerMay } from "~/identity/roles";
import { partner } from "~/kit/paths";
import { orRefuse, readForm, unknownForm, withRefusals } from "~/platform/respond.server";
import { ConsoleErrorPage } from "~/ui/console/error-page";
import { Flash } from "~/ui/console/flash";
import { PageHeader } from "~/ui/console/page-header";
import { Panel } from "~/ui/console/panel";

export const meta: MetaFunction = () => [{ title: "Default markups · Partner console" }];

export function loader(args: LoaderFunctionArgs) {
  return orRefuse(async () => {
    const scope = await partnerGate(args, "listings.read");
    return { defaults: await readMarkupDefaults(scope), mayEdit: partnerMay(scope.role, "listings.edit") };
  });
}

export async function action(args: ActionFunctionArgs) {
  const scope = await orRefuse(() => partnerGate(args, "listings.edit"));
  const form = await orRefuse(() => readForm(args.request));
  const text = (name: string) => String(form.get(name) ?? "");
  return withRefusals(async () => {
    const isRemoval = text("form") === "remove-markup-default";
    if (!isRemoval && text("form") !== "save-markup-default") throw unknownForm();
    const { changed, followers } = await saveMarkupDefault(scope, {
      ...{ productKind: text("productKind"), basis: text("basis"), kind: text("kind"), rounding: text("rounding") },
      ...{ value: isRemoval ? "" : text("value"), filledFrom: shownDefaults(form), confirmed: text("confirmed") },
    });
    const saved = followers > 0 ? "saved" : "saved-alone";
    const done = changed ? (isRemoval ? "removed" : saved) : "same";
    return redirect(`${partner.markupDefaults()}?done=${done}`, 303);
  }, form);
}

function shownDefaults(form: FormData): Record<string, string> | undefined {
  if (!form.has("was")) return undefined;
  return Object.fromEntries(
    [...form].flatMap(([name, value]) => (name.startsWith("was.") ? [[name.slice(4), String(value)]] : [])),
  );
}

const done = {
  saved: "The default is saved. The table says how many charges follow it now.",
  "saved-alone":
    "The default is saved. No charge follows it so far: each has a rule of its own, or a default that names it more exactly. To let charges follow it, tick their listings and set the rule “My default markups”.",
  removed: "The default is gone. What hung on it follows the next one, or has no price.",
  same: "Nothing was different, so nothing was changed.",
};

export default function MarkupDefaults() {
  const { defaults, mayEdit } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Default markups"
        lead="A default makes the price of every charge that has no rule of its own. The more exactly it names a charge, the earlier it goes: kind and charge, then kind, then charge, then everything."
      />
      <ListingNav />
      <Flash sentences={done} />
      <LostDefault defaults={defaults} />
      <Panel isFlush title="What is set">
        {defaults.length === 0 ? (
          <p className="px-4 pb-5 text-muted sm:px-5">Nothing yet: a charge has the rule of its listing, or no price.</p>
        ) : (
          <MarkupDefaultTable defaults={defaults} mayEdit={mayEdit} />
        )}
      </Panel>
      {mayEdit ? <MarkupDefaultForm key={JSON.stringify(defaults)} defaults={defaults} /> : null}
    </>
  );
}

export { ConsoleErrorPage as ErrorBoundary };
