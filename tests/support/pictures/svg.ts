export const svg = (inside: string, attributes = 'width="100" height="60"') =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`);
export const box = '<rect width="50" height="50" fill="#246"/>';

const layers = 240;
/** Groups in groups, each with a surface of its own: 16 kB that take gigabytes. */
export const memoryBomb = () =>
  svg(
    `${'<g opacity=".9"><rect width="100" height="100" fill="#246"/>'.repeat(layers)}${"</g>".repeat(layers)}`,
    'width="100" height="100"',
  );

const doubling = Array.from({ length: 19 }, (_, i) => `<g id="a${i + 1}"><use href="#a${i}"/><use href="#a${i}"/></g>`);

/** Each draws for more than half a minute. */
export const timeBombs: [what: string, bytes: () => Buffer][] = [
  ["copies that double", () => svg(`<g id="a0">${box}</g>${doubling.join("")}<use href="#a19"/>`)],
  ["a million dashes", () => svg(`<path d="M0 0${"H300 H0 ".repeat(3000)}" stroke="#000" fill="none" stroke-dasharray=".01"/>`)],
  ["a line that crosses itself", () => svg(`<path d="M0 0${"l300 100 l-300 0 l0 -100".repeat(15_000)}" stroke="#000"/>`)],
];

const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("");

/** What a logo does not need, and the sentence that says so. */
export const wrongDrawings: [what: string, bytes: () => Uint8Array, sentence: RegExp][] = [
  ["an SVG with a script", () => svg(`${box}<script>alert(1)</script>`), /active content/],
  ["an SVG with a prefixed script", () => svg(`<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>`), /active/],
  ["an SVG with a handler", () => svg(`<rect width="9" height="9"\nonload = "alert(1)"/>`), /active/],
  ["an SVG with HTML inside", () => svg("<foreignObject><body/></foreignObject>"), /active/],
  ["an SVG with an external image", () => svg('<image href="https://evil.example/x.png"/>'), /photo/],
  ["an SVG with a file as image", () => svg('<image xlink:href="file:///etc/passwd"/>'), /photo/],
  ["an SVG with a huge filter", () => svg('<filter id="f"><feGaussianBlur stdDeviation="9999"/></filter>'), /filter/],
  ["an SVG with an external use", () => svg('<use xlink:href="https://evil.example/x.svg#a"/>'), /outside itself/],
  ["an SVG with an encoded reference", () => svg('<use href="&#104;ttps://evil.example/x.svg#a"/>'), /outside itself/],
  ["an SVG with an import", () => svg('<style>@import "https://evil.example/x.css";</style>'), /outside itself/],
  ["an SVG with an external fill", () => svg('<rect fill="url(https://evil.example/x.svg#p)"/>'), /outside itself/],
  ["an SVG with CSS escapes", () => svg("<style>a{fill:u\\72l(//evil.example)}</style>"), /outside itself/],
  [
    "an SVG with a billion laughs",
    () =>
      Buffer.from(`<!DOCTYPE svg [<!ENTITY l0 "ha">${laughs}]><svg xmlns="http://www.w3.org/2000/svg"><text>&l9;</text></svg>`),
    /entities/,
  ],
  [
    "an SVG with a style sheet instruction",
    () => Buffer.from('<?xml version="1.0"?><?xml-stylesheet href="//e.example"?><svg/>'),
    /active|not a picture/,
  ],
  ["an SVG in UTF-16", () => Buffer.from("\ufeff<svg><script/></svg>", "utf16le"), /not a picture/],
  ["an SVG that names another encoding", () => Buffer.from('<?xml version="1.0" encoding="UTF-7"?><svg/>'), /UTF-8/],
  ["an SVG of 100,000 × 100,000", () => svg(box, 'width="100000" height="100000"'), /16 million/],
  ["an SVG of 20,000 shapes", () => svg('<path d="M0 0h1"/>'.repeat(20_000)), /too complicated/],
  ["an SVG 3,000 groups deep", () => svg(`${"<g>".repeat(2_900)}${box}${"</g>".repeat(2_900)}`), /damaged/],
  [
    "an SVG with many copies",
    () => svg(Array.from({ length: 80 }, (_, i) => `<g id="a${i + 1}"><use href="#a${i}"/></g>`).join("")),
    /too complicated/,
  ],
  [
    "an SVG that is not closed",
    () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect'),
    /damaged/,
  ],
  ["an SVG without shapes or size", () => Buffer.from("<svg/>"), /damaged/],
  ["an SVG that takes gigabytes", memoryBomb, /too much memory/],
];
