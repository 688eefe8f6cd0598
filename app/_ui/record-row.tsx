import type { ReactNode } from "react";

type Props = {
  title: string;
  /** Null for a row that leads nowhere. */
  href: string | null;
  /** What the link is called where the title alone does not say it. */
  label?: string;
  heading?: "h2" | "h3";
  /** A few words beside the title. */
  beside?: ReactNode;
  /** What stands at the end of the row, such as a chip. */
  end?: ReactNode;
  /** The lines below the title. */
  children?: ReactNode;
};

/** One record in a list (`.rows`): its title leads to it. */
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
