import { DebriefPart, interviewerAnswers } from "@/app/_interview/debrief-part";
import { Checkbox } from "@/app/_ui/choices";
import { TextArea } from "@/app/_ui/field";
import type { Debrief } from "@/lib/record/debriefs/queries";
import { consultantFieldLabels, debriefInterviewerFields } from "@/lib/record/debriefs/rules/fields";

type Props = { first: string; company: string; people: Debrief["people"] };

const generalAnswers = ["went_well", "fell_short", "wished_said", "concerns"] as const;

/** The answers about the interview and about each interviewer, by the names of the candidate's own form. */
export function TakenDownAnswers({ first, company, people }: Props) {
  const readers = { agencyAnd: first };
  const answer = (field: keyof typeof consultantFieldLabels) => (
    <TextArea key={field} name={field} label={consultantFieldLabels[field]} readers={readers} limit="answer" />
  );
  return (
    <>
      <DebriefPart title="How it went" fields={[...generalAnswers, "raise"]} counted={generalAnswers} isOpen>
        {generalAnswers.map(answer)}
        <div className="when-concern">
          <Checkbox name="raise" label={`${first} asks you to raise this with ${company}`} />
        </div>
      </DebriefPart>
      {people.map((person) => (
        <DebriefPart
          key={person.id}
          title={
            <>
              {person.name}
              {person.title && <span className="muted">, {person.title}</span>}
            </>
          }
          fields={[`people.${person.id}`]}
          counted={interviewerAnswers(`people.${person.id}`)}
        >
          <fieldset className="fields">
            <legend className="screen-reader-only">
              {person.name}
              {person.title && `, ${person.title}`}
            </legend>
            {debriefInterviewerFields.map((field) => (
              <TextArea
                key={field}
                name={`people.${person.id}.${field}`}
                label={consultantFieldLabels[field]}
                readers={readers}
                limit="talk"
              />
            ))}
          </fieldset>
        </DebriefPart>
      ))}
      <DebriefPart title="Next steps" fields={["instructions"]} counted={["instructions"]}>
        {answer("instructions")}
      </DebriefPart>
    </>
  );
}
