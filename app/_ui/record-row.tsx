import type { ReactNode } from "react";

type Props = {
  title: string;
  /** Null for a row without a link. */
  href: string | null;
  /** The name of the link for screen readers, if the title alone is not clear. */
  label?: string;
  heading?: "h2" | "h3";
  /** A few words beside the title. */
  beside?: ReactNode;
  /** What is shown at the end of the row, such as a chip. */
  end?: ReactNode;
  /** The lines below the title. */
  children?: ReactNode;
};

/** One record in a list (`.rows`). Its title is a link to the record. */
export function RecordRow({ title, href, label, heading: Heading = "h2", beside, end, children }: Props) {
  return (
    <article>
      <div>
        <Heading>
          {href === null ? (
            title
          ) : (
            <a href={href} aria-label={label}>
              {title}
            </a>
          )}
        </Heading>
        {beside && <span className="muted"> · {beside}</span>}
        {children}
      </div>
      {end}
    </article>
  );
}
