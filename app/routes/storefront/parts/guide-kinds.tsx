import type { ReactNode } from "react";
import { shop } from "~/kit/paths";
import type { ShopData } from "./shop-data";

interface Kind {
  name: string;
  does: string;
  tell: string;
  here: ReactNode;
}

/** What is on record of this shop. */
interface HereFacts {
  /** "10 of 10, checked on Nov 3, 2026" */
  count: string;
  /** Whether its path is shown to be free of resellers. */
  isFree: boolean;
}

function companyKinds({ brand, seller }: ShopData, { count, isFree }: HereFacts): Kind[] {
  const record = (
    <>
      {brand.carrierAtStart}: {count}. <a href={`${shop.servicePath()}#record`}>Look at each item</a>
    </>
  );
  return [
    {
      name: "A carrier",
      does: "Holds telephone numbers in its own name, exchanges calls with the other networks, moves numbers, and runs the equipment for it. Every carrier depends on others: to reach their customers, and for numbers in places where it has none.",
      tell: "It has an authorization to hold numbers, codes or blocks of its own, and an ID of its own for moving numbers. A reseller cannot show all three.",
      here: record,
    },
    {
      name: "A carrier service reseller",
      does: "Buys a carrier's numbers and calls, runs the calls through a network of its own and sells both on. It cannot hold numbers, so it needs a carrier for all of it.",
      tell: "It may well be registered with the FCC, pay into the Universal Service Fund and stand in the Robocall Mitigation Database: resellers must do that too, so none of it makes a carrier.",
      here: isFree
        ? `None, by what is on record, in the path of numbers that ${brand.carrierName} holds itself. Each number's page shows its own path.`
        : "What is on record does not rule one out.",
    },
    {
      name: "A managed service provider",
      does: "Looks after your network and your phone system: sets up handsets, menus, voicemail and queues, and comes when something is wrong. It can sell a carrier's service under its own name and send the bill.",
      tell: "Calls do not run through it. One that routes your calls over its own equipment has become a reseller.",
      here: seller.kind === "carrier" ? "This shop is the carrier's own." : `${brand.name} sells, bills and supports.`,
    },
  ];
}

/** Carrier, reseller, managed service provider: what each does, how to tell, and who it is here. */
export function CompanyKinds({ data, here }: { data: ShopData; here: HereFacts }) {
  return (
    <section className="page pb-16" aria-labelledby="kinds">
      <h2 id="kinds" className="mb-6 text-2xl">
        Three kinds of company
      </h2>
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-3">
        {companyKinds(data, here).map(({ name, does, tell, here: who }) => (
          <div key={name} className="border-border-strong border-t pt-4">
            <h3 className="text-xl">{name}</h3>
            <p className="mt-2">{does}</p>
            <p className="mt-3">
              <strong className="font-semibold">How to tell: </strong>
              {tell}
            </p>
            <p className="mt-3 text-muted">
              <strong className="font-semibold text-text">Here: </strong>
              {who}
            </p>
          </div>
        ))}
      </div>
    </section>
  );
}

// Sources: 47 USC 251(h) (incumbents), 47 CFR 52.15(g) (who may be given numbers), NECA's list of company code categories.
const carrierKinds = [
  {
    name: "Incumbent local exchange carrier",
    short: "ILEC",
    text: "The telephone company that served a town before the Telecommunications Act of 1996 let others compete there, or its successor. No new ones can come. They own much of the wire to the door, and other carriers rent it from them.",
  },
  {
    name: "Competitive local exchange carrier",
    short: "CLEC",
    text: "A carrier that came after 1996 with a certificate of a state commission. It usually runs its own switches, often over lines rented from the incumbent, and gets numbers on the strength of the state's order.",
  },
  {
    name: "IP-enabled services provider",
    short: "IPES",
    text: "A carrier of internet telephony. The FCC calls it an interconnected VoIP provider and can authorize it to hold numbers directly; IPES is the category that NECA then puts on its company code.",
  },
] as const;

/** The three kinds of carrier, and which one this shop's is. */
export function CarrierKinds({ data, category }: { data: ShopData; category: string | null }) {
  return (
    <section className="page section" aria-labelledby="carriers">
      <h2 id="carriers" className="mb-2 text-2xl">
        Three kinds of carrier
      </h2>
      <p className="mb-6 max-w-2xl text-muted">
        All three hold numbers and route calls. They differ in where they came from and who let them in, which you can look up.
      </p>
      <dl className="grid gap-x-10 gap-y-6 lg:grid-cols-3">
        {carrierKinds.map(({ name, short, text }) => (
          <div key={short} className="border-border-strong border-t pt-4">
            <dt className="font-semibold text-lg">
              {name} <span className="whitespace-nowrap">({short})</span>
            </dt>
            <dd className="mt-1">{text}</dd>
          </div>
        ))}
      </dl>
      {category ? (
        <p className="mt-6">
          {data.brand.carrierAtStart}, by its record: {category}.
        </p>
      ) : null}
    </section>
  );
}
