import { Body, Button, Container, Head, Heading, Hr, Html, Img, Link, Preview, Section, Text } from "react-email";
import type { BrandView } from "./brand-view";
import type { MailContent } from "./mail-content";
import { mailStyles } from "./mail-styles";
import type { Tokens } from "./tokens";

export interface MailViewProps {
  content: MailContent;
  brand: BrandView;
  /** The light scheme: mail programs turn colours around by themselves. */
  tokens: Tokens;
  fontFamily: string;
  radius: string;
  /** As PNG, with an absolute address; null where the logo would not be seen on white. */
  logo: { url: string; width: number; height: number } | null;
  storefront: string;
}

/** One layout for all mails. Mail programs read no style sheets, so looks stand on the elements. */
export function MailView(props: MailViewProps) {
  const { content, tokens } = props;
  const styles = mailStyles(props);
  return (
    <Html lang="en">
      <Head>
        <meta name="color-scheme" content="light" />
      </Head>
      <Preview>{content.paragraphs[0] ?? content.heading}</Preview>
      <Body style={styles.body}>
        <Container style={styles.card}>
          <MailHead {...props} />
          <Heading as="h1" style={styles.heading}>
            {content.heading}
          </Heading>
          {content.paragraphs.map((paragraph) => (
            <Text key={paragraph} style={styles.text}>
              {paragraph}
            </Text>
          ))}
          {content.facts.map(({ label, value }) => (
            <Text key={label} style={styles.fact}>
              <span style={{ color: tokens["text-muted"] }}>{label}: </span>
              <strong>{value}</strong>
            </Text>
          ))}
          {content.quote ? (
            <Section style={styles.quote}>
              <Text style={styles.quoteText}>{content.quote}</Text>
            </Section>
          ) : null}
          {content.action ? (
            <Button href={content.action.url} style={styles.button}>
              {content.action.label}
            </Button>
          ) : null}
          <MailFoot {...props} />
        </Container>
      </Body>
    </Html>
  );
}

function MailHead(props: MailViewProps) {
  const { brand, logo, storefront } = props;
  const styles = mailStyles(props);
  return (
    <Section>
      <Link href={storefront} style={styles.name}>
        {logo ? (
          <Img
            src={logo.url}
            width={logo.width}
            height={logo.height}
            alt={brand.showName ? "" : brand.name}
            style={styles.logo}
          />
        ) : null}
        {brand.showName || !logo ? <span style={{ verticalAlign: "middle" }}>{brand.name}</span> : null}
      </Link>
    </Section>
  );
}

function MailFoot(props: MailViewProps) {
  const { brand, storefront } = props;
  const { phoneDisplay, email, hours } = brand.support;
  const styles = mailStyles(props);
  return (
    <>
      <Hr style={styles.line} />
      <Text style={styles.foot}>
        {[brand.name, brand.tagline].filter(Boolean).join(" · ")}
        <br />
        {[phoneDisplay, email, hours].filter(Boolean).join(" · ")}
        <br />
        <Link href={storefront} style={styles.footLink}>
          {storefront.replace(/^https?:\/\//, "")}
        </Link>
      </Text>
      {brand.mail.footer ? <Text style={styles.ownFoot}>{brand.mail.footer}</Text> : null}
    </>
  );
}
