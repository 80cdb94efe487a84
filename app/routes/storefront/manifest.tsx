import type { LoaderFunctionArgs } from "@remix-run/node";
import { readBrand } from "~/branding/read-brand.server";
import { storefrontGate } from "~/identity/gates.server";
import { shop } from "~/kit/paths";
import { orRefuse } from "~/platform/respond.server";

/** What a phone shows for a shop that somebody puts on the home screen. */
export function loader(args: LoaderFunctionArgs) {
  return orRefuse(() => {
    const brand = readBrand(storefrontGate(args));
    const { icons } = brand;
    const icon = (src: string, size: number, purpose: "any" | "maskable" = "any") => ({
      ...{ src, sizes: `${size}x${size}`, type: "image/png", purpose },
    });
    const mask = icons.mask512 ? [icon(icons.mask512, 512, "maskable")] : [];
    const manifest = {
      name: brand.title,
      short_name: brand.name,
      description: brand.description,
      start_url: shop.home(),
      scope: shop.home(),
      display: "browser",
      theme_color: brand.themeColor,
      background_color: brand.groundColor,
      icons: [icon(icons.px192, 192), icon(icons.px512, 512), ...mask],
    };
    return new Response(JSON.stringify(manifest), {
      headers: { "Content-Type": "application/manifest+json; charset=utf-8", "Cache-Control": "public, max-age=600" },
    });
  });
}
