/** Terms of an invented company, in Markdown; short, and marked as made up. */
export const demoTerms = (
  name: string,
  carrier = "Keystone Exchange Carrier",
) => `> Sample terms of an invented company. They bind nobody.

## Who you deal with

${name} sells, bills and supports. The telephone service itself is provided by ${carrier}, straight to your phone system.

## Your numbers

They stay yours. You may take them to another provider at any time, and we help with it.

## Paying

We bill monthly, at the prices in this shop on the day you order. Usage is billed in the month after.

## Ending it

Either of us may end a service at the end of a month, in writing, thirty days ahead.
`;
