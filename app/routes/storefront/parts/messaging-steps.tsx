import type { StorefrontProduct } from "~/catalog/storefront-product";
import { shop } from "~/kit/paths";

interface Step {
  title: string;
  text: string;
  /** The kind of the product that the step needs. */
  kind?: string;
}

const steps: readonly Step[] = [
  {
    title: "Take a number, or bring yours",
    text: "Local or toll-free. A number that you have can stay with your phone system and still send texts.",
  },
  {
    title: "Switch messaging on",
    text: "Texts and pictures arrive where you want them: in your phone system or your own software.",
    kind: "messaging",
  },
  {
    title: "On a local number: register your company",
    text: "The mobile networks want to know who writes. You register once, with the data that the IRS has.",
    kind: "brand-registration",
  },
  {
    title: "… and what you write about",
    text: "Appointments, orders, codes, offers: each purpose is one campaign. Unregistered texts are blocked.",
    kind: "campaign-registration",
  },
  {
    title: "On a toll-free number: have it verified",
    text: "One review takes the place of both registrations. Count on one to two weeks.",
    kind: "toll-free-verification",
  },
];

export function MessagingSteps({ products }: { products: readonly StorefrontProduct[] }) {
  return (
    <section aria-labelledby="steps">
      <h2 id="steps" className="mb-4 text-xl">
        From number to first message
      </h2>
      <ol className="why-list">
        {steps.map((step) => {
          const product = products.find((one) => one.kind === step.kind);
          return (
            <li key={step.title}>
              <h3 className="text-lg">{step.title}</h3>
              <p className="mt-1 text-muted">
                {step.text}
                {product ? (
                  <>
                    {" "}
                    <a href={shop.product(product.slug)}>{product.name}</a>
                  </>
                ) : null}
              </p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
