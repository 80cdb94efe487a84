import { describe, expect, it } from "vitest";
import { appSources, isTest, type Source } from "./sources";

/** Forms that belong to no team: getting in, getting out, the change of teams itself, and what leads back from one. */
const teamless = [
  "app/identity/invitation-form.tsx",
  "app/identity/reset-forms.tsx",
  "app/identity/sign-in-code-form.tsx",
  "app/identity/sign-in-form.tsx",
  "app/ui/console/error-page.tsx",
  "app/ui/console/frame.tsx",
  "app/ui/console/post-form.tsx",
  "app/ui/console/team-switch.tsx",
];
const isConsole = ({ path }: Source) => !isTest(path) && !path.startsWith("app/routes/storefront/") && !teamless.includes(path);

/** What posts without saying which team it was made for. */
function teamlessPosts({ path, text }: Source): string[] {
  const forms = [...text.matchAll(/<(?:f|F)orm\b(?:[^>{]|\{[^}]*\})*/g)].filter(([tag]) => /method=["{]+(?!get)/i.test(tag));
  const others =
    /\buseFetcher\(|\buseSubmit\(\)|\bformAction=/.test(text) && !/useTeamAction|action: string \| undefined/.test(text);
  return [...forms.map(() => `${path} has a form that is no PostForm`), ...(others ? [`${path} posts without a team`] : [])];
}

describe("forms of the consoles", () => {
  it("say which team they were made for", () => expect(appSources().filter(isConsole).flatMap(teamlessPosts)).toEqual([]));
  it("finds those that do not", () => {
    const found = (text: string) => teamlessPosts({ path: "x.tsx", text }).length;
    expect(found('<Form method="post" data-form="x" onChange={(e) => f(e)}>')).toBe(1);
    expect(found('<form\n  className="x"\n  method="post">')).toBe(1);
    expect(found("const fetcher = useFetcher();")).toBe(1);
    expect(found("<button formAction={partner.home()}>")).toBe(1);
    expect(found('<Form method="get"> <PostForm data-form="x"> <Form action="/search">')).toBe(0);
  });
});
