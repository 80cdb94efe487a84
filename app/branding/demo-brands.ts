import type { BrandFields } from "./brand";
import { demoLegal } from "./demo-legal";

/** Four invented companies. Telephone numbers are of the fictional range 555-0100..0199, addresses of the example domain. */
export type DemoSlug = "harborline" | "brightwick" | "oakmere" | "keystone";

/** What a demo shop sets; the rest is inherited. */
export type DemoFields = Partial<BrandFields> & Pick<BrandFields, "name" | "primary" | "font" | "radius" | "supportPhone">;

const harborline: DemoFields = {
  name: "Harborline",
  tagline: "Managed IT for the working coast",
  primary: "#0e5a73",
  accent: "#e4572e",
  neutral: "cool",
  font: "public-sans",
  radius: "slight",
  heroHeadline: "A phone line you can trust in any weather",
  heroText:
    "Marinas, clinics, boatyards and harbor-front shops: pick a local or toll-free number, add texting, and let the crew that runs your network look after the phones too.",
  about:
    "We have looked after computers and networks along this coast since 2009. Nineteen people, two vans, one workshop by the ferry landing.\nWhen the phones matter, you call us and somebody you have met answers.",
  why: "Numbers that our carrier holds come straight from it. We sell, bill and support them, and we do not stand in the middle of your calls.",
  description:
    "Harborline sells business phone numbers, texting and calling to companies along the coast, with local support and service straight from the carrier.",
  supportPhone: "(207) 555-0142",
  supportEmail: "help@harborline.example",
  supportHours: "Mon–Fri 7 am – 6 pm Eastern; outages day and night",
  supportUrl: "https://help.harborline.example/",
  navLinks: [{ label: "Network care", url: "https://www.harborline.example/network-care" }],
  footerText: "Harborline Managed IT · 4 Ferry Landing, Port Harbor, Maine",
  social: { linkedin: "https://www.linkedin.com/company/harborline-sample" },
  mailSenderName: "Harborline crew",
  mailFooter: "In a storm, call: the telephone is answered day and night.",
  heroArt: "waves",
  ...demoLegal({
    name: "Harborline",
    email: "help@harborline.example",
    state: "Maine",
    dueDays: 21,
    noticeDays: 30,
    promise: "We have never held a number back, and we will not begin with yours.",
  }),
  nameBesideLogo: true,
};

const brightwick: DemoFields = {
  name: "Brightwick",
  tagline: "City tech, switched on",
  primary: "#ffc42e",
  accent: "#c4105f",
  neutral: "plain",
  font: "bricolage",
  radius: "pill",
  heroHeadline: "Get a number people actually remember",
  heroText:
    "Spell your name, own your area code, text your regulars. Choose it before your coffee is cold; our team has it set up the same week.",
  about:
    "Brightwick is fourteen people above a bakery who keep studios, salons, restaurants and start-ups online.\nWe talk plainly, answer quickly and never send a bill you can't read.",
  why: "We are no middlemen in your calls: the carrier brings them to your phones, and we are the ones who pick up when you need a hand.",
  description:
    "Brightwick sets up memorable business phone numbers, texting and toll-free lines for city shops, studios and start-ups, straight from the carrier.",
  supportPhone: "(312) 555-0167",
  supportEmail: "hey@brightwick.example",
  supportHours: "Every day 8 am – 9 pm Central",
  navPages: ["numbers", "messaging", "contact"],
  navLinks: [{ label: "Our studio", url: "https://www.brightwick.example/studio" }],
  footerText: "Brightwick, above the bakery on Lake Street, Chicago",
  social: { instagram: "https://www.instagram.com/brightwick.sample", bluesky: "https://bsky.app/profile/brightwick.example" },
  browserTitle: "Brightwick: numbers people remember",
  mailSenderName: "Your people at Brightwick",
  mailFooter: "You get this because you wrote to us. We never write first.",
  heroArt: "rings",
  ...demoLegal({
    name: "Brightwick",
    email: "hey@brightwick.example",
    state: "Illinois",
    dueDays: 14,
    noticeDays: 14,
    promise: "Leaving? We help you pack.",
  }),
  nameBesideLogo: true,
};

