export type CardPart = string | { text: string; href?: string; away?: true; as?: "b" | "strong" };
export type Card = {
  head: string;
  people?: { name: string; initials: string; lines: CardPart[] }[];
  /** A paragraph each. */
  lines: CardPart[][];
  act?: { href: string; words: string };
};

/** What is known beside the plan, a card a matter. */
export function Cards({ cards }: { cards: Card[] }) {
  return cards.map(({ head, people, lines, act }) => (
    <section key={head} className="card pad">
      <h3>{head}</h3>
      {people?.map((one, index) => (
        <div key={index} className="who">
          <span className="avatar" aria-hidden="true">
            {one.initials}
          </span>
          <div>
            <strong>{one.name}</strong>
            {one.lines.map((line, at) => (
              <div key={at} className="why">
                {drawn(line)}
              </div>
            ))}
          </div>
        </div>
      ))}
      {lines.map((bits, index) => (
        <p key={index} className="why">
          {bits.map((bit, at) => (typeof bit === "string" ? bit : <span key={at}>{drawn(bit)}</span>))}
        </p>
      ))}
      {act && (
        <p className="mt-3">
          <a className="btn" href={act.href}>
            {act.words}
          </a>
        </p>
      )}
    </section>
  ));
}

function drawn(bit: CardPart) {
  if (typeof bit === "string") return bit;
  const { text, href, away, as: Tag } = bit;
  if (href) return away ? <Away href={href}>{text}</Away> : <a href={href}>{text}</a>;
  return Tag ? <Tag>{text}</Tag> : text;
}

const Away = (props: { href: string; children: string }) => <a {...props} rel="noreferrer noopener" target="_blank" />;
