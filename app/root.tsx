import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { liveSets, liveTexts } from "~/branding/live-brand";
import type { ShownIcons } from "~/branding/picture-view";
import { readBrand } from "~/branding/read-brand.server";
import { colourTokens } from "~/branding/tokens";
import { storefrontGate } from "~/identity/gates.server";
import { consoleOrigin } from "~/tenancy/storefront-origin.server";
import { useNonce } from "~/ui/nonce";
import { ProblemPage } from "~/ui/problem-page";
import styles from "./tailwind.css?url";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

/** Of a page that has none of its own, as when its loader refused before anything could be shown. */
export const meta: MetaFunction = ({ error }) => [
  { title: isRouteErrorResponse(error) && error.status === 404 ? "No such page" : "This page could not be shown" },
  { name: "robots", content: "noindex" },
];

/** The brand's style sheet on a storefront; the consoles have their own tokens in `tailwind.css`. */
export function loader(args: LoaderFunctionArgs) {
  const { site, page } = args.context;
  if (site.kind === "platform") return { door: "console" as const, css: null, icons: null, scheme: "light dark", preview: null };
  const brand = readBrand(storefrontGate(args));
  page.styles.push(brand.css);
  const preview = args.context.preview && { isFramed: args.context.preview.place === "frame", console: consoleOrigin() };
  const scheme = metaScheme[brand.colourScheme];
  return { door: "storefront" as const, css: brand.css, icons: tabIcons(brand.icons), scheme, preview };
}

/** The sizes that browsers' tabs and search engines pick from. */
const tabIcons = ({ px16, px32, px48 }: ShownIcons) =>
  Object.entries({ "16x16": px16, "32x32": px32, "48x48": px48 }).flatMap(([sizes, href]) => (href ? [{ sizes, href }] : []));

const metaScheme = { follow: "light dark", light: "light", dark: "dark" };

export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>("root");
  const nonce = useNonce();
  return (
    <html lang="en" data-door={root?.door ?? "console"}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content={root?.scheme ?? "light dark"} />
        <Meta />
        <Links />
        {root?.icons?.map(({ href, sizes }) => <link key={sizes} rel="icon" type="image/png" sizes={sizes} href={href} />) ?? (
          <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        )}
        {root?.css ? <style dangerouslySetInnerHTML={{ __html: root.css }} /> : null}
        {root?.preview ? <meta name="robots" content="noindex" /> : null}
        {root?.preview?.isFramed ? (
          <script
            src="/preview-frame.js"
            data-console={root.preview.console}
            data-tokens={colourTokens.join(" ")}
            data-sets={JSON.stringify(liveSets)}
            data-texts={JSON.stringify(liveTexts)}
            defer
          />
        ) : null}
      </head>
      <body>
        {children}
        {root?.door === "console" ? (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        ) : null}
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

/** What no page caught: a fixed sentence, never the error's own message. */
export function ErrorBoundary() {
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  return <ProblemPage status={status} message={messageOf(error)} />;
}

function messageOf(error: unknown): string | null {
  if (!isRouteErrorResponse(error)) return null;
  const data: unknown = error.data;
  return typeof data === "object" && data !== null && "message" in data && typeof data.message === "string" ? data.message : null;
}
