import type { CSSProperties, ReactNode } from "react";

// Mail programs draw some parts of a page differently. Here each part is written so that all of them draw it alike. Columns are tables,
// because Outlook on Windows knows nothing else, and each table tells screen readers that it holds no data.

type Element = { className?: string; style?: CSSProperties; children?: ReactNode };

const layout = {
  align: "center",
  border: 0,
  cellPadding: "0",
  cellSpacing: "0",
  role: "presentation",
  width: "100%",
} as const;

export const Html = ({ children, lang }: { children: ReactNode; lang: string }) => (
  <html dir="ltr" lang={lang}>
    {children}
  </html>
);

/** Apple's Mail shows the text at the size that we give it. */
export const Head = ({ children }: { children: ReactNode }) => (
  <head>
    <meta content="text/html; charset=UTF-8" httpEquiv="Content-Type" />
    <meta name="x-apple-disable-message-reformatting" />
    {children}
  </head>
);

/** A cell repeats the style of the body, because Yahoo and AOL drop the style of the body itself. */
export const Body = ({ className, style, children }: Element) => (
  <body className={className} style={{ backgroundColor: style?.backgroundColor, margin: 0 }}>
    <table {...layout}>
      <tbody>
        <tr>
          <td style={style}>{children}</td>
        </tr>
      </tbody>
    </table>
  </body>
);

/** One column, as wide as its style allows, in the middle. */
export const Container = ({ className, style, children }: Element) => (
  <table {...layout} className={className} style={style}>
    <tbody>
      <tr style={{ width: "100%" }}>
        <td>{children}</td>
      </tr>
    </tbody>
  </table>
);

export const Section = (props: Element) => <Container {...props} />;

export const Heading = ({ children, ...look }: Element) => <h1 {...look}>{children}</h1>;

export const Link = ({ children, ...look }: Element & { href: string }) => (
  <a {...look} target="_blank">
    {children}
  </a>
);

const asButton = {
  display: "inline-block",
  lineHeight: "100%",
  maxWidth: "100%",
  msoPaddingAlt: "0px",
  textDecoration: "none",
};

/** The element around a button's words. Outlook on Windows raises them by `msoTextRaise`, the button's bottom padding in points. */
const words = {
  display: "inline-block",
  lineHeight: "120%",
  maxWidth: "100%",
  msoPaddingAlt: "0px",
  msoTextRaise: "8.25px",
};

/**
 * Outlook on Windows gives a link no padding, so it alone gets two hair spaces five times as wide on each side (20 px), raised by the height of
 * the padding in points (22 px). These numbers belong to the padding of a button, 11 and 20 px (emails/email.tsx). React can't write
 * comments, so this one is raw markup. Nothing that a person typed is in it.
 */
const forOutlook = (raised: string, end: string) => ({
  dangerouslySetInnerHTML: {
    __html: `<!--[if mso]><i style="mso-font-width:500%${raised}" hidden>&#8202;&#8202;${end}</i><![endif]-->`,
  },
});
const before = forOutlook(";mso-text-raise:16.5", "");
const after = forOutlook("", "&#8203;");

export const Button = ({ className, href, style, children }: Element & { href: string }) => (
  <a className={className} href={href} style={{ ...asButton, ...style }} target="_blank" rel="noopener">
    <span {...before} />
    <span style={words}>{children}</span>
    <span {...after} />
  </a>
);
