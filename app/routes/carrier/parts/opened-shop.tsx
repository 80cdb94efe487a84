import { useEffect, useRef } from "react";
import { Notice } from "~/ui/notice";

const host = (url: string) => url.replace(/^https?:\/\//, "");

interface Opened {
  name: string;
  shopUrl: string;
  invitationUrl: string | null;
  email: string;
  isNew: boolean;
}

/** What comes after a shop was opened: its address, and the owner's link, which cannot be shown again. */
export function OpenedShop({ shop }: { shop: Opened }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} className="mb-6 scroll-mt-6 outline-none">
      <Notice
        tone="success"
        role="status"
        title={shop.isNew ? `${shop.name} has a shop now.` : `${shop.email} is invited to ${shop.name}.`}
      >
        <p className="mt-1">
          It answers at{" "}
          <a href={shop.shopUrl} target="_blank" rel="noreferrer">
            {host(shop.shopUrl)}
          </a>
          .
        </p>
        {shop.invitationUrl ? (
          <>
            <p className="mt-3">
              The invitation goes to {shop.email} by mail. Here is its link too: it is good for 7 days, works once, and{" "}
              <strong>cannot be shown again</strong>:
            </p>
            <p className="mt-2 break-all rounded-control border border-border-strong bg-raised p-3 font-mono text-xs">
              <a href={shop.invitationUrl} data-invitation>
                {shop.invitationUrl}
              </a>
            </p>
          </>
        ) : null}
      </Notice>
    </div>
  );
}
