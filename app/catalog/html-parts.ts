export interface HtmlLink {
  href: string;
  /** What it says, also by its pictures and labels. */
  text: string;
}

/** What a finished page says and where it leads. */
export interface HtmlParts {
  title: string;
  headings: number;
  /** What can be read or is read aloud, and structured data; no markup, style sheets or drawings' shapes. */
  text: string;
  links: HtmlLink[];
  /** Pictures, with the words for who cannot see them; null without any, "" for decoration. */
  pictures: { src: string; alt: string | null }[];
  /** Other addresses that the page needs: style sheets, icons, cards. */
  files: string[];
  ids: ReadonlySet<string>;
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };

/** Character references as the characters. */
export const decoded = (text: string) =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,5}));/gi, (all, decimal, hex, name) => {
    if (name) return named[name] ?? all;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });

const attribute = (tag: string, name: string): string | null => {
  const at = tag.indexOf(` ${name}="`);
  if (at < 0) return null;
  const from = at + name.length + 3;
  const to = tag.indexOf('"', from);
  return to < 0 ? null : decoded(tag.slice(from, to));
};

const spoken = ["content", "alt", "title", "aria-label", "placeholder", "value"];

/** Reads in one pass what React wrote: every `>` inside an attribute is escaped, so a tag ends at the first one. */
export function readHtml(html: string): HtmlParts {
  const page = { title: "", headings: 0, links: [] as HtmlLink[], files: [] as string[], ids: new Set<string>() };
  const pictures: HtmlParts["pictures"] = [];
  const texts: string[] = [];
  let link: HtmlLink | null = null;
  let inTitle = false;
  const say = (text: string) => {
    texts.push(text);
    if (link) link.text += ` ${text}`;
    if (inTitle) page.title += text;
  };
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf("<", at);
    if (open < 0) break;
    if (open > at) say(decoded(html.slice(at, open)));
    const close = html.indexOf(">", open);
    if (close < 0) break;
    const tag = html.slice(open + 1, close);
    const name = /^\/?[a-z0-9]*/i.exec(tag)?.[0].toLowerCase() ?? "";
    at = close + 1;
    if (name === "style" || name === "script") {
      const end = html.indexOf(`</${name}`, at);
      if (tag.includes("ld+json")) texts.push(html.slice(at, end < 0 ? undefined : end));
      at = end < 0 ? html.length : end;
      continue;
    }
    if (name === "/a") link = null;
    if (name === "title") inTitle = page.title === "";
    if (name === "/title") inTitle = false;
    if (name === "h1") page.headings += 1;
    if (name.startsWith("/")) continue;
    for (const one of spoken) {
      const words = attribute(tag, one);
      if (words) say(words);
    }
    const id = attribute(tag, "id");
    if (id) page.ids.add(id);
    link = takeAddresses({ name, tag, link }, page, pictures);
  }
  return { ...page, text: texts.join(" "), pictures };
}

/** @returns the link that what follows stands in */
function takeAddresses(
  { name, tag, link }: { name: string; tag: string; link: HtmlLink | null },
  page: { links: HtmlLink[]; files: string[] },
  pictures: HtmlParts["pictures"],
): HtmlLink | null {
  const href = attribute(tag, "href");
  if (name === "a" && href !== null) {
    const found = { href, text: "" };
    page.links.push(found);
    const label = attribute(tag, "aria-label");
    if (label) found.text = label;
    return found;
  }
  if (name === "link" && href !== null && !/ rel="(?:canonical|preconnect|dns-prefetch)"/.test(tag)) page.files.push(href);
  if (name === "img" || name === "source") {
    const src = attribute(tag, "src") ?? attribute(tag, "srcset")?.split(/[\s,]/, 1)[0];
    const alt = name === "source" ? "" : attribute(tag, "alt");
    // React leaves out the value of an empty attribute.
    if (src) pictures.push({ src, alt: alt ?? (/ alt(?=[\s/]|$)/.test(tag) ? "" : null) });
  }
  const card = name === "meta" && /(?:property|name)="(?:og|twitter):image"/.test(tag) ? attribute(tag, "content") : null;
  if (card) pictures.push({ src: card, alt: "" });
  return link;
}
