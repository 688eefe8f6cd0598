import { Checkbox } from "@/app/_ui/choices";
import { TextArea } from "@/app/_ui/field";
import type { Debrief } from "@/lib/record/debriefs/queries";
import { consultantFieldLabels, debriefInterviewerFields } from "@/lib/record/debriefs/rules/fields";

type Props = { first: string; company: string; people: Debrief["people"] };

const [beforeConcerns, afterConcerns] = [["went_well", "fell_short", "wished_said"], ["instructions"]] as const;

/** The answers about the interview and about each interviewer, by the names of the candidate's own form. */
export function TakenDownAnswers({ first, company, people }: Props) {
  const readers = { agencyAnd: first };
  const answer = (field: keyof typeof consultantFieldLabels) => (
    <TextArea key={field} name={field} label={consultantFieldLabels[field]} readers={readers} limit="answer" />
  );
  return (
    <>
      {beforeConcerns.map(answer)}
      {answer("concerns")}
      <Checkbox name="raise" label={`${first} asks you to raise this with ${company}`} />
      {afterConcerns.map(answer)}
      {people.map((person) => (
        <fieldset key={person.id} className="fields">
          <legend className="person-name">
            {person.name}
            {person.title && <span className="muted">, {person.title}</span>}
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
      ))}
    </>
  );
}
