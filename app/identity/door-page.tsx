import type { ReactNode } from "react";
import { CheckIcon, Icon } from "~/ui/icons";

export interface DoorFace {
  /** The door's own name, e.g. "Partner console". */
  name: string;
  promise: string;
  points: string[];
  /** The way to the door next to it. */
  otherDoor: { question: string; label: string; href: string };
}

export const partnerFace: DoorFace = {
  name: "Partner console",
  promise: "Your shop, in your name, at your prices.",
  points: [
    "Set your logo, colours and words, look at a draft, and publish it when it is right.",
    "List the carrier's numbers and messaging at your own prices, with the margin beside each one.",
    "Answer what visitors ask about a number or a product.",
  ],
  otherDoor: { question: "Do you work for the carrier?", label: "Go to the carrier desk", href: "/carrier/sign-in" },
};

export const carrierFace: DoorFace = {
  name: "Carrier desk",
  promise: "What every partner sells, kept in one place.",
  points: [
    "Keep the catalog, its wholesale prices and the dates they take effect.",
    "See the number inventory and who holds each number.",
    "Keep the provider records and the evidence behind the ten qualification items.",
    "Open a shop for a new partner; it answers at once.",
  ],
  otherDoor: { question: "Do you run a partner's shop?", label: "Go to the partner console", href: "/partner/sign-in" },
};

/** The face of a console's door: what it is for on one side, the form on the other, and the way to the other door. */
export function DoorPage({
  face,
  title,
  lead,
  children,
}: {
  face: DoorFace;
  title: string;
  lead: ReactNode;
  children: ReactNode;
}) {
  const { otherDoor } = face;
  return (
    <div className="grid min-h-dvh lg:grid-cols-[5fr_6fr]">
      <aside
        aria-label={`About the ${face.name.toLowerCase()}`}
        className="on-brand-field flex flex-col gap-8 px-6 py-8 sm:px-10 lg:py-14"
      >
        <p className="font-heading text-lg font-semibold">
          Core-MSP <span aria-hidden="true">/</span> {face.name}
        </p>
        <div className="my-auto max-w-[34rem]">
          <p className="font-heading text-2xl font-semibold text-balance">{face.promise}</p>
          <ul className="mt-6 hidden space-y-3 sm:block">
            {face.points.map((point) => (
              <li key={point} className="flex items-start gap-3">
                <Icon of={CheckIcon} className="mt-1 flex-none" />
                {point}
              </li>
            ))}
          </ul>
        </div>
      </aside>
      <main className="flex flex-col justify-center px-6 py-10 sm:px-10">
        <div className="mx-auto w-full max-w-[26rem]">
          <h1 className="text-2xl">{title}</h1>
          <div className="mt-2 mb-8 text-muted">{lead}</div>
          {children}
          <p className="mt-8 border-t border-border pt-6 text-sm">
            {otherDoor.question}{" "}
            <a href={otherDoor.href} className="link">
              {otherDoor.label}
            </a>
          </p>
        </div>
      </main>
    </div>
  );
}
