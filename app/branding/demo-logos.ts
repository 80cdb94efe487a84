/** Marks of the demo shops as SVG source; they go through the same upload as a partner's. Shapes only: no fonts, no references. */

/** A picture without ground for the page's head, and a tile for small places. */
export interface DemoMarks {
  logo: string;
  icon: string;
}

const svg = (body: string, size = 256) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}">${body}</svg>`;

/** A porthole: an H of two piers, joined by the swell. */
const harborlineMark = `
  <circle cx="128" cy="128" r="124" fill="#0e5a73"/>
  <circle cx="128" cy="128" r="108" fill="none" stroke="#7cc4d6" stroke-width="6"/>
  <path d="M74 62h26v132H74zM156 62h26v132h-26z" fill="#ffffff"/>
  <path d="M50 140c13-19 26-19 39 0s26 19 39 0 26-19 39 0 26 19 39 0" fill="none" stroke="#0e5a73" stroke-width="38"/>
  <path d="M50 140c13-19 26-19 39 0s26 19 39 0 26-19 39 0 26 19 39 0" fill="none" stroke="#ff8a6b" stroke-width="18" stroke-linecap="round"/>`;

const harborlineTile = `
  <rect width="256" height="256" rx="44" fill="#0e5a73"/>
  <path d="M62 44h38v168H62zM156 44h38v168h-38z" fill="#ffffff"/>
  <path d="M20 140c18-26 36-26 54 0s36 26 54 0 36-26 54 0 36 26 54 0" fill="none" stroke="#0e5a73" stroke-width="56"/>
  <path d="M20 140c18-26 36-26 54 0s36 26 54 0 36-26 54 0 36 26 54 0" fill="none" stroke="#ff8a6b" stroke-width="28" stroke-linecap="round"/>`;

/** A flame with its light. */
const flame = `<path d="M128 44c8 36 62 62 62 116a62 62 0 0 1-124 0c0-32 18-48 30-66 4 14 10 22 20 26-2-30 2-54 12-76z"`;
const core = `<path d="M130 134c6 20 28 28 28 54a30 30 0 0 1-60 0c0-18 10-26 16-36 3 8 6 11 10 13 0-12 2-22 6-31z"`;
const brightwickMark = `
  <g stroke="#f59f00" stroke-width="14" stroke-linecap="round">
    <path d="M40 46l9 9M216 46l-9 9M9 130h13M234 130h13"/>
  </g>
  <g transform="translate(-25.6 -34) scale(1.2)">${flame} fill="#e01e78"/>${core} fill="#ffc42e"/></g>
  <path d="M84 247h88" stroke="#e01e78" stroke-width="16" stroke-linecap="round"/>`;
const brightwickTile = `
  <rect width="256" height="256" rx="72" fill="#ffc42e"/>
  <g transform="translate(-38 -52) scale(1.3)">${flame} fill="#c4105f"/>${core} fill="#ffe08a"/></g>`;

/** A village window: an oak over still water. */
const oakmereMark = `
  <path d="M24 250V118a104 104 0 0 1 208 0v132z" fill="#2f5d43"/>
  <path d="M40 234V118a88 88 0 0 1 176 0v116z" fill="none" stroke="#c9b37e" stroke-width="4"/>
  <g fill="#f4ecd8">
    <circle cx="128" cy="84" r="34"/><circle cx="94" cy="112" r="30"/><circle cx="162" cy="112" r="30"/><circle cx="128" cy="118" r="34"/>
    <path d="M120 118h16v40c0 10 6 16 16 20h-48c10-4 16-10 16-20z"/>
  </g>
  <path d="M66 192h124M82 208h92M102 224h52" stroke="#c9b37e" stroke-width="7" stroke-linecap="round"/>`;

const oakmereTile = `
  <rect width="256" height="256" rx="52" fill="#2f5d43"/>
  <g fill="#f4ecd8" transform="translate(-64 -62) scale(1.5)">
    <circle cx="128" cy="90" r="34"/><circle cx="94" cy="118" r="30"/><circle cx="162" cy="118" r="30"/><circle cx="128" cy="124" r="34"/>
    <path d="M118 118h20v38c0 10 6 16 16 20h-52c10-4 16-10 16-20z"/>
  </g>
  <path d="M64 222h128" stroke="#c9b37e" stroke-width="14" stroke-linecap="round"/>`;

/** An arch, held by its keystone. */
const arch = `
  <path d="M193.9 186.5A66 66 0 0 0 183.4 154.1L232 122.5A124 124 0 0 1 251.8 183.5Z"/>
  <path d="M180.7 150.3A66 66 0 0 0 149.5 127.6L168.4 72.8A124 124 0 0 1 227 115.4Z"/>
  <path d="M106.5 127.6A66 66 0 0 0 75.3 150.3L29 115.4A124 124 0 0 1 87.6 72.8Z"/>
  <path d="M72.6 154.1A66 66 0 0 0 62.1 186.5L4.2 183.5A124 124 0 0 1 24 122.5Z"/>
  <path d="M4 193h58v45H4zM194 193h58v45h-58z"/>`;
const keystoneMark = `<g fill="#5b57cf">${arch}</g><path d="M92 44h72l-20 92h-32z" fill="#d69a1e"/>`;
const keystoneTile = `
  <rect width="256" height="256" rx="28" fill="#3d3a9c"/>
  <g transform="translate(28 28) scale(.78)"><g fill="#ffffff">${arch}</g><path d="M92 44h72l-20 92h-32z" fill="#f2b53a"/></g>`;

export const demoMarks = {
  harborline: { logo: svg(harborlineMark), icon: svg(harborlineTile) },
  brightwick: { logo: svg(brightwickMark), icon: svg(brightwickTile) },
  oakmere: { logo: svg(oakmereMark), icon: svg(oakmereTile) },
  keystone: { logo: svg(keystoneMark), icon: svg(keystoneTile) },
} satisfies Record<string, DemoMarks>;
