import type { LoaderFunctionArgs } from "@remix-run/node";
import { readBrand } from "~/branding/read-brand.server";
import { listStorefrontProducts } from "~/catalog/list-products.server";
import { storefrontGate } from "~/identity/gates.server";
import { shop } from "~/kit/paths";
import { orRefuse } from "~/platform/respond.server";

const escapeXml = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** The shop's lasting pages; never a single number. */
export function loader(args: LoaderFunctionArgs) {
  return orRefuse(() => {
    const scope = storefrontGate(args);
    const products = listStorefrontProducts(scope);
    const legal = readBrand(scope).footer.legal.map(({ page }) => shop.legal(page));
    const pages = [shop.home(), shop.numbers(), shop.messaging(), shop.products(), shop.servicePath()];
    pages.push(shop.servicePathGuide(), shop.pathCost(), shop.checkProvider(), shop.findHops(), shop.readTrace(), shop.contact());
    const paths = [...pages, ...products.map((product) => shop.product(product.slug)), ...legal];
    const urls = paths.map((path) => `<url><loc>${escapeXml(args.context.siteOrigin + path)}</loc></url>`).join("\n");
    const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}\n</urlset>\n`;
    return new Response(xml, {
      headers: { "Content-Type": "application/xml; charset=utf-8", "Cache-Control": "public, max-age=600" },
    });
  });
}
