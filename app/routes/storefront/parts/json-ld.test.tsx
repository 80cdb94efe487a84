import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { JsonLd } from "./json-ld";

describe("JsonLd", () => {
  it("keeps a hostile name inside its element, and its meaning", () => {
    const name = "</script><script>alert(1)</script><!--";
    const html = renderToStaticMarkup(<JsonLd facts={{ name }} />);
    expect(html.match(/<\/?script/g)).toHaveLength(2);
    expect(html).not.toContain("<!--");
    const json = html.replace(/^<script[^>]*>/, "").replace(/<\/script>$/, "");
    expect(JSON.parse(json)).toEqual({ "@context": "https://schema.org", name });
  });
});
