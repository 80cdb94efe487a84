import { shop } from "~/kit/paths";
import type { ShopData } from "./shop-data";

interface Matter {
  about: string;
  isNetwork: boolean;
}

const matters: readonly Matter[] = [
  { about: "A new number, or moving yours here", isNetwork: true },
  { about: "Where calls to your number go, and calls that do not arrive", isNetwork: true },
  { about: "Text and picture messages, their registration", isNetwork: true },
  { about: "Fax that does not go through", isNetwork: true },
  { about: "Handsets, apps, headsets", isNetwork: false },
  { about: "Voicemail, menus, call queues, opening hours", isNetwork: false },
  { about: "The network in your building: Wi-Fi, router, cables", isNetwork: false },
];

/** For each matter, whom a customer calls and who does the work. */
export function WhoToAsk({ data: { brand, seller } }: { data: ShopData }) {
  const { name, carrierAtStart } = brand;
  const sellsItself = seller.kind === "carrier";
  const phones = sellsItself ? "The company that looks after your phone system" : name;
  return (
    <section className="section bg-sunken" aria-labelledby="ask">
      <div className="page">
        <h2 id="ask" className="mb-2 text-2xl">
          Whom to ask for what
        </h2>
        <p className="mb-6 max-w-2xl text-muted">
          {sellsItself
            ? "Numbers, routes and messages are the carrier's work. What stands on your desks is not."
            : `You call one company for all of it. ${carrierAtStart} does what happens in the telephone network, and ${name} asks for it on your behalf.`}
        </p>
        <table className="who-table">
          <caption className="sr-only">Whom to ask for what</caption>
          <thead>
            <tr>
              <th scope="col">When it is about</th>
              <th scope="col">You call, and the work is done by</th>
            </tr>
          </thead>
          <tbody>
            {matters.map(({ about, isNetwork }) => (
              <tr key={about}>
                <th scope="row" className="w-1/2 font-normal">
                  {about}
                </th>
                <td>
                  <strong className="font-semibold">{isNetwork ? name : phones}</strong>
                  <span className="block text-sm text-muted">
                    {isNetwork ? `${carrierAtStart} does it` : `${phones} does it`}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="mt-6">
          <a href={shop.contact()} className="link font-semibold">
            Ask us
          </a>
        </p>
      </div>
    </section>
  );
}
