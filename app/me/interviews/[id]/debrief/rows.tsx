"use client";

import { useState } from "react";
import { Field } from "@/app/_ui/field";

/** R16: tasks by the ids that they have, or will have once saved; the last few wait until they are asked for. */
export function Tasks({ ids, shown }: { ids: string[]; shown: number }) {
  const [count, setCount] = useState(shown);
  return (
    <fieldset className="field">
      <legend>What is still to be done</legend>
      <small>A test, references, a form: each with its day. Empty a line to take it away.</small>
      {ids.slice(0, count).map((id, index) => (
        <div key={id} className="task">
          <Field name={`tasks.${id}.body`} label={`Task ${index + 1}`} maxLength={300} autoComplete="off" />
          <Field name={`tasks.${id}.day`} label="By" type="date" />
        </div>
      ))}
      {count < ids.length && (
        <button type="button" className="scripted" onClick={() => setCount(count + 1)}>
          Add another task
        </button>
      )}
    </fieldset>
  );
}
