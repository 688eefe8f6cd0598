/** `name`: how a screen reader names the link, if its text is not clear without the card. */
export type CardPart = string | { text: string; href?: string; away?: true; as?: "b" | "strong"; name?: string };
export type Card = {
  head: string;
  people?: { name: string; href?: string; initials: string; lines: CardPart[] }[];
  /** Each is a paragraph. */
  lines: CardPart[][];
  act?: { href: string; words: string };
};

/** What is known apart from the plan: a card for each subject. */
export function Cards({ cards }: { cards: Card[] }) {
  return cards.map(({ head, people, lines, act }) => (
    <section key={head} className="card padded">
      <h3>{head}</h3>
      {people?.map((person, index) => (
        <div key={index} className="person-row">
          <span className="avatar" aria-hidden="true">
            {person.initials}
          </span>
          <div>
            <strong>{person.href ? <a href={person.href}>{person.name}</a> : person.name}</strong>
            {person.lines.map((line, at) => (
              <div key={at} className="detail">
                {renderPart(line)}
              </div>
            ))}
          </div>
        </div>
      ))}
      {lines.map((parts, index) => (
        <p key={index} className="detail">
          {parts.map((part, at) => (typeof part === "string" ? part : <span key={at}>{renderPart(part)}</span>))}
        </p>
      ))}
      {act && (
        <p className="mt-3">
          <a className="button" href={act.href}>
            {act.words}
          </a>
        </p>
      )}
    </section>
  ));
}

function renderPart(part: CardPart) {
  if (typeof part === "string") return part;
  const { text, href, away, as: Tag, name } = part;
  if (href)
    return (
      <a href={href} aria-label={name} {...(away && { rel: "noreferrer noopener", target: "_blank" })}>
        {text}
      </a>
    );
  return Tag ? <Tag>{text}</Tag> : text;
}
