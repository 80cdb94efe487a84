import { ask } from "../../support/http";
import { markup, type WrongInput } from "./input";

const numbers = (name: string, query: string, says: RegExp, keeps: string[] = []): WrongInput => ({
  name: `numbers: ${name}`,
  send: ({ portal, hostA }) => ask(portal.port, `/numbers?${query}`, { host: hostA }),
  says,
  keeps,
});

const q = encodeURIComponent;

/** Wrong values are said and left out; the right ones beside them hold. */
export const wrongQueries: WrongInput[] = [
  numbers("an area code of letters and digits", "npa=2a1&state=NJ", /"2a1" is no area code/, ["NJ"]),
  numbers("an area code that is not assigned", "npa=999&contains=55", /999/, ["55"]),
  numbers("an area code of two digits", "npa=20", /An area code has three digits/),
  numbers("an area code of 4,000 digits", `npa=${"2".repeat(4_000)}`, /too long|malformed|longer/),
  numbers("an N11 code", "npa=911", /911/),
  numbers("a code that is not for sale", "npa=900", /900/),
  numbers("two area codes", "npa=201&npa=202", /Only the first value of "npa" was used/, ["201"]),
  numbers("a state that is none", "state=ZZ&npa=201", /not a state/, ["201"]),
  numbers("a state of markup", `state=${q(markup)}`, /not a state/),
  numbers("a state that the code is not in", "npa=201&state=CA", /Area code 201 is in/, ["201"]),
  numbers("a place of digits", "place=12", /letters only/),
  numbers("a ZIP code", "place=07601", /ZIP codes can't be searched/),
  numbers("a place of markup", `place=${q("<script>alert(1)</script>")}`, /letters only/),
  numbers("a place of SQL", `place=${q("' OR 1=1 --")}`, /letters only/),
  numbers("a place with a strange state", `place=${q("Newark, Atlantis")}`, /is not a state/),
  numbers("digits that are none", `contains=${q("\u{1F600}")}`, /Only digits and the letters A to Z|Type digits/),
  numbers("digits with SQL's own signs", `contains=${q("%_")}`, /Only digits and the letters|Type digits/),
  numbers("forty digits", `contains=${"5".repeat(40)}`, /A number has ten digits/),
  numbers("a hundred and one letters", `contains=${"F".repeat(101)}`, /too long for a search/),
  numbers("a type that is none", "type=satellite&npa=201", /either local or toll-free/, ["201"]),
  numbers("toll-free in a state", "type=toll-free&state=NJ", /Toll-free numbers belong to no state/),
  numbers("toll-free in a town", "npa=888&place=Newark", /Toll-free numbers belong to no city/),
  numbers("a feature that is none", "features=telepathy&npa=201", /There is no feature "telepathy"/, ["201"]),
  numbers("a match that is none", "contains=55&match=regex", /Digits can stand anywhere/, ["55"]),
  numbers("a sort that is none", `sort=${q("price; DROP TABLE x")}`, /Lists can be sorted by/),
  numbers("page 0", "page=0", /Pages are counted from 1/),
  numbers("page -1", "page=-1", /Pages are counted from 1/),
  numbers("page NaN", "page=NaN", /Pages are counted from 1/),
  numbers("page 1e9", "page=1e9", /Pages are counted from 1/),
  numbers("a page after the last", "page=999999999", /The list ends after/),
  numbers("a number in another country", `q=${q("+44 20 7946 0958")}`, /./),
  numbers("NULs and controls", `npa=%00%01&place=%07&state=${q("\u202e")}`, /Numbers|number/),
  numbers(
    "every field wrong",
    "type=x&npa=x1&state=x&place=1&contains=%25&match=x&features=x&sort=x&page=x",
    /Pages are counted from 1/,
  ),
  numbers("names of JavaScript's own", "__proto__=1&constructor=2&toString=3&npa[]=201&npa=201", /201/, ["201"]),
  {
    name: "contact: a number and a product that are none",
    send: ({ portal, hostA }) => ask(portal.port, `/contact?number=abc&product=${q(markup)}`, { host: hostA }),
    says: /Your name/,
  },
  {
    name: "sign-in: a way on to another site",
    send: async ({ portal, hostA }) => {
      const answer = await ask(portal.port, `/sign-in?to=${q("https://evil.example/")}`, { host: hostA });
      return { ...answer, text: answer.text.replaceAll("evil.example", "LEFT OVER") };
    },
    says: /^(?![\s\S]*LEFT OVER)[\s\S]*Sign in/,
  },
];
