import { readFileSync } from "node:fs";
import { beforeEach, expect, test } from "vitest";
import { colourTokens } from "./tokens";

// The file itself, as the browser gets it, in the smallest window that it needs.
const script = new Function("document", "addEventListener", "parent", readFileSync("public/preview-frame.js", "utf8"));
const console_ = "https://portal.example.com";
let set: Record<string, string>;
let told: unknown[];
let receive: (event: { origin: string; data: unknown }) => void;

beforeEach(() => {
  set = {};
  told = [];
  const style = { setProperty: (name: string, value: string) => Object.assign(set, { [name]: value }) };
  const document = {
    currentScript: { dataset: { console: console_, tokens: colourTokens.join(" ") } },
    documentElement: { style },
  };
  const listen = (_kind: string, listener: typeof receive) => {
    receive = listener;
  };
  script(document, listen, { postMessage: (...message: unknown[]) => told.push(message) });
});

const colours = (given: unknown) => ({ kind: "preview-colours", colours: given });

test("colours of the console are shown", () => {
  expect(told).toEqual([[{ kind: "preview-ready" }, console_]]);
  receive({ origin: console_, data: colours({ brand: "#123456", "text-muted": "#abcdef" }) });
  expect(set).toEqual({ "--brand": "#123456", "--text-muted": "#abcdef" });
});

test("another origin is not listened to", () => {
  for (const origin of ["null", "https://evil.example", "http://portal.example.com", `${console_}.evil.example`, ""]) {
    receive({ origin, data: colours({ brand: "#123456" }) });
  }
  expect(set).toEqual({});
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
