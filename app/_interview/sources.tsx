import { articles, type RuleNumber, rules } from "@/lib/followups/rules/sources";
import { spelled, tensions } from "@/lib/followups/rules/tensions";

/** Which article says so, and where the articles disagree. */
export function Sources({ rules: numbers }: { rules: readonly RuleNumber[] }) {
  return (
    <section className="sec">
      <h2>Where this comes from</h2>
      <ul className="text">
        {numbers.map((number) =>
          number in rules ? <Rule key={number} number={number as keyof typeof rules} /> : null,
        )}
      </ul>
      {numbers
        .filter((number) => number in tensions)
        .map((number) => {
          const { about, says, does } = tensions[number as keyof typeof tensions];
          return (
            <div key={number} className="note wait mt-4">
              <strong>The articles disagree: {about}.</strong> {spelled(says)} What we do: {does}
            </div>
          );
        })}
    </section>
  );
}

function Rule({ number }: { number: keyof typeof rules }) {
  const { says, sources } = rules[number];
  return (
    <li>
      {says}{" "}
      <span className="faint">
        {sources.map((source) => `${articles[source].title}, ${articles[source].by}`).join("; ")} ({number})
      </span>
    </li>
  );
}
