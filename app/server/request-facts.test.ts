import { expect, test } from "vitest";
import { requestFacts } from "./request-facts";

test("finds the headers whatever their case, and joins cookies", () => {
  const facts = requestFacts([
    "HOST",
    "a.test",
    "Cookie",
    "x=1",
    "cookie",
    "__Host-portal-shop=2",
    "Accept-Encoding",
    "br",
    "If-None-Match",
    '"e"',
    "USER-AGENT",
    "Mozilla/5.0",
    "sec-purpose",
    "prefetch",
  ]);
  expect(facts).toEqual({
    host: "a.test",
    hosts: 1,
    cookie: "x=1;__Host-portal-shop=2;",
    acceptEncoding: "br",
    ifNoneMatch: '"e"',
    userAgent: "Mozilla/5.0",
    purpose: "prefetch",
  });
});

test("counts Host headers, because two of them are refused", () => {
  expect(requestFacts(["Host", "a.test", "hOsT", "b.test"])).toMatchObject({ host: "a.test", hosts: 2 });
  expect(requestFacts(["Accept", "text/html"]).hosts).toBe(0);
});

test("is not led astray by names of the same length", () => {
  expect(requestFacts(["x-my", "evil.test", "x-cook", "1", "x-none-matched", "2"])).toMatchObject({
    host: undefined,
    hosts: 0,
    cookie: "",
  });
});
