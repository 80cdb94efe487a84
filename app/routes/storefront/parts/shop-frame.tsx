import type { ReactNode } from "react";
import { SkipLink } from "~/ui/skip-link";
import type { ShopData } from "./shop-data";
import { ShopFooter } from "./shop-footer";
import { ShopHeader } from "./shop-header";

/** Header, main part and footer of a shop's page. */
export function ShopFrame({ data, children }: { data: ShopData; children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      {data.isSharedPreview ? (
        <p className="border-border border-b bg-brand-tint px-4 py-1.5 text-center text-on-brand-tint text-sm">
          <strong>Preview of a draft, not the live shop.</strong> Forms are not sent from here.
        </p>
      ) : null}
      <ShopHeader data={data} />
      <main id="main" tabIndex={-1} className="flex-1 outline-none">
        {children}
      </main>
      <ShopFooter data={data} />
    </div>
  );
}
