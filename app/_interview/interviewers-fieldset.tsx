"use client";

import { useState } from "react";
import { Checkboxes } from "@/app/_ui/choices";
import { Field } from "@/app/_ui/field";
import { ConflictChoice } from "@/app/_ui/field-notes";
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
 * Hidden fields that say whose row it is and what it showed at first; and a note on what somebody else did with the row meanwhile. A form
 * that comes back keeps both, even if its page was made again from a newer record.
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

/** Everyone who will be in the room. Names and addresses may come later. */
export function InterviewersFieldset({ people, offered, company, asksConsultant: theirs = false }: Props) {
  const { count, more } = useRows("interviewers", people.length, 20);
  const boxes = offered?.boxes ?? [];
  return (
    <fieldset className="field" id="people">
      <legend>{theirs ? "Who they will meet" : "Who you will meet"}</legend>
      <small>
        You can leave out what you don’t know yet. We ask {theirs ? "the candidate" : "you"} again in the debrief.
        {theirs && ` ${readersMessage({ agencyAnd: "The candidate" })}`}
      </small>
      {boxes.length > 0 && (
        <div className="mb-4">
          <Checkboxes
            name="known"
            label={`People at ${company}`}
            help="Tick who will be there. We fill in their title, e-mail address and telephone number. Add anybody else below."
            values={offered?.ticked}
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
            <fieldset key={index} className="field-pair" aria-label={`Person ${index + 1}`}>
              <RowOf name={name} id={interviewer.id} was={interviewer.id && wasOf(personFields, interviewer)} />
              <Field
                name={`${name}.name`}
                label={`Name ${index + 1}`}
                value={interviewer.name}
                list="people-on-record"
                limit="name"
                autoComplete="off"
              />
              <Field
                name={`${name}.title`}
                label="Job title"
                value={interviewer.title}
                limit="title"
                autoComplete="off"
              />
              <Field name={`${name}.email`} label="E-mail" type="email" value={interviewer.email} autoComplete="off" />
              <Field
                name={`${name}.linkedin`}
                label="LinkedIn"
                type="url"
                value={interviewer.linkedin}
                limit="link"
                autoComplete="off"
              />
              <PhoneField name={`${name}.phone`} shown={interviewer.shownPhone} />
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

/** Folded until there is a number or something to say about it. */
function PhoneField({ name, shown }: { name: string; shown: string }) {
  const { errors, submitted: typed, theirs } = useForm();
  const isOpen = [shown, typed?.[name], errors?.[name], theirs?.[name]].some(Boolean);
  return (
    <details className="expandable col-span-full" open={isOpen}>
      <summary>Telephone</summary>
      <Field name={name} label="Telephone number" type="tel" value={shown} limit="phone" autoComplete="off" />
    </details>
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
