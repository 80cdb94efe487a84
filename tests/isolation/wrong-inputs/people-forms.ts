import type { Site } from "../gate/site";
import { form, longText, markup, sql, type WrongInput } from "./input";

type Fields = Record<string, string>;

const team = (name: string, fields: Fields | ((site: Site) => Fields), says: RegExp, keeps: string[] = []): WrongInput => ({
  name: `team: ${name}`,
  send: form("owner of A", "/partner/team", fields),
  says,
  keeps,
});
const invite = (name: string, wrong: Fields, says: RegExp, keeps: string[] = []) =>
  team(name, { form: "invite-member", email: "typed@example.com", role: "viewer", ...wrong }, says, keeps);

export const wrongTeams: WrongInput[] = [
  invite("no e-mail", { email: "" }, /Enter an e-mail address/),
  invite("two e-mails", { email: "a@example.com,b@example.com" }, /Enter an e-mail address/, ["a@example.com,b@example.com"]),
  invite("an e-mail with a header", { email: "a@example.com\r\nBcc: b@example.com" }, /Enter an e-mail address/),
  invite("an e-mail of markup", { email: markup }, /Enter an e-mail address/),
  invite("a role that is none", { role: "emperor" }, /Choose one of the roles/, ["typed@example.com"]),
  invite("a role of JavaScript's own", { role: "constructor" }, /Choose one of the roles/, ["typed@example.com"]),
  invite("a member", { email: "sales@harborline.example" }, /This address is in the team already/, ["sales@harborline.example"]),
  team("a member that is none", { form: "change-role", personId: sql, role: "viewer" }, /There is no such member here/),
  team("the last owner's end", ({ a }) => ({ form: "remove-member", personId: a.ownerId }), /A team keeps an owner/),
  team(
    "the last owner as a viewer",
    ({ a }) => ({ form: "change-role", personId: a.ownerId, role: "viewer" }),
    /A team keeps an owner/,
  ),
  team("an invitation that is none", { form: "resend-invitation", id: markup }, /There is no such invitation here/),
  team("an invitation of another", ({ b }) => ({ form: "revoke-invitation", id: b.invitationToken }), /no such invitation/),
  team("no form's name", { form: "toString" }, /did not say what it is for/),
  {
    name: "team: a second step for all from an owner without one",
    send: form("owner of A", "/partner/team", { form: "ask-second-step" }),
    says: /set up your own second step first/,
  },
  {
    name: "team: a partner of others",
    send: form("owner of A", "/partner/switch-team", ({ b }) => ({ partnerId: b.partnerId })),
    says: /There is no such team here/,
  },
  {
    name: "history: a filter of nonsense",
    send: ({ people, consoleHost }) => {
      const query = new URLSearchParams({
        person: sql,
        kind: markup,
        from: "2026-02-30",
        to: "x",
        text: `${markup}\0%_`,
        before: "-1",
      });
      return people.get(consoleHost, `/partner/audit?${query}`, people.cookie("owner of A"));
    },
    says: /Give a day as year-month-day/,
    keeps: ["2026-02-30"],
  },
];

const account = (name: string, fields: Fields, says: RegExp, keeps: string[] = [], path = "/partner/account"): WrongInput => ({
  name: `account: ${name}`,
  send: form("owner of A", path, fields),
  says,
  keeps,
});
const secondStep = (name: string, fields: Fields, says: RegExp) =>
  account(name, fields, says, [], "/partner/account/second-step");

export const wrongAccounts: WrongInput[] = [
  {
    name: "account: a customer's form without a name",
    send: form("customer of A", "/account", { form: markup }),
    says: /did not say what it is for/,
  },
  {
    name: "account: a new password at the desk for words",
    send: form("nobody", "/carrier/forgot-password", { email: "no address" }),
    says: /Enter an e-mail address/,
    keeps: ["no address"],
  },
  {
    name: "account: a new password for markup",
    send: form("nobody", "/forgot-password", { email: markup }),
    says: /Enter an e-mail address/,
  },
  {
    name: "account: a new password that is short, by a good link",
    send: form("nobody", ({ a }) => `/reset-password/${a.resetToken}`, { password: "short" }),
    says: /at least 10/,
  },
  {
    name: "account: a new password by a link of another shop",
    send: form("nobody", ({ b }) => `/reset-password/${b.resetToken}`, { password: "five quiet herons at dawn" }),
    says: /This link cannot be used/,
  },
  account("a name of markup", { form: "change-name", name: markup }, /Enter your name/),
  account("a name of blanks", { form: "change-name", name: " \t " }, /Enter your name/),
  account("a name of 500 characters", { form: "change-name", name: longText(500) }, /Enter your name/),
  account(
    "a wrong old password",
    { form: "change-password", currentPassword: "wrong", newPassword: "five quiet herons at dawn" },
    /This is not your password/,
  ),
  account("a short new password", { form: "change-password", currentPassword: "x", newPassword: "short" }, /at least 10/),
  account(
    "the address as a password",
    { form: "change-password", currentPassword: "x", newPassword: "owner@harborline.example" },
    /not your e-mail address/,
  ),
  account("the last owner leaves", { form: "leave-team" }, /A team keeps an owner/),
  account("no form's name", { form: "constructor" }, /did not say what it is for/),
  secondStep("a code before there is anything to confirm", { form: "confirm-second-step", code: "1" }, /nothing to confirm/),
  secondStep("an end without a beginning", { form: "end-second-step", password: "x", code: sql }, /This is not your password/),
  secondStep("no form's name for the second step", { form: "__proto__" }, /did not say what it is for/),
];
