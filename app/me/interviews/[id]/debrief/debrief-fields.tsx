"use client";

import { useState } from "react";
import { DebriefPart, interviewerAnswers } from "@/app/_interview/debrief-part";
import { Field } from "@/app/_ui/field";
import { useForm } from "@/app/_ui/form";
import { type Readers, readersMessage } from "@/app/_ui/readers";
import { DebriefAnswer, type DebriefReaders } from "./debrief-answer";

/** The ids of the rows that were typed or saved: a refused form finds its rows again, with script and without. */
function useIds(list: string, field: string): string[] {
  const { submitted: typed } = useForm();
  return Object.keys(typed ?? {}).flatMap((name) => {
    const [prefix, id, last] = name.split(".");
    return prefix === list && last === field && id ? [id] : [];
  });
}

/** R16: rows for tasks, by the ids that the tasks have or will get. The last few rows are hidden until they are needed. */
export function DebriefTasks({ spare, readers }: { spare: string[]; readers: Readers }) {
  const known = useIds("tasks", "body");
  // The page may be drawn again with other spare ids while somebody types into a row with these.
  const [first] = useState(spare);
  const spares = [...new Set([...first, ...spare])];
  const ids = [...new Set([...known, ...spares])];
  const [added, setAdded] = useState(1);
  const count = Math.max(known.length, ids.length - spares.length + added);
  return (
    <fieldset className="field">
      <legend>Tasks they gave you</legend>
      <small>A test, references, a form. Add the deadline. Clear a line to remove it. {readersMessage(readers)}</small>
      {ids.slice(0, count).map((id, index) => (
        <div key={id} className="task-row">
          <Field
            name={`tasks.${id}.body`}
            label={`Task ${index + 1}`}
            readers="said beside it"
            limit="task"
            autoComplete="off"
          />
          <Field name={`tasks.${id}.day`} label="By" type="date" />
        </div>
      ))}
      {count < ids.length && (
        <button type="button" className="script-only" onClick={() => setAdded(added + 1)}>
          Add another task
        </button>
      )}
    </fieldset>
  );
}

type NewInterviewerProps = { known: string[]; spare: string; others: DebriefReaders };

/** R9: somebody who was there and is not on the list yet. */
export function DebriefNewInterviewer({ known, spare, others }: NewInterviewerProps) {
  const [first] = useState(spare);
  const typedId = useIds("people", "name").find((id) => !known.includes(id));
  const id = typedId ?? (known.includes(first) ? spare : first);
  const part = `people.${id}`;
  return (
    <DebriefPart
      title={known.length === 0 ? "Who was there" : "Somebody else was there"}
      fields={[part]}
      counted={interviewerAnswers(part)}
    >
      <fieldset className="fields" aria-label="Somebody else">
        <Field name={`${part}.name`} label="Name" limit="name" autoComplete="off" />
        <div className="field-pair">
          <Field name={`${part}.title`} label="Job title" limit="title" autoComplete="off" />
          <Field name={`${part}.email`} label="E-mail" type="email" autoComplete="off" />
        </div>
        <DebriefTalk name={part} others={others} />
        <p className="detail">To add one more, save first.</p>
      </fieldset>
    </DebriefPart>
  );
}

/** R43: what was talked about with one person, and what interested them. */
export function DebriefTalk({ name, others }: { name: string; others: DebriefReaders }) {
  return (
    <>
      <DebriefAnswer
        name={`${name}.talked_about`}
        audience={`${name}.audience_talked_about`}
        label="What you talked about"
        others={others}
        limit="talk"
      />
      <DebriefAnswer
        name={`${name}.caught_interest`}
        audience={`${name}.audience_caught_interest`}
        label="What caught their interest"
        help="A topic, a study, an article. You can send a link about it later."
        others={others}
        limit="talk"
      />
    </>
  );
}
