import { DebriefPart, interviewerAnswers } from "@/app/_interview/debrief-part";
import { Field } from "@/app/_ui/field";
import { newId } from "@/lib/ids";
import type { Debrief } from "@/lib/record/debriefs/queries";
import type { DebriefReaders } from "./debrief-answer";
import { DebriefNewInterviewer, DebriefTalk } from "./debrief-fields";

type Props = { people: Debrief["people"]; others: DebriefReaders };

/** R9, R11: who was there; what is missing to address them properly is asked for here. */
export function DebriefInterviewers({ people, others }: Props) {
  return (
    <>
      {people.map((person) => (
        <InterviewerFields key={person.id} person={person} others={others} />
      ))}
      {people.length < 20 && (
        <DebriefNewInterviewer known={people.map((person) => person.id)} spare={newId(new Date())} others={others} />
      )}
    </>
  );
}

function InterviewerFields({ person, others }: { person: Debrief["people"][number]; others: DebriefReaders }) {
  const name = `people.${person.id}`;
  return (
    <DebriefPart
      title={
        <>
          {person.name}
          {person.title && <span className="muted">, {person.title}</span>}
        </>
      }
      fields={[name]}
      counted={interviewerAnswers(name)}
    >
      <fieldset className="fields">
        <legend className="screen-reader-only">
          {person.name}
          {person.title && `, ${person.title}`}
        </legend>
        {(!person.title || !person.email) && (
          <div className="field-pair">
            {!person.title && (
              <Field
                name={`${name}.title`}
                label="Job title"
                help="To address them properly."
                limit="title"
                autoComplete="off"
              />
            )}
            {!person.email && (
              <Field
                name={`${name}.email`}
                label="E-mail"
                help="You need it to send a thank-you."
                type="email"
                autoComplete="off"
              />
            )}
          </div>
        )}
        <DebriefTalk name={name} others={others} />
      </fieldset>
    </DebriefPart>
  );
}
