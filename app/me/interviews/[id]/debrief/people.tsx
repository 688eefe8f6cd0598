import { Field } from "@/app/_ui/field";
import { Answer, type Others } from "./answer";
import type { Found } from "./debrief-form";

type Props = { found: Found; typed: Record<string, string>; others: Others };

/** R9, R11, R43: who was there, what you talked about with each, and what caught their interest. */
export function People({ found: { people }, typed, others }: Props) {
  const known = new Set(people.map((person) => person.id));
  const unsaved = new Set(
    Object.keys(typed).flatMap((name) => {
      const id = /^people\.([^.]+)\.name$/.exec(name)?.[1];
      return id && !known.has(id) ? [id] : [];
    }),
  );
  const newcomer = [...unsaved][0] ?? crypto.randomUUID();
  const begun = Object.keys(typed).some(
    (name) => name.startsWith(`people.${newcomer}.`) && !/\.sees_/.test(name) && typed[name],
  );
  return (
    <>
      <h2>The people</h2>
      {people.map((person) => {
        const name = `people.${person.id}`;
        return (
          <fieldset key={person.id} className="fields">
            <legend className="person">
              {person.name}
              {person.title && <span className="quiet">, {person.title}</span>}
            </legend>
            {(!person.title || !person.email) && (
              <div className="pair">
                {!person.title && (
                  <Field
                    name={`${name}.title`}
                    label="Title"
                    help="To address them properly."
                    maxLength={120}
                    autoComplete="off"
                  />
                )}
                {!person.email && (
                  <Field
                    name={`${name}.email`}
                    label="E-mail"
                    help="Your thank-you needs it."
                    type="email"
                    maxLength={254}
                    autoComplete="off"
                  />
                )}
              </div>
            )}
            <Talk name={name} others={others} />
          </fieldset>
        );
      })}
      {people.length < 20 && (
        <details className="more" open={people.length === 0 || begun}>
          <summary>{people.length === 0 ? "Who was there" : "Somebody else was there"}</summary>
          <fieldset className="fields" aria-label="Somebody else">
            <Field name={`people.${newcomer}.name`} label="Name" maxLength={120} autoComplete="off" />
            <div className="pair">
              <Field name={`people.${newcomer}.title`} label="Title" maxLength={120} autoComplete="off" />
              <Field name={`people.${newcomer}.email`} label="E-mail" type="email" maxLength={254} autoComplete="off" />
            </div>
            <Talk name={`people.${newcomer}`} others={others} />
          </fieldset>
          <p className="why">Save to add one more.</p>
        </details>
      )}
    </>
  );
}

function Talk({ name, others }: { name: string; others: Others }) {
  return (
    <>
      <Answer
        name={`${name}.talked_about`}
        sees={`${name}.sees_talked_about`}
        label="What you talked about"
        others={others}
        maxLength={2000}
      />
      <Answer
        name={`${name}.caught_interest`}
        sees={`${name}.sees_caught_interest`}
        label="What caught their interest"
        help="A topic, a study, an article: something useful to send later."
        others={others}
        maxLength={2000}
      />
    </>
  );
}
