import { z } from "zod";
import { carrier, partner, shop } from "~/kit/paths";
import { formatDateTime } from "~/kit/time";
import type { MailKind } from "~/platform/mail-queue-store.server";
import type { BrandView } from "./brand-view";
import type { MailPlaces } from "./mail-content";
import type { Writer } from "./team-mails";

const door = z.enum(["shop", "partner", "carrier"]);
type MailDoor = z.infer<typeof door>;

const change = z.object({
  // Mails that were queued by an earlier portal name no door.
  door: door.default("partner"),
  what: z.enum(["password", "password-reset", "second-step-on", "second-step-off", "recovery-codes"]),
});
const signIn = z.object({ door, at: z.string(), where: z.string() });
const reset = z.object({ door, path: z.string(), expiresAt: z.string() });

const changes: Record<z.infer<typeof change>["what"], { subject: string; text: (place: string) => string }> = {
  password: {
    subject: "Your password was changed",
    text: (place) => `Your sign-in to ${place} has a new password. Your other sessions were ended.`,
  },
  "password-reset": {
    subject: "Your password was changed",
    text: (place) =>
      `A new password for your sign-in to ${place} was set with a link that was mailed to you. Every session was ended.`,
  },
  "second-step-on": {
    subject: "A second step protects your sign-in now",
    text: (place) => `From now on, signing in to ${place} asks for a code from your app after the password.`,
  },
  "second-step-off": {
    subject: "The second step of your sign-in is off",
    text: (place) => `Signing in to ${place} asks for your password alone again. Your recovery codes no longer work.`,
  },
  "recovery-codes": {
    subject: "You have new recovery codes",
    text: (place) => `New recovery codes were made for your sign-in to ${place}. The earlier ones no longer work.`,
  },
};

/** Mails to a person about their own sign-in, at any door. */
export const accountMails: Record<Extract<MailKind, `account-${string}`>, Writer> = {
  "account-reset": (data, brand, places) => {
    const { door, path, expiresAt } = reset.parse(data);
    return {
      subject: `A new password for ${placeIn(door, brand)}`,
      heading: "Choose a new password",
      paragraphs: [
        "Somebody, perhaps you, asked for a new password for this address. The link below works once.",
        "If it was not you, leave this mail alone: nothing changes without the link.",
      ],
      facts: [{ label: "Good until", value: formatDateTime(expiresAt) }],
      action: { label: "Choose a new password", url: originOf(door, places) + path },
    };
  },
  "account-changed": (data, brand, places) => {
    const { door, what } = change.parse(data);
    const { subject, text } = changes[what];
    return {
      subject: `${subject} – ${brand.name}`,
      heading: subject,
      paragraphs: [
        text(placeIn(door, brand)),
        `If that was you, there is nothing to do. If not, ${who(door, brand)} and choose a new password at once.`,
      ],
      action: { label: "See your sign-in", url: accountAt(door, places) },
    };
  },
  "account-sign-in": (data, brand, places) => {
    const { door, at, where } = signIn.parse(data);
    return {
      subject: `New sign-in to ${placeIn(door, brand)}`,
      heading: "A sign-in from a new browser",
      paragraphs: [
        `Somebody signed in to ${placeIn(door, brand)} with your password, in a browser that you have not used there before.`,
        `If that was you, there is nothing to do. If not, choose a new password at once, which ends every session, and ${who(door, brand)}.`,
      ],
      facts: [
        { label: "When", value: formatDateTime(at) },
        { label: "Browser", value: where },
      ],
      action: { label: "Choose a new password", url: newPasswordAt(door, places) },
    };
  },
};

function placeIn(door: MailDoor, { name }: BrandView): string {
  return { shop: `your account at ${name}`, partner: `the console of ${name}`, carrier: "the carrier desk" }[door];
}

function who(door: MailDoor, { name }: BrandView): string {
  return { shop: `tell ${name}`, partner: "tell an owner of your team", carrier: "tell an administrator of the desk" }[door];
}

const originOf = (door: MailDoor, { storefront, console }: MailPlaces) => (door === "shop" ? storefront : console);
const accountAt = (door: MailDoor, places: MailPlaces) => originOf(door, places) + { shop, partner, carrier }[door].account();
/** Where a link for a new password is asked for; who is signed in there is led to their account, where it is changed. */
function newPasswordAt(door: MailDoor, places: MailPlaces): string {
  const paths = { shop, partner, carrier }[door];
  return `${originOf(door, places)}${paths.forgotPassword()}?to=${encodeURIComponent(paths.account())}`;
}
