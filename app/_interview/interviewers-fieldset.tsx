"use client";

import { useState } from "react";
import { Checkboxes } from "@/app/_ui/choices";
import { Field } from "@/app/_ui/field";
import { ConflictChoice } from "@/app/_ui/field-notes";
import { Fold } from "@/app/_ui/fold";
import { useForm } from "@/app/_ui/form";
import { type Readers, readersMessage } from "@/app/_ui/readers";
import type { OfferedPeople } from "@/lib/record/interviewers/rules";
import { personFields, questionFields, wasOf } from "@/lib/record/interviews/rules/rows";

/** `phone` as it is stored, and as its field shows it. */
export type InterviewerValues = Record<"id" | (typeof personFields)[number] | "shownPhone", string>;

const emptyInterviewer: InterviewerValues = {
  ...{ id: "", name: "", title: "", email: "", phone: "", shownPhone: "", linkedin: "" },
};

/** How many rows a list needs: the existing ones, those that were typed or that another person saved in the meantime, and a spare one. */
function useRows(prefix: string, there: number, most: number) {
  const { submitted: typed, theirs } = useForm();
  const places = [...Object.keys(typed ?? {}), ...Object.keys(theirs ?? {})]
    .filter((name) => name.startsWith(`${prefix}.`))
    .map((name) => Number(name.split(".")[1]) + 1);
  const sent = Math.max(0, ...places);
  const [added, setAdded] = useState(0);
  // Rows that somebody else added are shown too, so there may be more rows than the form can save.
  const count = Math.min(2 * most, Math.max(sent, Math.min(most, Math.max(there + 1, 2, sent) + added)));
  return { count, more: count < most ? () => setAdded(added + 1) : undefined };
}

/**
 * Hidden fields that say whose row it is and what it showed at first, and a note about what somebody else did with the row meanwhile. If a form
 * is returned with a fault, both stay the same, even if its page was made again from a newer record.
 */
function RowOf({ name, id, was }: { name: string; id: string; was: string }) {
  const { submitted: typed, theirs } = useForm();
  return (
    <>
      <input type="hidden" name={`${name}.id`} value={typed?.[`${name}.id`] ?? id} />
      <input type="hidden" name={`${name}.was`} value={typed?.[`${name}.was`] ?? was} />
      {theirs?.[name] && (
        <div className="callout wait col-span-full">
          <p>{theirs[name]}</p>
          <ConflictChoice name={name} saved={theirs[name]} theirs="Leave it off the list" mine="Add what I typed" />
        </div>
      )}
    </>
  );
}

type Props = {
  people: InterviewerValues[];
  /** Who is on record at this company already. */
  offered?: OfferedPeople;
  company?: string;
  /** Only for a reader who is not the candidate. */
  asksConsultant?: boolean;
};

/** How many of the people on record are shown. The others are folded. */
const boxesInSight = 2;

/** "3 more people at Northwind, 1 ticked": the label of the fold with the other boxes. */
function otherBoxesLabel({ boxes, ticked }: OfferedPeople, company: string | undefined) {
  const others = boxes.slice(boxesInSight);
  const tickedCount = others.filter(({ key }) => ticked.includes(key)).length;
  const words = `${others.length} more ${others.length === 1 ? "person" : "people"} at ${company}`;
  return tickedCount > 0 ? `${words}, ${tickedCount} ticked` : words;
}

