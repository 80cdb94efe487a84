import { micromark } from "micromark";

/** Text only: no HTML of the writer's own, and no pictures, which would be fetched from anywhere. */
const switchedOff = { disable: { null: ["htmlFlow", "htmlText", "labelStartImage"] } };

/**
 * Markdown as HTML that can stand on a shop's page. The highest headings in it become the second level, below the page's own.
 * What micromark writes holds no `<` or `"` of the writer's, so its tags can be told by their text.
 */
export function legalHtml(markdown: string): string {
  const html = micromark(markdown, { extensions: [switchedOff] });
  const highest = Math.min(...[...html.matchAll(/<h([1-6])>/g)].map(([, level]) => Number(level)));
  return html
    .replace(/<(\/?)h([1-6])>/g, (_tag, slash: string, level: string) => `<${slash}h${Math.min(6, Number(level) - highest + 2)}>`)
    .replace(/<a href="([^"]*)"[^>]*>/g, (_tag, href: string) =>
      /^(?:https?:\/\/|mailto:)/i.test(href) ? `<a href="${href}" rel="nofollow noopener">` : "<a>",
    );
}
