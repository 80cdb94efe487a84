import { Form, isRouteErrorResponse, Link, useLocation, useRouteError } from "@remix-run/react";
import { Button, buttonClass } from "../button";
import { ErrorId } from "../error-id";

const fixed: Record<number, { title: string; sentence: string }> = {
  400: { title: "That did not arrive as it should", sentence: "Nothing was changed. Please go back and send it again." },
  403: { title: "Your role does not include this", sentence: "Ask an owner or administrator of your team if you need it." },
  404: { title: "There is no such page here", sentence: "The address may be mistyped, or what it named is gone." },
  405: { title: "This page takes no such request", sentence: "Nothing was changed. Please begin again at the overview." },
  409: { title: "That belongs to another team", sentence: "Nothing was changed. Please open the page again." },
  413: { title: "That was too much at once", sentence: "Nothing was changed. Please send a smaller file or less text." },
  503: { title: "The portal is busy", sentence: "Nothing was changed. Please try again in a moment." },
};

const unexpected = {
  title: "Something went wrong",
  sentence: "It is not your doing, and it has been logged. Please try again in a moment.",
};

/** What a console page shows instead of itself, inside the console's frame: fixed sentences and refusals' own, never an error's text. */
export function ConsoleErrorPage() {
  const error = useRouteError();
  const home = `/${useLocation().pathname.split("/")[1] ?? ""}`;
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const { title, sentence } = fixed[status] ?? unexpected;
  const otherTeam = isRouteErrorResponse(error) ? otherTeamIn(error.data) : null;
  return (
    <div className="card mx-auto mt-8 max-w-[36rem] p-6">
      <p className="tabular text-muted text-xs">Error {status}</p>
      <h1 className="mt-1 text-xl">{title}</h1>
      <p className="mt-2">{(isRouteErrorResponse(error) && said(error.data)) || sentence}</p>
      <ErrorId className="mt-2 text-muted text-sm" />
      {otherTeam ? <SendThere {...otherTeam} /> : null}
      <p className="mt-5">
        <Link to={home} className={buttonClass({ look: "secondary" })}>
          To the overview
        </Link>
      </p>
    </div>
  );
}

interface OtherTeam {
  name: string;
  action: string;
  fields: { id: number; name: string; value: string }[];
  hasFiles: boolean;
}

/** A form of another team's page, with all that was typed: one button works for that team again and sends it there. */
function SendThere({ name, action, fields, hasFiles }: OtherTeam) {
  return (
    <Form method="post" action={action} data-form="send-to-team" reloadDocument className="mt-5">
      {fields.map((field) => (
        <input key={field.id} type="hidden" name={field.name} value={field.value} />
      ))}
      <p className="mb-3">
        What you typed is kept.{hasFiles ? " A file that you chose has to be chosen again." : ""} You can work for {name} again
        and send it there.
      </p>
      <Button>Work for {name} and send it</Button>
    </Form>
  );
}

const otherTeamIn = (data: unknown) =>
  typeof data === "object" && data !== null && "otherTeam" in data ? (data.otherTeam as OtherTeam | null) : null;

/** The sentence of a refusal; it was written for the person who asked. */
function said(data: unknown): string | null {
  if (typeof data !== "object" || data === null || !("message" in data)) return null;
  return typeof data.message === "string" ? data.message : null;
}
