import type { ShopData } from "./shop-data";

interface Answer {
  about: string;
  who: string;
  how: string;
}

function answersOf({ brand, seller }: ShopData): Answer[] {
  const { name, carrierName, carrierAtStart } = brand;
  if (seller.kind === "carrier") {
    return [
      { about: "Numbers, moving them, messaging, fax", who: name, how: "The people who run the network answer." },
      { about: "Your bill and your contract", who: name, how: "You buy from the carrier itself." },
      {
        about: "Handsets, voicemail, menus, call queues",
        who: "Your phone-system company",
        how: "We work with whoever looks after it.",
      },
    ];
  }
  return [
    { about: "Handsets, voicemail, menus, call queues", who: name, how: "The people who know your phone system." },
    { about: "Numbers, moving them, messaging, fax", who: name, how: `We arrange it with ${carrierName} directly.` },
    { about: "Your bill and your contract", who: name, how: "One bill, from the company you call." },
    { about: "The telephone network behind it", who: name, how: `${carrierAtStart} runs it; we talk to them for you.` },
  ];
}

/** Who picks up for what. */
export function WhoAnswers({ data }: { data: ShopData }) {
  return (
    <table className="who-table">
      <caption className="sr-only">Who answers for what</caption>
      <thead>
        <tr>
          <th scope="col">When it is about</th>
          <th scope="col">You talk to</th>
        </tr>
      </thead>
      <tbody>
        {answersOf(data).map((answer) => (
          <tr key={answer.about}>
            <th scope="row" className="w-1/2 font-normal">
              {answer.about}
            </th>
            <td>
              <strong className="font-semibold">{answer.who}</strong>
              <span className="block text-sm text-muted">{answer.how}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
