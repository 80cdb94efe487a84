interface StarterFacts {
  name: string;
  email: string;
}

const opening = "A starting text, not legal advice.";
const warning = `> **${opening}** Have a lawyer read it for your company and your state, fill in what stands in brackets, then delete this line.`;

/** Texts to begin a legal page from, in Markdown. Each says that it needs a lawyer's eye. */
export const legalStarters = {
  terms: ({ name, email }: StarterFacts) => `${warning}

## Who you deal with

${name} sells, bills and supports telephone numbers, messaging and calling. The telephone service itself is provided by a carrier. You reach us at ${email}.

## What you buy

Prices, charges and what a service can do stand in this shop at the time you order. Taxes and government fees come on top.

## Paying

We bill [monthly, in advance]. A bill is due [14] days after its date.

## Your numbers

Your numbers stay with you while you pay for them, and you may take them to another provider. We do not hold a number back.

## Emergency calls

Calls to 911 need a registered address and a working connection. Tell us before you move: help is sent to the address on record.

## Ending the service

You can end a service with [30] days' notice by e-mail. We can end it when bills stay unpaid for [30] days or when our acceptable use rules are broken.

## What we answer for

[Your lawyer's words on liability and on the law that applies.]`,
  privacy: ({ name, email }: StarterFacts) => `${warning}

## What we keep

- What you tell us: your name, company, e-mail address, telephone number and messages.
- What your service needs: your numbers, where calls are delivered, and the address for emergency calls.
- Records of calls and messages, as far as billing and the law need them.

## What for

To answer you, to provide and bill the service, to find faults, and to do what telecommunications law asks of us.

## Who else sees it

The carrier that provides the service, and authorities where the law says so. ${name} does not sell it.

## How long

[As long as you are our customer, and then as long as tax and telecommunications law ask.]

## Your say

Write to ${email} to see, correct or delete what we hold about you.`,
  acceptableUse: ({ email }: StarterFacts) => `${warning}

## Not with our numbers

- Calls or texts to people who have not agreed to them, or who asked you to stop.
- Hiding or faking the number that you call from.
- Fraud, threats, harassment, or anything that the law forbids.
- Pumping calls or texts to make money from their delivery.

## Texting

Register your company and what you write about before you text from a local number. Answer STOP by stopping.

## When it happens

We ask you first where we can. Where people or networks are being harmed, we stop the service at once and tell you why.

Report misuse to ${email}.`,
} as const;

/** Whether a legal page still holds a starting text's first line, or words in brackets that are no link. */
export const isUnfinished = (markdown: string): boolean =>
  markdown.includes(opening) || /(?<!\])\[[^\]\n]+\](?![([:])/.test(markdown);
