import { shop } from "~/kit/paths";

const ways = [
  {
    to: shop.checkProvider(),
    label: "Check your provider",
    text: "Ten questions, or its name or a code: is it a carrier or a reseller?",
  },
  {
    to: shop.findHops(),
    label: "Find the hops of your numbers",
    text: "Paste what a number look-up said, and see which numbers come through a reseller.",
  },
  {
    to: shop.readTrace(),
    label: "Read a call's trace",
    text: "Whose machines a call passed, and whether its signature holds.",
  },
  {
    to: shop.pathCost(),
    label: "What a reseller would cost",
    text: "The same order at our prices, with and without one in between.",
  },
];

/** What a visitor can find out about the service that it has today. */
export function FindOut() {
  return (
    <section className="page section" aria-labelledby="find-out">
      <h2 id="find-out" className="mb-6 text-2xl">
        Find out what you have today
      </h2>
      <ul className="grid gap-x-10 gap-y-6 sm:grid-cols-2">
        {ways.map(({ to, label, text }) => (
          <li key={to}>
            <a href={to} className="link inline-block py-1 font-semibold">
              {label}
            </a>
            <p className="text-muted">{text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
