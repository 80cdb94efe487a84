import { form, longText, markup, sql, type WrongInput } from "./input";

type Fields = Record<string, string>;

const schedule = (name: string, wrong: Fields, says: RegExp, keeps: string[] = []): WrongInput => ({
  name: `scheduled price: ${name}`,
  send: form(
    "owner of A",
    ({ a }) => `/partner/listings/${a.listingIds.voice}`,
    ({ watch, a }) => ({
      form: "schedule-price",
      chargeId: String(
        watch.value(
          `SELECT c."id" FROM "ProductCharge" c JOIN "Listing" l ON l."productId" = c."productId"
           WHERE l."partnerId" = ? AND l."id" = ? LIMIT 1`,
          ...[a.partnerId, a.listingIds.voice ?? ""],
        ),
      ),
      ...{ price: "999", startsAt: "2198-01-01T09:00", endsAt: "", zone: "UTC" },
      ...wrong,
    }),
  ),
  says,
  keeps,
});

const markupDefault = (name: string, wrong: Fields, says: RegExp, keeps: string[] = []): WrongInput => ({
  name: `default markup: ${name}`,
  send: form("owner of A", "/partner/listings/markups", {
    ...{ form: "save-markup-default", productKind: "*", basis: "*", kind: "percent", value: "50", rounding: "none" },
    ...wrong,
  }),
  says,
  keeps,
});

const bulk = (name: string, wrong: Fields, says: RegExp, keeps: string[] = []): WrongInput => ({
  name: `several listings: ${name}`,
  send: form("owner of A", "/partner/listings", ({ a }) => ({
    form: "change-listings",
    [`pick.${a.listingIds.voice}`]: "on",
    ...wrong,
  })),
  says,
  keeps,
});

export const wrongPrices: WrongInput[] = [
  schedule("a price of words", { price: "cheap" }, /Write the price with digits/, ["cheap", "2198-01-01T09:00"]),
  schedule("a price of markup", { price: markup }, /Write the price with digits/),
  schedule("under wholesale", { price: "0" }, /below/),
  schedule("a charge of SQL", { chargeId: sql }, /Choose what the price is for/, ["999"]),
  schedule("a beginning of words", { startsAt: "tomorrow" }, /Give a day and a time that there is/),
  schedule("a beginning that is over", { startsAt: "1999-01-01T00:00" }, /This is over already/),
  schedule("an end before it", { endsAt: "2197-01-01T00:00" }, /The end must come after the beginning/),
  schedule("a zone of nowhere", { zone: "Mars/Olympus" }, /Choose one of the time zones offered/),
  {
    name: "scheduled price: one that is none",
    send: form("owner of A", ({ a }) => `/partner/listings/${a.listingIds.voice}`, { form: "end-scheduled-price", id: sql }),
    says: /There is no such scheduled price here/,
  },
  markupDefault("a markup of words", { value: "plenty" }, /Write the markup as a percentage/, ["plenty"]),
  markupDefault("a markup below zero", { value: "-5" }, /A markup below nothing/, ["-5"]),
  markupDefault("a price", { kind: "price", value: "5" }, /Choose a markup, a target margin or an added amount/),
  markupDefault("a kind of nothing", { productKind: markup }, /Choose one of the kinds offered/),
  markupDefault("charges of nothing", { basis: longText(300) }, /Choose which charges it is for/),
  bulk("nothing to do", {}, /Choose what to do with the listings/),
  bulk("a markup of words", { do: "markup", kind: "percent", value: "plenty", rounding: "none" }, /Write the markup as/, [
    "plenty",
  ]),
  bulk("a set price for all", { do: "markup", kind: "price", value: "5", rounding: "none" }, /Choose a markup, a target margin/),
  bulk("a share of words", { do: "schedule", percent: "half", zone: "UTC" }, /Write a percentage from -90 to 500/, ["half"]),
  bulk("a price under the floor", { do: "schedule", percent: "-90", zone: "UTC" }, /below/),
  {
    name: "listing: a form of something else",
    send: form("owner of A", ({ a }) => `/partner/listings/${a.listingIds.voice}`, { form: sql, name: "Taken over" }),
    says: /The form did not say what it is for/,
  },
  {
    name: "several listings: none ticked",
    send: form("owner of A", "/partner/listings", { form: "change-listings", do: "hide" }),
    says: /Tick at least one listing first/,
  },
  {
    name: "several listings: one that is none",
    send: form("owner of A", "/partner/listings", { form: "change-listings", do: "hide", [`pick.${sql}`]: "on" }),
    says: /There is no such listing here/,
  },
  {
    name: "listing: moved sideways",
    send: form("owner of A", "/partner/listings", { form: "change-listings", move: "left.x" }),
    says: /Use one of the page's buttons/,
  },
  {
    name: "new listings: none picked",
    send: form("owner of A", "/partner/listings/add", { form: "add-pick", [`pick.${sql}`]: "on" }),
    says: /Tick at least one product first/,
  },
  {
    name: "price file: none",
    send: form("owner of A", "/partner/listings/import", { form: "take-prices" }),
    says: /Choose a CSV file/,
  },
  {
    name: "price file: words in its place",
    send: form("owner of A", "/partner/listings/import", { form: "take-prices", file: markup }),
    says: /Choose a CSV file/,
  },
  {
    name: "price file: taken in without one",
    send: form("owner of A", "/partner/listings/import", { form: "apply-prices" }),
    says: /There is no such file here/,
  },
  {
    name: "wholesale change: one that is none",
    send: form("owner of A", "/partner/listings/changes", { form: "decide-price-changes", key: sql, all: "follow" }),
    says: /has changed or was decided meanwhile/,
  },
];
