import { articles, playbookRules, type RuleNumber, type SourceNumber } from "@/lib/followups/rules/sources";
import { type ArticleDisagreement, articleDisagreements, spellOutSources } from "@/lib/followups/rules/tensions";

/** `ours`: what to say first where the advice is our own. */
type Props = { numbers: readonly RuleNumber[]; ours?: string | null; open?: boolean };

/** One tap below each why: which article says so, and where the articles disagree. */
export function AdviceSources({ numbers, ours, open = false }: Props) {
  const said = new Map<SourceNumber, string[]>();
  const disagreements: ArticleDisagreement[] = [];
  for (const number of numbers) {
    if (number in articleDisagreements)
      disagreements.push(articleDisagreements[number as keyof typeof articleDisagreements]);
    else if (number in playbookRules) {
      const { sources, says } = playbookRules[number as keyof typeof playbookRules];
      for (const source of sources) said.set(source, [...(said.get(source) ?? []), says]);
    }
  }
  const count = said.size === 1 ? "one article" : `${said.size} articles`;
  return (
    <details className="more" open={open}>
      <summary>
        {ours
          ? "Our own default"
          : disagreements.length > 0
            ? `From ${count}, and where ${said.size === 1 ? "articles" : "they"} disagree`
            : `From ${count}`}
      </summary>
      <ul className="why text">
        {ours && <li>{ours}</li>}
        {[...said].map(([source, lines]) => (
          <li key={source}>
            <b>{articles[source].title}</b>, {articles[source].by}: {lines.join(" ")}
          </li>
        ))}
        {disagreements.map(({ about, says, does }) => (
          <li key={about}>
            <b>{about}.</b> {spellOutSources(says)} <em>Here: {does}</em>
          </li>
        ))}
      </ul>
    </details>
  );
}
