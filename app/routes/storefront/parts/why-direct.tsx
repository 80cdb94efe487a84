import type { ShopData } from "./shop-data";

/** Three plain statements, each true of a path that runs straight. */
function reasons({ brand, seller }: ShopData) {
  const { carrierAtStart, name } = brand;
  return [
    {
      title: "Nobody passes your calls on",
      text: `${carrierAtStart} takes your calls from the telephone network and hands them to your phone system. There is no carrier service reseller in between whose network can fail.`,
    },
    {
      title: "Nobody in between takes a share",
      text: "A carrier service reseller buys numbers and minutes from a carrier and sells them on for more. That extra price is not in ours, because that company is not in the path.",
    },
    {
      title: "Whoever you call can act",
      text:
        seller.kind === "carrier"
          ? "Your numbers, their routes and their records are kept here. What you ask for is done by the people you asked."
          : `${name} arranges everything with the carrier itself. Moving a number or putting a fault right takes one step, not a chain of tickets.`,
    },
  ];
}

export function WhyDirect({ data }: { data: ShopData }) {
  return (
    <ol className="why-list why-columns">
      {reasons(data).map((reason) => (
        <li key={reason.title}>
          <h3 className="text-lg">{reason.title}</h3>
          <p className="mt-1 text-muted">{reason.text}</p>
        </li>
      ))}
    </ol>
  );
}
