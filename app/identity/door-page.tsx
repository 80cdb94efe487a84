import type { ReactNode } from "react";
import { cx } from "~/ui/cx";

export interface DoorFace {
  /** The door's own name, e.g. "Partner console". */
  name: string;
  promise: string;
  /** A call's way, from the caller on; `isYours` marks the reader's own place in it. */
  callPath: { place: string; does: string; isYours?: boolean }[];
  /** Who stands beside the call path, and what they do there. */
  beside: string;
  points: string[];
  /** The way to the door next to it. */
  otherDoor: { question: string; label: string; href: string };
}

export const partnerFace: DoorFace = {
  name: "Partner console",
  promise: "Your shop, in your name, at your prices.",
  callPath: [
    { place: "A caller", does: "dials your customer's number" },
    { place: "The carrier", does: "holds the number and routes the call" },
    { place: "Your customer's phone system", does: "answers, with no carrier service reseller in between" },
  ],
  beside: "You stand beside the path: you sell, bill and support.",
  points: [
    "Brand, words and logo, from draft to published.",
    "Numbers and messaging at your prices, with the margin.",
    "Enquiries from your shop's visitors.",
  ],
  otherDoor: { question: "Do you work for the carrier?", label: "Go to the carrier desk", href: "/carrier/sign-in" },
};

export const carrierFace: DoorFace = {
  name: "Carrier desk",
  promise: "What every partner sells, kept in one place.",
  callPath: [
    { place: "A caller", does: "dials a number" },
    { place: "You, the carrier", does: "hold the number and route the call", isYours: true },
    { place: "The customer's phone system", does: "answers, with no carrier service reseller in between" },
  ],
  beside: "Partners stand beside the path: they sell, bill and support in their own name.",
  points: [
    "Catalog, wholesale prices and their dates.",
    "Numbers and who holds them.",
    "Provider records, evidence and partners' shops.",
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
          <CallPath face={face} />
        </div>
        <ul className="hidden gap-x-8 gap-y-1 text-sm sm:grid">
          {face.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
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

/** What the portal is about, in three stops and a bystander. */
function CallPath({ face }: { face: DoorFace }) {
  return (
    <div className="mt-8 hidden sm:block">
      <ol className="ml-2 border-l-2 border-current">
        {face.callPath.map(({ place, does, isYours }) => (
          <li key={place} className="relative pb-6 pl-7 last:pb-0">
            <span
              aria-hidden="true"
              className={cx(
                "absolute top-1.5 -left-[0.5625rem] size-4 rounded-full border-2 border-current",
                isYours ? "bg-on-brand" : "bg-brand",
              )}
            />
            <span className="block font-semibold">{place}</span>
            <span className="block text-sm">{does}</span>
          </li>
        ))}
      </ol>
      <p className="mt-6 rounded-control border-2 border-dashed border-current px-4 py-3 text-sm">{face.beside}</p>
    </div>
  );
}
