import { useRouteError } from "@remix-run/react";
import { shop } from "~/kit/paths";
import { ButtonLink } from "~/ui/button";
import { PhoneLink } from "~/ui/contact-links";
import { ErrorId } from "~/ui/error-id";
import { problemStatus, problemWords } from "./problem-words";
import { SearchBox } from "./search-box";
import { useShopIfRead } from "./shop-data";

/** What a visitor reads when a page could not be shown. An unexpected error's message never comes this far. */
export function ShopError({ error }: { error: unknown }) {
  const data = useShopIfRead();
  const words = problemWords(error);
  return (
    <section className="page py-12 sm:py-20">
      <p className="tabular font-heading text-4xl font-bold text-brand-text">{problemStatus(error)}</p>
      <h1 className="mt-3 text-3xl">{words.title}</h1>
      <p className="mt-4 max-w-prose text-lg">{words.text}</p>
      <ErrorId className="mt-2 text-sm text-muted" />
      <div className="mt-8 max-w-2xl">
        <SearchBox label="Look for a number instead" />
      </div>
      <div className="mt-8 flex flex-wrap items-center gap-4">
        <ButtonLink href={shop.home()} look="secondary">
          To the start page
        </ButtonLink>
        {data?.brand.support.phone ? (
          <p>
            Or call us:{" "}
            <PhoneLink phone={data.brand.support.phone} display={data.brand.support.phoneDisplay ?? data.brand.support.phone} />
          </p>
        ) : null}
      </div>
    </section>
  );
}

/** For pages whose action can refuse before the page is read: inside the layout, so that the shop's frame stays around it. */
export function ShopErrorBoundary() {
  return <ShopError error={useRouteError()} />;
}
