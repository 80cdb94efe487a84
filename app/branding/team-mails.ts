import { z } from "zod";
import { roleLabel } from "~/identity/roles";
import { partner } from "~/kit/paths";
import { formatDateTime } from "~/kit/time";
import type { MailKind } from "~/platform/mail-queue-store.server";
import { accountMails } from "./account-mails";
import type { BrandView } from "./brand-view";
import type { MailContent, MailPlaces, WriteMail } from "./mail-content";

const invitation = z.object({ url: z.url(), role: z.string(), invitedBy: z.string(), expiresAt: z.string() });
const newRole = z.object({ role: z.string(), by: z.string() });
const secondStep = z.object({ by: z.string(), hasOne: z.boolean() });
const removal = z.object({ by: z.string() });

type TeamMailKind = Extract<MailKind, `team-${string}` | `account-${string}`>;
export type Writer = (
  data: unknown,
  brand: BrandView,
  places: MailPlaces,
) => Pick<MailContent, "subject" | "heading" | "paragraphs"> & Partial<MailContent>;

const writers: Record<TeamMailKind, Writer> = {
  "team-invitation": (data, brand, places) => {
    const { url, role, invitedBy, expiresAt } = invitation.parse(data);
    return {
      subject: `You are invited to the team of ${brand.name}`,
      heading: `Join the team of ${brand.name}`,
      paragraphs: [
        `${invitedBy || "An administrator"} invited you to the console in which the shop of ${brand.name} is run.`,
        "The link below works once and is meant for you alone. If you did not expect it, you can leave this mail alone.",
      ],
      facts: [
        { label: "Your role", value: roleLabel(role) },
        { label: "Good until", value: formatDateTime(expiresAt) },
        { label: "Where you sign in afterwards", value: places.console.replace(/^https?:\/\//, "") + partner.home() },
      ],
      action: { label: "Accept the invitation", url },
    };
  },
  "team-role": (data, brand, places) => {
    const { role, by } = newRole.parse(data);
    return {
      subject: `Your role at ${brand.name} is ${roleLabel(role)} now`,
      heading: "Your role has changed",
      paragraphs: [`${by} changed what you may do in the console of ${brand.name}. It holds from now on.`],
      facts: [{ label: "Your role", value: roleLabel(role) }],
      action: { label: "Open the console", url: places.console + partner.home() },
    };
  },
  "team-removed": (data, brand) => {
    const { by } = removal.parse(data);
    return {
      subject: `You are no longer in the team of ${brand.name}`,
      heading: "Your membership has ended",
      paragraphs: [
        `${by} removed you from the team of ${brand.name}. You can no longer open its console.`,
        "If that is a mistake, an owner of the team can invite you again.",
      ],
    };
  },
  "team-second-step": (data, brand, places) => {
    const { by, hasOne } = secondStep.parse(data);
    return {
      subject: `The team of ${brand.name} asks for a second step`,
      heading: "A second step for everybody",
      paragraphs: [
        `${by} decided that everybody in the team of ${brand.name} signs in with a second step: after the password, a code from an app.`,
        hasOne
          ? "You have one, so there is nothing to do. It cannot be turned off while the team asks for it."
          : "You have none yet. The console leads you to it at your next visit, before anything else; with an app for one-time passwords on your phone it takes two minutes.",
      ],
      action: hasOne ? null : { label: "Set it up", url: places.console + partner.secondStep() },
    };
  },
  ...accountMails,
};

/** A mail without a quote; answers go to the shop's support. */
const teamMail =
  (write: Writer): WriteMail =>
  (data, brand, places) => {
    const { support, name } = brand;
    const replyTo = support.email ? { name, address: support.email } : null;
    return { facts: [], quote: null, action: null, replyTo, ...write(data, brand, places) };
  };

/** Mails to the people behind a shop; each throws when the data is not what its kind needs. */
export const teamMails = Object.fromEntries(Object.entries(writers).map(([kind, write]) => [kind, teamMail(write)])) as Record<
  TeamMailKind,
  WriteMail
>;
