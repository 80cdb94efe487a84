import { readFileSync } from "node:fs";
import { beforeEach, expect, test } from "vitest";
import { liveSets, liveTexts } from "./live-brand";
import { colourTokens } from "./tokens";

// The file itself, as the browser gets it, in the smallest window that it needs.
const script = new Function("document", "addEventListener", "parent", readFileSync("public/preview-frame.js", "utf8"));
const console_ = "https://portal.example.com";
let set: Record<string, string>;
let told: unknown[];
let asked: string[];
let shown: { textContent: string };
let receive: (event: { origin: string; data: unknown }) => void;

beforeEach(() => {
  set = {};
  told = [];
  asked = [];
  shown = { textContent: "as it was" };
  const style = { setProperty: (name: string, value: string) => Object.assign(set, { [name]: value }) };
  const document = {
    currentScript: {
      dataset: {
        console: console_,
        tokens: colourTokens.join(" "),
        sets: JSON.stringify(liveSets),
        texts: JSON.stringify(liveTexts),
      },
    },
    documentElement: { style },
    querySelectorAll: (selector: string) => {
      asked.push(selector);
      return [shown];
    },
  };
  const listen = (_kind: string, listener: typeof receive) => {
    receive = listener;
  };
  script(document, listen, { postMessage: (...message: unknown[]) => told.push(message) });
});

const colours = (given: unknown) => ({ kind: "preview-brand", colours: given });
const choices = (given: unknown) => ({ kind: "preview-brand", choices: given });
const texts = (given: unknown) => ({ kind: "preview-brand", texts: given });

test("colours of the console are shown", () => {
  expect(told).toEqual([[{ kind: "preview-ready" }, console_]]);
  receive({ origin: console_, data: colours({ brand: "#123456", "text-muted": "#abcdef" }) });
  expect(set).toEqual({ "--brand": "#123456", "--text-muted": "#abcdef" });
});

test("another origin is not listened to", () => {
  for (const origin of ["null", "https://evil.example", "http://portal.example.com", `${console_}.evil.example`, ""]) {
    receive({ origin, data: colours({ brand: "#123456" }) });
    receive({ origin, data: choices({ radius: "pill" }) });
    receive({ origin, data: texts({ heroHeadline: "Theirs" }) });
  }
  expect(set).toEqual({});
  expect(shown.textContent).toBe("as it was");
});

test("only known colours are taken, as hex", () => {
  const odd = [
    "red",
    "#12345",
    "#123456;background:url(//evil.example)",
    "url(x)",
    "#ABCDEF ",
    7,
    null,
    { toString: () => "#123456!" },
  ];
  for (const brand of odd) receive({ origin: console_, data: colours({ brand }) });
  receive({
    origin: console_,
    data: colours({ radius: "#123456", "font-body": "#123456", "brand: red; x": "#123456", __proto__: "#123456" }),
  });
  for (const data of [null, "brand", 7, {}, { kind: "other", colours: { brand: "#123456" } }, colours(null), colours("x")]) {
    receive({ origin: console_, data });
  }
  expect(set).toEqual({});
});

test("a choice is one of those that stand in the page", () => {
  receive({ origin: console_, data: choices({ radius: "pill", font: "fraunces", scheme: "dark" }) });
  expect(set).toMatchObject({ "--radius": "20px", "--inset": "16px", "color-scheme": "dark", "--heading-weight": "560" });
  expect(set["--font-heading"]).toMatch(/^'Fraunces Variable'/);
});

test("what is none of them changes nothing", () => {
  const odd = ["99px", "", "constructor", "__proto__", "toString", 7, null, ["pill"], { pill: { "--brand": "url(x)" } }];
  for (const key of odd) receive({ origin: console_, data: choices({ radius: key, font: key, scheme: key }) });
  for (const name of ["constructor", "__proto__", "background", "--brand"]) {
    receive({ origin: console_, data: choices({ [name]: "pill" }) });
    receive({ origin: console_, data: choices(JSON.parse(`{"${name}":"name"}`)) });
  }
  for (const given of [null, "radius", 7, [["radius", "pill"]]]) receive({ origin: console_, data: choices(given) });
  expect(set).toEqual({});
});

test("words are shown as text, where they belong, and not too many", () => {
  receive({ origin: console_, data: texts({ heroHeadline: "<b>Hello</b>" }) });
  expect([asked, shown.textContent]).toEqual([['[data-live="heroHeadline"]'], "<b>Hello</b>"]);
  shown.textContent = "as it was";
  const odd = { 'x"],script,[y="': "Theirs", terms: "Theirs", constructor: "Theirs", tagline: 7, heroText: "long ".repeat(100) };
  receive({ origin: console_, data: texts(odd) });
  for (const given of [null, "tagline", 7]) receive({ origin: console_, data: texts(given) });
  expect([asked.length, shown.textContent]).toEqual([1, "as it was"]);
});
