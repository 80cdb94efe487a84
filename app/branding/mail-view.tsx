import { Body, Button, Container, Head, Heading, Hr, Html, Img, Link, Preview, Section, Text } from "react-email";
import type { BrandView } from "./brand-view";
import type { MailContent } from "./mail-content";
import { type MailLook, type MailPart, mailClass } from "./mail-styles";

export interface MailViewProps {
  content: MailContent;
  brand: BrandView;
  look: MailLook;
  /** As PNG, with an absolute address. */
  logo: { url: string; width: number; height: number } | null;
  storefront: string;
}

/** One layout for all mails. */
export function MailView(props: MailViewProps) {
  const { content, look } = props;
  const part = partsOf(look);
  return (
    <Html lang="en">
      <Head>
        <meta name="color-scheme" content={look.colourScheme} />
        <meta name="supported-color-schemes" content={look.colourScheme} />
        {look.sheet ? <style>{look.sheet}</style> : null}
      </Head>
      <Preview>{content.paragraphs[0] ?? content.heading}</Preview>
      <Body {...part("body")}>
        <Container {...part("card")}>
          <MailHead {...props} />
          <Heading as="h1" {...part("heading")}>
            {content.heading}
          </Heading>
          {content.paragraphs.map((paragraph) => (
            <Text key={paragraph} {...part("text")}>
              {paragraph}
            </Text>
          ))}
          {content.facts.map(({ label, value }) => (
            <Text key={label} {...part("fact")}>
              <span {...part("label")}>{label}: </span>
              <strong>{value}</strong>
            </Text>
          ))}
          {content.quote ? (
            <Section {...part("quote")}>
              <Text {...part("quote-text")}>{content.quote}</Text>
            </Section>
          ) : null}
          {content.action ? (
            <Button href={content.action.url} {...part("button")}>
              {content.action.label}
            </Button>
          ) : null}
          <MailFoot {...props} />
        </Container>
      </Body>
    </Html>
  );
}

const partsOf = (look: MailLook) => (part: MailPart) => ({ className: mailClass(part), style: look.styles[part] });

function MailHead({ brand, look, logo, storefront }: MailViewProps) {
  const part = partsOf(look);
  return (
    <Section>
      <Link href={storefront} {...part("name")}>
        {logo ? (
          <Img src={logo.url} width={logo.width} height={logo.height} alt={brand.showName ? "" : brand.name} {...part("logo")} />
        ) : null}
        {brand.showName || !logo ? <span style={{ verticalAlign: "middle" }}>{brand.name}</span> : null}
      </Link>
    </Section>
  );
}

function MailFoot({ brand, look, storefront }: MailViewProps) {
  const { phoneDisplay, email, hours } = brand.support;
  const part = partsOf(look);
  return (
    <>
      <Hr {...part("line")} />
      <Text {...part("foot")}>
        {[brand.name, brand.tagline].filter(Boolean).join(" · ")}
        <br />
        {[phoneDisplay, email, hours].filter(Boolean).join(" · ")}
        <br />
        <Link href={storefront} {...part("foot-link")}>
          {storefront.replace(/^https?:\/\//, "")}
        </Link>
      </Text>
      {brand.mail.footer ? <Text {...part("own-foot")}>{brand.mail.footer}</Text> : null}
    </>
  );
}
