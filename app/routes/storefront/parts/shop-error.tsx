import { isRouteErrorResponse } from "@remix-run/react";
import { shop } from "~/kit/paths";
import { ButtonLink } from "~/ui/button";
import { PhoneLink } from "~/ui/contact-links";
import { useShopIfRead } from "./shop-data";
import { SearchBox } from "./search-box";

interface Words {
  title: string;
  text: string;
}

const wordsByStatus: Record<number, Words> = {
  403: { title: "This page is not open to you", text: "You are signed in, but this page belongs to somebody else." },
  404: { title: "There is no such page here", text: "The address may be mistyped, or what stood here has gone." },
  429: { title: "That was a lot at once", text: "Please wait a minute and try again." },
  503: { title: "We are busy for a moment", text: "Nothing was lost. Please try again in half a minute." },
};
const unexpected: Words = {
  title: "Something went wrong on our side",
  text: "It is not your doing, and we have been told. Please try again in a moment.",
};

/** What a visitor reads when a page could not be shown. An unexpected error's message never comes this far. */
export function ShopError({ error }: { error: unknown }) {
  const data = useShopIfRead();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const words = wordsByStatus[status] ?? unexpected;
  const sentence = isRouteErrorResponse(error) && status < 500 ? refusalSentence(error.data) : null;
  const isNews = sentence !== null && sentence !== `${words.title}.`;
  return (
    <section className="page py-12 sm:py-20">
      <p className="tabular font-heading text-4xl font-bold text-brand-text">{status}</p>
      <h1 className="mt-3 text-3xl">{words.title}</h1>
      <p className="mt-4 max-w-prose text-lg">{isNews ? sentence : words.text}</p>
      <div className="mt-8 max-w-2xl">
        <SearchBox label="Look for a number instead" />
      </div>
      <div className="mt-8 flex flex-wrap items-center gap-4">
        <ButtonLink href={shop.home()} look="secondary">
          To the start page
        </ButtonLink>
        {data?.brand.support.phone ? (
          <p>
            Or call us: <PhoneLink phone={data.brand.support.phone} display={data.brand.support.phoneDisplay ?? data.brand.support.phone} />
          </p>
        ) : null}
      </div>
    </section>
  );
}

/** The sentence of a refusal, which is written for the person who asked. */
function refusalSentence(data: unknown): string | null {
  return typeof data === "object" && data !== null && "message" in data && typeof data.message === "string" ? data.message : null;
}