/** Everyone who will be in the room. Names and addresses may come later. */
export function InterviewersFieldset({ people, offered, company, asksConsultant: theirs = false }: Props) {
  const { count, more } = useRows("interviewers", people.length, 20);
  const boxes = offered?.boxes ?? [];
  return (
    <fieldset className="field" id="people">
      <legend>Interviewers</legend>
      <small>
        You can add them later.
        {theirs && ` ${readersMessage({ agencyAnd: "The candidate" })}`}
      </small>
      {offered && boxes.length > 0 && (
        <div className="mb-4">
          <Checkboxes
            name="known"
            label={`People at ${company}`}
            help="Tick the interviewers. We fill in their title, e-mail address and telephone number."
            values={offered.ticked}
            inSight={{ count: boxesInSight, rest: otherBoxesLabel(offered, company) }}
            options={boxes.map((interviewer) => [
              interviewer.key,
              interviewer.name,
              [interviewer.title, interviewer.email, interviewer.phone && "with a number"].filter(Boolean).join(" · "),
            ])}
          />
        </div>
      )}
      <datalist id="people-on-record">
        {offered?.names.map(({ name, about }) => (
          <option key={`${name} ${about}`} value={name}>
            {about}
          </option>
        ))}
      </datalist>
      <div className="people">
        {Array.from({ length: count }, (_, index) => {
          const interviewer = people[index] ?? emptyInterviewer;
          const name = `interviewers.${index}`;
          return (
            <fieldset key={index} aria-label={`Person ${index + 1}`}>
              <RowOf name={name} id={interviewer.id} was={interviewer.id && wasOf(personFields, interviewer)} />
              <Field
                name={`${name}.name`}
                label={`Name ${index + 1}`}
                value={interviewer.name}
                list="people-on-record"
                limit="name"
                autoComplete="off"
              />
              <PersonDetails name={name} person={interviewer} number={index + 1} />
            </fieldset>
          );
        })}
      </div>
      {more && (
        <button type="button" className="script-only" onClick={more}>
          Add another person
        </button>
      )}
    </fieldset>
  );
}

const detailFields = ["title", "email", "linkedin", "phone"] as const;

/** What candidates often do not know about an interviewer yet. The debrief asks for what is missing. */
function PersonDetails({ name, person, number }: { name: string; person: InterviewerValues; number: number }) {
  const fields = detailFields.map((detail) => `${name}.${detail}`);
  return (
    <Fold
      className="expandable"
      fields={fields}
      counted={fields}
      filled={[person.title, person.email, person.linkedin, person.shownPhone].filter(Boolean).length}
      summary={
        <>
          E-mail, job title and more<span className="screen-reader-only"> of person {number}</span>
        </>
      }
    >
      <div className="field-pair">
        <Field name={`${name}.title`} label="Job title" value={person.title} limit="title" autoComplete="off" />
        <Field name={`${name}.email`} label="E-mail" type="email" value={person.email} autoComplete="off" />
        <Field
          name={`${name}.linkedin`}
          label="LinkedIn"
          type="url"
          value={person.linkedin}
          limit="link"
          autoComplete="off"
        />
        <Field
          name={`${name}.phone`}
          label="Telephone number"
          type="tel"
          value={person.shownPhone}
          limit="phone"
          autoComplete="off"
        />
      </div>
    </Fold>
  );
}

/** R1, R2: questions are prepared before the interview. One of them asks what happens next. */
export function QuestionsFieldset({
  questions,
  readers,
}: {
  questions: { id: string; body: string }[];
  readers: Readers;
}) {
  const { count, more } = useRows("questions", questions.length, 20);
  return (
    <fieldset className="field">
      <legend>Questions you want to ask</legend>
      <small>Ask what happens next, and when you will hear. {readersMessage(readers)}</small>
      <div className="people">
        {Array.from({ length: count }, (_, index) => {
          const interviewer = questions[index];
          const name = `questions.${index}`;
          return (
            <div key={index}>
              <RowOf
                name={name}
                id={interviewer?.id ?? ""}
                was={interviewer?.id ? wasOf(questionFields, interviewer) : ""}
              />
              <Field
                name={`${name}.body`}
                label={`Question ${index + 1}`}
                value={interviewer?.body}
                readers="said beside it"
                limit="question"
              />
            </div>
          );
        })}
      </div>
      {more && (
        <button type="button" className="script-only" onClick={more}>
          Add another question
        </button>
      )}
    </fieldset>
  );
}