const oakmere: DemoFields = {
  name: "Oakmere & Daughters",
  tagline: "Telephones and technology for country businesses since 1974",
  primary: "#2f5d43",
  accent: "#a4551e",
  neutral: "warm",
  font: "fraunces",
  radius: "round",
  heroHeadline: "Good neighbors answer the telephone",
  heroText:
    "We have put telephones into farm shops, clinics, inns and schools for fifty years. Choose your number here, in your own time, and we will see to everything else.",
  about:
    "Our mother began by repairing switchboards in a barn. We still keep the barn; the switchboards have become rather smaller.\nThree generations of the same family, and every customer has our own number.",
  why: "A telephone number should come from the company that truly carries it. Look at any of ours: its own page shows who holds it, who brings its calls to you, and what that rests on.",
  description:
    "Oakmere & Daughters provides business telephone numbers, texting and toll-free lines to country businesses, with patient support and service straight from the carrier.",
  supportPhone: "(802) 555-0118",
  supportEmail: "office@oakmere.example",
  supportHours: "Monday to Saturday, 8 am to 5 pm Eastern",
  navPages: ["numbers", "products", "service-path", "contact"],
  footerText: "Oakmere & Daughters · The Old Exchange Barn, Mill Road, Vermont",
  social: { facebook: "https://www.facebook.com/oakmere.sample", nextdoor: "https://nextdoor.com/pages/oakmere-sample" },
  mailSenderName: "The Oakmere office",
  mailFooter: "Yours truly since 1974.",
  heroArt: "hills",
  ...demoLegal({
    name: "Oakmere & Daughters",
    email: "office@oakmere.example",
    state: "Vermont",
    dueDays: 30,
    noticeDays: 30,
    promise: "Fifty years on, we still hand a number over with a handshake.",
  }),
  nameBesideLogo: true,
};

const keystone: DemoFields = {
  name: "Keystone Direct",
  tagline: "Numbers from the carrier's own counter",
  primary: "#3d3a9c",
  accent: "#b07a0a",
  neutral: "plain",
  font: "inter",
  radius: "square",
  heroHeadline: "Carrier rates, for people who set up their own phones",
  heroText:
    "Keystone Exchange Carrier's own shop: local and toll-free numbers, messaging and voice at low retail rates. You bring the phone system; we bring the service.",
  about:
    "Keystone Direct is the retail counter of Keystone Exchange Carrier. It suits developers and IT teams who need numbers and rates, and no consulting.\nIf you would like somebody to install and look after your phones, one of our partners will serve you better.",
  why: "You buy from the carrier itself, and it brings your calls to your phones. Where another company holds a number, that number's page says so.",
  description:
    "Keystone Direct sells local and toll-free numbers, messaging and voice from Keystone Exchange Carrier at low retail rates, for teams that run their own phone system.",
  supportPhone: "(866) 555-0104",
  supportEmail: "direct@keystone-exchange.example",
  supportHours: "Network desk day and night; accounts Mon–Fri 9 am – 5 pm Eastern",
  footerText: "Keystone Direct, the retail counter of Keystone Exchange Carrier",
  social: { youtube: "https://www.youtube.com/@keystone-direct-sample", x: "https://x.com/keystone_sample" },
  mailFooter: "Network notices are published in your account.",
  heroArt: "keypad",
  ...demoLegal({
    name: "Keystone Direct",
    email: "direct@keystone-exchange.example",
    state: "Texas",
    dueDays: 30,
    noticeDays: 30,
    promise: "Port-out orders are answered the same day.",
  }),
  nameBesideLogo: true,
};

/** Who signs in at a demo shop's doors. */
export interface DemoStaff {
  owner: string;
  viewer: string;
  customer: { name: string; company: string };
}

export interface DemoShop {
  slug: DemoSlug;
  kind: "msp" | "carrier";
  fields: DemoFields;
  staff: DemoStaff;
}

const person = (owner: string, viewer: string, name: string, company: string): DemoStaff => ({
  owner,
  viewer,
  customer: { name, company },
});

export const demoShops: readonly DemoShop[] = [
  {
    slug: "harborline",
    kind: "msp",
    fields: harborline,
    staff: person("Marit Voss", "Theo Lindqvist", "Joan Pell", "Pell's Boatyard"),
  },
  {
    slug: "brightwick",
    kind: "msp",
    fields: brightwick,
    staff: person("Dana Okafor", "Rui Castellan", "Imani Reyes", "Salon Aster"),
  },
  {
    slug: "oakmere",
    kind: "msp",
    fields: oakmere,
    staff: person("Ruth Oakmere", "Agnes Oakmere", "Walter Finch", "The Finch Inn"),
  },
  {
    slug: "keystone",
    kind: "carrier",
    fields: keystone,
    staff: person("Priya Nandakumar", "Cole Barrow", "Sam Ortega", "Ortega Dispatch"),
  },
];
