import { maxPlannerInterviewers } from "@/lib/planning/plan/input";

/** A line for each name, and some empty ones: without script there is no button that adds a line. */
export function PlannerInterviewers({ names, fault }: { names: string[]; fault?: string }) {
  const lines = Math.min(maxPlannerInterviewers, Math.max(3, names.length + 1));
  const shown = [...names, ...Array<string>(Math.max(0, lines - names.length)).fill("")];
  return (
    <fieldset className="field" aria-describedby={fault ? "interviewer-e" : "interviewer-h"}>
      <legend>Who interviewed you?</legend>
      {shown.map((name, index) => (
        <input
          key={index}
          name="interviewer"
          defaultValue={name}
          aria-label={`Name ${index + 1}`}
          aria-invalid={fault ? true : undefined}
          autoComplete="off"
          className="mb-2"
        />
      ))}
      <small id="interviewer-h">You write a separate note to each. Need more rows? Show the plan first.</small>
      {fault && (
        <p className="field-error" id="interviewer-e">
          {fault}
        </p>
      )}
    </fieldset>
  );
}
