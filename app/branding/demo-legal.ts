/** Legal pages of the demo shops: invented companies, so nobody is bound by them, and each says so. */
interface DemoLegalFacts {
  name: string;
  email: string;
  /** The state whose law applies. */
  state: string;
  /** Days after which a bill is due, and days of notice. */
  dueDays: number;
  noticeDays: number;
  /** A promise in the shop's own voice. */
  promise: string;
}

const sample = "*A sample page of a demonstration shop. It binds nobody.*";

export const demoLegal = ({ name, email, state, dueDays, noticeDays, promise }: DemoLegalFacts) => ({
  terms: `${sample}

## Who you deal with

${name} sells, bills and supports your numbers, messaging and calling. A carrier provides the telephone service itself, straight to your phone system. You reach us at [${email}](mailto:${email}).

## Paying

We bill monthly, in advance. A bill is due ${dueDays} days after its date. Taxes and government fees come on top of the prices in this shop.

## Your numbers are yours

While you pay for a number it is yours to use, and yours to take to another provider. ${promise}

## Emergency calls

Calls to 911 need a registered address and a working connection. **Tell us before you move**: help is sent to the address on record.

## Ending it

Either of us can end a service with ${noticeDays} days' notice by e-mail.

## The law

The law of ${state} applies.`,
  privacy: `${sample}

## What we keep

- What you tell us: name, company, e-mail address, telephone number, messages.
- What the service needs: your numbers, where calls are delivered, the address for emergency calls.
- Records of calls and messages, as far as billing and the law need them.

## What for

To answer you, to provide and bill the service, and to find faults. ${name} sells it to nobody.

## Your say

Write to [${email}](mailto:${email}) to see, correct or delete what we hold about you.`,
  acceptableUse: `${sample}

## Not with our numbers

- Calls or texts to people who have not agreed to them, or who asked you to stop.
- Hiding or faking the number that you call from.
- Fraud, threats, or anything else that the law forbids.

## When it happens

We ask you first where we can. Where people or networks are being harmed, we stop the service at once and tell you why. Report misuse to [${email}](mailto:${email}).`,
});
