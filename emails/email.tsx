import { type CSSProperties, Fragment, type ReactElement, type ReactNode } from "react";
import type { EmailClass } from "../lib/enums";
import { Body, Button, Container, Head, Heading, Html, Link, Section } from "./elements";

/**
 * Everything about one e-mail. `secret` names the props that must not be stored in plain text in the outbox. In our own e-mails we change
 * typed text so that no mail program makes a link of it (emails/render.ts). `unchanged` names the props that stay as they were typed.
 */
export type Email<Props, Secret extends keyof Props & string = never> = {
  class: EmailClass;
  secret?: readonly Secret[];
  unchanged?: readonly (keyof Props & string)[];
  subject: (props: Props) => string;
  html: (props: Props) => ReactElement;
  text: (props: Props) => string;
  PreviewProps: Props;
};

/** For a message from a person: the address at which its recipient can report it, or stop such messages. Added when it is sent. */
export type ReportableProps = { report?: string };

export const reportLabel = "Report this message or stop further messages";

/** The same as a last paragraph of plain text. */
export const reportParagraph = ({ report }: ReportableProps) => (report ? `${reportLabel}:\n${report}` : false);

const serif = '"Source Serif 4", Georgia, "Times New Roman", serif';
const sans = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';

const emailStyles = {
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

// The inline colours are the light theme. A mail program that supports this style sheet shows the dark theme.
const dark = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){.paper,.paper td{background-color:#171613!important;color:#f1ede5!important}
.ink{color:#f1ede5!important}.muted{color:#bdb6aa!important}.line{border-color:#38342e!important}
.button{background-color:#7cc4ab!important;color:#10231c!important}}`;

/** A paragraph as it is written. */
export const EmailText = ({ children, ...look }: { className: string; style: CSSProperties; children: ReactNode }) => (
  <p {...look}>{children}</p>
);

/** The product's own e-mails: one column, the brand, a heading, the content, a footer. */
export const EmailPage = (props: { title: string; foot: ReactNode; children: ReactNode } & ReportableProps) => (
  <Html lang="en-GB">
    <Head>
      <title>{props.title}</title>
      <meta content="width=device-width" name="viewport" />
      <meta content="light dark" name="color-scheme" />
      <style>{dark}</style>
    </Head>
    <Body className="paper" style={emailStyles.body}>
      <Container className="paper" style={emailStyles.page}>
        <EmailText className="ink" style={emailStyles.mark}>
          Followthrough
        </EmailText>
        <Heading className="ink" style={emailStyles.heading}>
          {props.title}
        </Heading>
        {props.children}
        <EmailText className="muted" style={emailStyles.foot}>
          {props.foot}
        </EmailText>
        {props.report && (
          <EmailText className="muted" style={emailStyles.foot}>
            <EmailQuietLink href={props.report}>{reportLabel}</EmailQuietLink>
          </EmailText>
        )}
      </Container>
    </Body>
  </Html>
);

export const EmailParagraph = (props: { children: ReactNode }) => (
  <EmailText className="ink" style={emailStyles.text}>
    {props.children}
  </EmailText>
);

type EmailItem = { what: string; where?: string; why: string; when?: string };

/** The items, one under another, with a line between. */
const EmailItems = ({ items }: { items: EmailItem[] }) => (
  <Section style={emailStyles.items}>
    {items.map(({ what, where, why, when }, at) => (
      <Fragment key={at}>
        <EmailText className="ink line" style={emailStyles.line}>
          <strong>{what}</strong>
          {where && ` · ${where}`}
        </EmailText>
        <EmailText className="muted" style={emailStyles.quiet}>
          {why}
        </EmailText>
        {when && (
          <EmailText className="ink" style={emailStyles.when}>
            {when}
          </EmailText>
        )}
      </Fragment>
    ))}
  </Section>
);

export const EmailButton = (props: { href: string; children: ReactNode }) => (
  <Button className="button" href={props.href} style={emailStyles.button}>
    {props.children}
  </Button>
);

const EmailQuietLink = (props: { href: string; children: ReactNode }) => (
  <Link className="muted" href={props.href} style={{ color: "#57524a", textDecoration: "underline" }}>
    {props.children}
  </Link>
);

/** An e-mail that is a list: its items, how many more there are, where to see them, and how to stop these e-mails. */
export const EmailListPage = ({
  title,
  foot,
  unsubscribe,
  items,
  moreItems: rest,
  open,
  button: press,
}: {
  title: string;
  foot: string;
  unsubscribe: string;
  items: EmailItem[];
  moreItems: string | false;
  open: string;
  button: string;
}) => (
  <EmailPage
    foot={
      <>
        {foot} <EmailQuietLink href={unsubscribe}>Stop these e-mails</EmailQuietLink>
      </>
    }
    title={title}
  >
    <EmailItems items={items} />
    {rest && (
      <EmailText className="muted" style={emailStyles.quiet}>
        {rest}
      </EmailText>
    )}
    <EmailButton href={open}>{press}</EmailButton>
  </EmailPage>
);

/** The plain text is written on its own, not taken from the HTML: paragraphs with an empty line between them. */
export const plainTextOf = (...paragraphs: (string | false)[]) => `${paragraphs.filter(Boolean).join("\n\n")}\n`;
