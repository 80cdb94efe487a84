import { useLocation } from "@remix-run/react";
import type { FieldErrors } from "~/kit/refusal";
import { Button } from "~/ui/button";
import { TextAreaField, TextField } from "~/ui/field";
import { Icon, MailIcon, NumberIcon } from "~/ui/icons";
import { Notice } from "~/ui/notice";
import { type About, openingLine } from "./about";

interface ContactFormProps {
  about: About;
  /** What was typed before, by field name. */
  values: Record<string, string>;
  errors: FieldErrors;
}

export function ContactForm({ about, values, errors }: ContactFormProps) {
  const { pathname, search } = useLocation();
  const field = (name: string) => ({ name, defaultValue: values[name] ?? "", errors: errors[name] });
  const subject = about.number?.display ?? about.product?.name;
  return (
    <form method="post" action={`${pathname}${search}#write`} data-form="contact" className="space-y-5" noValidate>
      {subject ? (
        <p className="flex items-center gap-2 rounded-control bg-brand-tint px-3 py-2 text-on-brand-tint">
          <Icon of={NumberIcon} size={18} />
          <span>
            About <strong className="tabular">{subject}</strong>
          </span>
        </p>
      ) : null}
      {about.isUnknown ? (
        <Notice tone="warning">
          <p>
            The link that brought you here names something that we do not know. Please write which number or service you mean.
          </p>
        </Notice>
      ) : null}
      {about.number ? <input type="hidden" name="number" value={about.number.e164} /> : null}
      {about.product ? <input type="hidden" name="product" value={about.product.slug} /> : null}
      <TextField {...field("name")} label="Your name" autoComplete="name" required maxLength={120} />
      <TextField
        {...field("email")}
        label="E-mail address"
        type="email"
        autoComplete="email"
        inputMode="email"
        required
        maxLength={254}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField {...field("phone")} label="Phone (optional)" type="tel" autoComplete="tel" maxLength={40} />
        <TextField {...field("company")} label="Company (optional)" autoComplete="organization" maxLength={120} />
      </div>
      <TextAreaField
        {...field("message")}
        defaultValue={values.message ?? openingLine(about)}
        label="How can we help?"
        hint="How many people answer the phone, and what you use today, helps us to answer well."
        required
        maxLength={4000}
      />
      <Button>
        <Icon of={MailIcon} />
        Send the message
      </Button>
      <p className="text-sm text-muted">We use what you write here to answer you, and for nothing else.</p>
    </form>
  );
}
