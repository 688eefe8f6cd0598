import { type CSSProperties, Fragment, type ReactElement, type ReactNode } from "react";
import { Body, Button, Container, Head, Heading, Html, Link, Section } from "./elements";

/**
 * Everything about one e-mail. `secret` names what must not lie in the outbox in clear. In a letter of ours no mail program makes a link of
 * what people typed (emails/render.ts); `asTyped` names what is shown as it was typed all the same.
 */
export type Letter<Props> = {
  class: "sign-in" | "account" | "invitation" | "reminder" | "news" | "note" | "copy";
  secret?: readonly (keyof Props & string)[];
  asTyped?: readonly (keyof Props & string)[];
  subject: (props: Props) => string;
  html: (props: Props) => ReactElement;
  text: (props: Props) => string;
  PreviewProps: Props;
};

/** On what a person sends to somebody: where its recipient reports it, or gets no more. Added when it leaves. */
export type FromPerson = { report?: string };

export const reportWords = "Report this message or get no more";

/** The same as a last paragraph of plain text. */
export const reportLine = ({ report }: FromPerson) => (report ? `${reportWords}:\n${report}` : false);

const serif = '"Source Serif 4", Georgia, "Times New Roman", serif';
const sans = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';

export const styles = {
  body: { margin: 0, backgroundColor: "#faf8f4", color: "#1d1b18", fontFamily: sans },
  page: { maxWidth: "560px", padding: "24px 20px" },
  mark: { fontFamily: serif, fontSize: "17px", fontWeight: 600, lineHeight: "24px", margin: "0 0 28px" },
  heading: { fontFamily: serif, fontSize: "26px", fontWeight: 600, lineHeight: "1.2", margin: "0 0 12px" },
  text: { fontSize: "15px", lineHeight: "1.55", margin: "0 0 16px" },
  quiet: { fontSize: "14px", lineHeight: "1.5", margin: "0", color: "#57524a" },
  button: {
    backgroundColor: "#1f5d4c",
    color: "#ffffff",
    borderRadius: "8px",
    fontSize: "15px",
    fontWeight: 600,
    padding: "11px 20px",
    margin: "8px 0 24px",
  },
  foot: { fontSize: "13px", lineHeight: "1.5", margin: "24px 0 0", color: "#57524a" },
  items: { margin: "0 0 14px" },
  line: {
    borderTop: "1px solid #e6e0d5",
    fontSize: "15px",
    lineHeight: "1.55",
    margin: "14px 0 0",
    padding: "14px 0 0",
  },
  when: { fontSize: "14px", lineHeight: "1.5", margin: "0", color: "#8a4b00" },
};

// Inline colours are the light theme; a reader that honours this sheet gets the dark one, the rest keep the light.
const dark = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){.paper,.paper td{background-color:#171613!important;color:#f1ede5!important}
.ink{color:#f1ede5!important}.quiet{color:#bdb6aa!important}.line{border-color:#38342e!important}
.press{background-color:#7cc4ab!important;color:#10231c!important}}`;

/** A paragraph as it is written. */
export const Text = ({ children, ...look }: { className: string; style: CSSProperties; children: ReactNode }) => (
  <p {...look}>{children}</p>
);

/** The product's own letters: one column, the mark, a heading, what there is to say, a foot. */
export const Page = (props: { title: string; foot: ReactNode; children: ReactNode } & FromPerson) => (
  <Html lang="en-GB">
    <Head>
      <title>{props.title}</title>
      <meta content="width=device-width" name="viewport" />
      <meta content="light dark" name="color-scheme" />
      <style>{dark}</style>
    </Head>
    <Body className="paper" style={styles.body}>
      <Container className="paper" style={styles.page}>
        <Text className="ink" style={styles.mark}>
          Followthrough
        </Text>
        <Heading className="ink" style={styles.heading}>
          {props.title}
        </Heading>
        {props.children}
        <Text className="quiet" style={styles.foot}>
          {props.foot}
        </Text>
        {props.report && (
          <Text className="quiet" style={styles.foot}>
            <Quiet href={props.report}>{reportWords}</Quiet>
          </Text>
        )}
      </Container>
    </Body>
  </Html>
);

export const P = (props: { children: ReactNode }) => (
  <Text className="ink" style={styles.text}>
    {props.children}
  </Text>
);

type Item = { what: string; where?: string; why: string; when?: string };

/** What there is to say, one under another, with a line between. */
const Items = ({ items }: { items: Item[] }) => (
  <Section style={styles.items}>
    {items.map(({ what, where, why, when }, at) => (
      <Fragment key={at}>
        <Text className="ink line" style={styles.line}>
          <strong>{what}</strong>
          {where && ` · ${where}`}
        </Text>
        <Text className="quiet" style={styles.quiet}>
          {why}
        </Text>
        {when && (
          <Text className="ink" style={styles.when}>
            {when}
          </Text>
        )}
      </Fragment>
    ))}
  </Section>
);

export const Press = (props: { href: string; children: ReactNode }) => (
  <Button className="press" href={props.href} style={styles.button}>
    {props.children}
  </Button>
);

export const Quiet = (props: { href: string; children: ReactNode }) => (
  <Link className="quiet" href={props.href} style={{ color: "#57524a", textDecoration: "underline" }}>
    {props.children}
  </Link>
);

/** A letter that is a list: what there is to say, what there is besides, where to see it, and how to have no more of them. */
export const ListPage = ({
  title,
  foot,
  unsubscribe,
  items,
  rest,
  open,
  press,
}: {
  title: string;
  foot: string;
  unsubscribe: string;
  items: Item[];
  rest: string | false;
  open: string;
  press: string;
}) => (
  <Page
    foot={
      <>
        {foot} <Quiet href={unsubscribe}>Stop these e-mails</Quiet>
      </>
    }
    title={title}
  >
    <Items items={items} />
    {rest && (
      <Text className="quiet" style={styles.quiet}>
        {rest}
      </Text>
    )}
    <Press href={open}>{press}</Press>
  </Page>
);

/** Plain text is written, not stripped from the page: paragraphs with an empty line between them. */
export const plain = (...paragraphs: (string | false)[]) => `${paragraphs.filter(Boolean).join("\n\n")}\n`;
