import type { DemoSlug } from "./demo-brands";

/** Pictures at the top of demo shops as SVG source; they go through the same upload as a partner's photo. */

const svg = (body: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="1200" viewBox="0 0 1600 1200">${body}</svg>`;

const gradient = (id: string, from: string, to: string) =>
  `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient>`;

const crane = (x: number, height: number, tone: string) =>
  `<g transform="translate(${x} ${820 - height})" fill="none" stroke="${tone}" stroke-width="14" stroke-linejoin="round">
    <path d="M0 ${height}V40h44V${height}M0 120l44 80M44 120L0 200M0 240l44 80M44 240L0 320"/>
    <path d="M-190 40H420M22-70L-170 40M22-70L400 40M22-70V40" stroke-width="9"/><path d="M330 40v150" stroke-width="4"/>
    <path d="M296 190h68v44h-68z" fill="${tone}" stroke="none"/></g>`;

const containers = (x: number, y: number, tones: string[]) =>
  tones.map((tone, i) => `<path d="M${x + (i % 3) * 128} ${y - Math.floor(i / 3) * 62}h120v56h-120z" fill="${tone}"/>`).join("");

const swell = (y: number, tone: string) =>
  `<path d="M0 ${y}c100-34 200-34 300 0s200 34 300 0 200-34 300 0 200 34 300 0 200-34 300 0 100 17 100 0V1200H0z" fill="${tone}"/>`;

/** A working harbor early in the morning. */
const harbor = svg(`
  <defs>${gradient("sky", "#0e5a73", "#f6c9a0")}${gradient("sun", "#ffe2b8", "#ff8a6b")}</defs>
  <path d="M0 0h1600v830H0z" fill="url(#sky)"/>
  <circle cx="1130" cy="690" r="150" fill="url(#sun)"/>
  <path d="M0 700l120-60 140 40 170-90 210 90 190-50 220 70 180-50 370 90v90H0z" fill="#6d9aa0"/>
  ${crane(330, 560, "#0a3f52")}${crane(930, 440, "#14566b")}
  ${containers(560, 770, ["#c4523a", "#e9a15b", "#2b7a8f", "#f4ecd8", "#c4523a", "#e9a15b", "#2b7a8f"])}
  <path d="M0 822h1600v110H0z" fill="#0a3140"/>
  ${swell(880, "#136079")}${swell(960, "#0e4f65")}${swell(1050, "#0b4155")}
  <g transform="translate(1060 800)"><path d="M0 60h420l-60 110H60z" fill="#f4ecd8"/><path d="M0 60h420l-12 26H14z" fill="#c4523a"/>
  <path d="M70 60V-40h150V60z" fill="#ffffff"/><path d="M88-18h44v32H88zM150-18h44v32h-44z" fill="#136079"/>
  <path d="M250 60V-110M250-100l110 150" stroke="#0a3140" stroke-width="9"/></g>
  ${swell(1000, "#0e4f65")}`);

const oak = (x: number, y: number, size: number) =>
  `<g transform="translate(${x} ${y}) scale(${size})"><path d="M-12 0c8-60 4-90-2-130h28c-6 40-8 70 0 130z" fill="#4b3a2a"/>
  <g fill="#2f5d43"><circle cx="-70" cy="-170" r="70"/><circle cx="70" cy="-176" r="74"/><circle cx="0" cy="-226" r="86"/></g>
  <g fill="#3f7a57"><circle cx="-40" cy="-196" r="58"/><circle cx="50" cy="-214" r="56"/></g></g>`;

const house = (x: number, y: number, wall: string, roof: string) =>
  `<g transform="translate(${x} ${y})"><path d="M0 0v-120h190V0z" fill="${wall}"/><path d="M-18-116L95-214l113 98z" fill="${roof}"/>
  <path d="M28-92h38v40H28zM124-92h38v40h-38z" fill="#ffd88a"/><path d="M78 0v-58h36V0z" fill="#4b3a2a"/></g>`;

/** A village on a lake in the evening. */
const village = svg(`
  <defs>${gradient("sky", "#f4ecd8", "#e8b98a")}${gradient("lake", "#7fa08c", "#2c4f41")}</defs>
  <path d="M0 0h1600v1200H0z" fill="url(#sky)"/><circle cx="420" cy="430" r="110" fill="#fff6df"/>
  <path d="M0 620c220-160 420-170 640-40s420 60 560-60 260-130 400-70v350H0z" fill="#a9b98f"/>
  <path d="M0 720c260-90 480-80 720 0s560 40 880-70v220H0z" fill="#7d9a72"/>
  ${house(520, 800, "#f7f1e3", "#a8502f")}${house(760, 780, "#e9dcc3", "#7d3f2a")}${house(1010, 806, "#f7f1e3", "#a8502f")}
  <path d="M920 780v-250h70v250z" fill="#e9dcc3"/><path d="M905 534l50-130 50 130z" fill="#4b5a52"/>
  ${oak(300, 830, 1.5)}${oak(1340, 840, 1.9)}
  <path d="M0 820c400-30 1200-30 1600 0v380H0z" fill="url(#lake)"/>
  <g stroke="#c9b37e" stroke-width="8" stroke-linecap="round" opacity=".7"><path d="M330 900h190M250 950h330M380 1000h110M900 930h260M980 990h150"/></g>`);

export const demoHeroes: Partial<Record<DemoSlug, { picture: string; alt: string }>> = {
  harborline: { picture: harbor, alt: "A harbor at sunrise with cranes, containers and a fishing boat" },
  oakmere: { picture: village, alt: "A village with a church and oaks on a lake in the evening" },
};
