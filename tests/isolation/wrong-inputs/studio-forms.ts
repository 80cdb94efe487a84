import type { Site } from "../gate/site";
import { form, longText, markup, sql, type WrongInput } from "./input";
import { sendBrand, stamps } from "./transport";

type Fields = Record<string, string>;
const owner = "owner of A";

const share = (name: string, fields: Fields | ((site: Site) => Fields), says: RegExp): WrongInput => ({
  name: `share: ${name}`,
  send: form(owner, "/partner/brand/share", fields),
  says,
});
const link = "share-preview";
const withdraw = (name: string, fields: (site: Site) => Fields): WrongInput =>
  share(`withdrawing ${name}`, (site) => ({ form: "withdraw-preview", ...fields(site) }), /There is no such open link here/);

/** Links to a draft, and their end. */
export const wrongShares: WrongInput[] = [
  share("three days", { form: link, days: "3" }, /Choose one day or seven days/),
  share("no days", { form: link }, /Choose one day or seven days/),
  share("days of markup", { form: link, days: markup }, /Choose one day or seven days/),
  share("days without end", { form: link, days: "Infinity" }, /Choose one day or seven days/),
  share("seven days in another way of writing", { form: link, days: "7.0000001" }, /Choose one day or seven days/),
  share("a form without a name", { form: sql }, /did not say what it is for/),
  withdraw("no link", () => ({})),
  withdraw("a link of SQL", () => ({ id: sql })),
  withdraw("another shop's link", ({ b }) => ({ id: b.previewLinkId, partnerId: b.partnerId })),
];

const conflict = (name: string, wrong: Fields, says = /while you were working/): WrongInput => ({
  name: `conflict: ${name}`,
  send: sendBrand({ draftSavedAt: "2001-01-01T00:00:00.000Z", seenSavedAt: "2001-01-01T00:00:00.000Z", ...wrong }),
  says,
  keeps: ["A tagline I typed"],
});

/** What a second editor sends after having been told of the first: nothing of it goes over a draft that they did not see. */
export const wrongConflicts: WrongInput[] = [
  conflict("a version that nobody saw", { seenVersion: "1000000000" }),
  conflict("a version of words", { seenVersion: markup }),
  conflict("no version", { seenVersion: "" }),
  conflict("a draft of SQL", { seenVersion: "2", seenSavedAt: sql }),
  conflict("theirs of a field that is none", { seenVersion: "2", "keep-constructor": "theirs", "keep-__proto__": "theirs" }),
  conflict(
    "theirs and mine at once, of a colour that is none",
    { seenVersion: "2", "keep-primary": "theirs", primary: "red" },
    /hex/,
  ),
];

const publish = (name: string, fields: (site: Site) => Fields, says: RegExp, keeps: string[] = []): WrongInput => ({
  name: `publish: ${name}`,
  send: form(owner, "/partner/brand/publish", (site) => ({ form: "publish-brand", ...fields(site) })),
  says,
  keeps,
});
const restore = (name: string, version: string, fields: Fields, says: RegExp): WrongInput => ({
  name: `restore: ${name}`,
  send: form(owner, `/partner/brand/versions/${version}`, { form: "restore-version", ...fields }),
  says,
});

/** Publishing, and bringing an old version back. */
export const wrongVersions: WrongInput[] = [
  publish("a note of markup", (site) => ({ ...stamps(site), note: markup }), /leave out < and >/),
  publish("a note of two lines", (site) => ({ ...stamps(site), note: "One\nTwo" }), /must fit on one line/),
  publish("a note that reads backwards", (site) => ({ ...stamps(site), note: "Harbor\u202eenil" }), /cannot be seen/),
  publish("no version", (site) => ({ ...stamps(site), baseVersion: "", note: "Mine" }), /while you were working/, ["Mine"]),
  publish("a version of SQL", (site) => ({ ...stamps(site), baseVersion: sql, note: "Mine" }), /while you were working/, [
    "Mine",
  ]),
  publish("no draft's date", (site) => ({ ...stamps(site), draftSavedAt: "", note: "Mine" }), /while you were working/, ["Mine"]),
  restore("version nought", "0", {}, /There is no such version here/),
  restore("a version below nought", "-1", {}, /There is no such version here/),
  restore("a version of SQL", encodeURIComponent(sql), {}, /There is no such version here/),
  restore("over a draft of another day", "1", { replaceDraft: "2001-01-01T00:00:00.000Z" }, /is still there/),
  restore("over a draft of a long day", "1", { replaceDraft: longText(5_000) }, /is still there/),
];
