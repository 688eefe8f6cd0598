import { Field } from "@/app/_ui/field";
import { newId } from "@/lib/ids";
import type { Others } from "./answer";
import type { Found } from "./debrief-form";
import { Newcomer, Talk } from "./rows";

type Props = { people: Found["people"]; others: Others };

/** R9, R11: who was there; what is missing to address them properly is asked for here. */
export function People({ people, others }: Props) {
  return (
    <>
      <h2>The people</h2>
      {people.map((person) => (
        <Person key={person.id} person={person} others={others} />
      ))}
      {people.length < 20 && (
        <Newcomer known={people.map((person) => person.id)} spare={newId(new Date())} others={others} />
      )}
    </>
  );
}

function Person({ person, others }: { person: Found["people"][number]; others: Others }) {
  const name = `people.${person.id}`;
  return (
    <fieldset className="fields">
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
              limit="title"
              autoComplete="off"
            />
          )}
          {!person.email && (
            <Field
              name={`${name}.email`}
              label="E-mail"
              help="Your thank-you needs it."
              type="email"
              autoComplete="off"
            />
          )}
        </div>
      )}
      <Talk name={name} others={others} />
    </fieldset>
  );
}
