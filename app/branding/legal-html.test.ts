import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { legalHtml } from "./legal-html";
import { markdown } from "./schema-atoms";

describe("legalHtml", () => {
  it("writes headings below the page's own, lists, emphasis and links", () => {
    expect(legalHtml("# One\n\n## Two\n\n- *a*\n- **b**")).toBe(
      "<h2>One</h2>\n<h3>Two</h3>\n<ul>\n<li><em>a</em></li>\n<li><strong>b</strong></li>\n</ul>",
    );
    expect(legalHtml("## Two\n\n#### Four")).toBe("<h2>Two</h2>\n<h4>Four</h4>");
    expect(legalHtml("[us](https://www.example.com/a?b=1&c=2 'Hover')")).toBe(
      '<p><a href="https://www.example.com/a?b=1&amp;c=2" rel="nofollow noopener">us</a></p>',
    );
    expect(legalHtml("[mail](mailto:law@example.com)")).toContain('<a href="mailto:law@example.com" rel="nofollow noopener">');
  });

  it("takes a link only by how it begins", () => {
    for (const address of [
      "/sign-out?to=https://www.example.com",
      "sign-out#mailto:a@example.com",
      "ftp://https://example.com",
    ]) {
      expect(legalHtml(`[x](${address})`), address).toBe("<p><a>x</a></p>");
    }
  });

  it("reads what looks like HTML as text, with the Markdown in it", () => {
    expect(legalHtml("<div>\n**bold**\n</div>")).toBe("<p>&lt;div&gt;\n<strong>bold</strong>\n&lt;/div&gt;</p>");
    expect(legalHtml("a <i title='**b**'> c")).toContain("<strong>b</strong>");
  });

  it.each([
    "<script>alert(1)</script>",
    "a <img src=x onerror=alert(1)> b",
    "<div>\n\n# x",
    "<!-- comment -->",
    "![picture](https://example.com/track.png)",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](data:text/html,<script>alert(1)</script>)",
    "[x](vbscript:x)",
    "[x](irc://example.com)",
    "[x](//evil.example)",
    "[x](/sign-out)",
    "<javascript:alert(1)>",
    "[x]: javascript:alert(1)\n\n[x]",
    '[x](https://example.com "\\" onmouseover=alert(1) x=\\"")',
    '[x](https://example.com/"onmouseover=alert(1))',
    '[<a href="javascript:x">](https://example.com)',
    '`<script>`\n\n    <script>\n\n```html" onload=x\n<script>\n```',
  ])("leaves nothing active in %j", (markdown) => {
    const html = legalHtml(markdown);
    expect(activeParts(html)).toEqual([]);
  });

  it("leaves nothing active in anything", () => {
    const piece = fc.constantFrom(
      "<",
      ">",
      '"',
      "'",
      "[",
      "]",
      "(",
      ")",
      "!",
      "`",
      "\\",
      "&",
      "#",
      "\n",
      "    ",
      "a",
      "script",
      "img src=x",
      "javascript:",
      "https://e.example",
      " onload=x",
      "<a href=",
      "*",
      "- ",
    );
    const text = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, (markdown) => activeParts(legalHtml(markdown)).length === 0),
      { numRuns: 2000 },
    );
  });

  it("takes a moment for the hardest text that a form takes, and harder ones are refused", () => {
    const reads = markdown("The terms");
    const nested = Array.from({ length: 200 }, (_, level) => `${" ".repeat(2 * level)}- a\n`).join("");
    const pieces = [
      "[",
      "*a ",
      "_*",
      "> ",
      "`",
      "[a](",
      "- ",
      "1. ",
      "\\\\",
      "![",
      "<a ",
      "&#",
      "**a",
      "\n",
      "|",
      "# ",
      "+ ",
      "1) ",
      "- a\n",
      "1. a\n\n",
      "a  \n",
      " - a\n",
      "> - + 1. a\n",
      nested,
    ];
    for (const piece of pieces) {
      const sizes = [30_000, 10_000, 5_000, 3_000, 2_000, 1_500, 750, 400, 12, 3].map(
        (length) => `a\n\n${piece.repeat(length / piece.length)}`,
      );
      const hardest = sizes.map((text) => reads.safeParse(text)).find((parsed) => parsed.success)?.data ?? "";
      expect(hardest, piece).not.toBe("");
      const started = performance.now();
      legalHtml(hardest);
      expect(performance.now() - started, `${piece} ${hardest.length}`).toBeLessThan(1500);
    }
    expect(reads.safeParse("_*".repeat(15_000)).error?.issues[0]?.message).toMatch(/at most 800 marks/);
    expect(reads.safeParse("+ ".repeat(500)).error?.issues[0]?.message).toMatch(/at the start of a line/);
  });
});

const plainTags = /^<\/?(?:p|h[2-6]|ul|ol|li|em|strong|code|pre|blockquote|a)>$|^<(?:hr|br) \/>$|^<ol start="\d+">$/;
const linkTag = /^<a href="(?:https?:\/\/|mailto:)[^"<>]*" rel="nofollow noopener">$/i;
const codeTag = /^<code class="language-[^"<>]*">$/;

/** Tags that a legal page has no use for. */
const activeParts = (html: string) =>
  (html.match(/<[^>]*>?/g) ?? []).filter((tag) => !plainTags.test(tag) && !linkTag.test(tag) && !codeTag.test(tag));
