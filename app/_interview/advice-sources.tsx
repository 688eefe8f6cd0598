import {
  type ArticleDisagreement,
  articleDisagreements,
  spellOutSources,
} from "@/lib/planning/plan/rules/disagreements";
import { articles, playbookRules, type RuleNumber, type SourceNumber } from "@/lib/planning/plan/rules/sources";

/** `ownDefault`: the first sentence where the advice is ours and no article gives it. */
type Props = { rules: readonly RuleNumber[]; ownDefault?: string | null; open?: boolean };

/** Under "Why?": which articles give the advice, and where they disagree. */
export function AdviceSources({ rules: numbers, ownDefault: ours, open = false }: Props) {
  const adviceBySource = new Map<SourceNumber, string[]>();
  const disagreements: ArticleDisagreement[] = [];
  for (const number of numbers) {
    if (number in articleDisagreements)
      disagreements.push(articleDisagreements[number as keyof typeof articleDisagreements]);
    else if (number in playbookRules) {
      const { sources, says } = playbookRules[number as keyof typeof playbookRules];
      for (const source of sources) adviceBySource.set(source, [...(adviceBySource.get(source) ?? []), says]);
    }
  }
  const count = adviceBySource.size === 1 ? "1 source" : `${adviceBySource.size} sources`;
  const others = adviceBySource.size === 1 ? "; others disagree" : ", some disagree";
  return (
    <details className="expandable" open={open}>
      <summary>{ours ? "Why? (our default)" : `Why? (${count}${disagreements.length > 0 ? others : ""})`}</summary>
      <ul className="detail prose">
        {ours && <li>{ours}</li>}
        {[...adviceBySource].map(([source, lines]) => (
          <li key={source}>
            <b>{articles[source].title}</b>, {articles[source].by}: {lines.join(" ")}
          </li>
        ))}
        {disagreements.map(({ about, says, does }) => (
          <li key={about}>
            <b>{about}.</b> {spellOutSources(says)} <em>In Followthrough: {does}</em>
          </li>
        ))}
      </ul>
    </details>
  );
}
