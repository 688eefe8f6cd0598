import { Field, Select } from "@/app/_ui/field";
import type { PlannerErrors } from "@/lib/planning/plan/input";
import { dateInputType } from "./planner-params";

type PlannerFormValues = Record<string, string | string[]>;

const MOMENTS: [name: string, label: string, help?: string][] = [
  ["debriefed", "You saved and shared your debrief"],
  ["told", "You told your consultant how it went"],
  ["concern", "You handed over a concern to raise"],
  ["asked", "You gave a draft to read"],
  ["thanked", "Every thank-you was sent"],
  ["newPromiseAt", "The present date was named", "When it came later than at the interview."],
  ["answered", "An answer came"],
  ["feedbackLogged", "The client’s feedback reached your consultant"],
  ["feedbackReleased", "You got the feedback"],
];

const NAMES = [
  ...MOMENTS.map(([name]) => name),
  "chased",
  "wanted",
  "outcome",
  "outcomeAt",
  "laterRoundAt",
  "updateBy",
  "now",
];

/** What has happened since, in the interview's own time. Folded away until some of it is answered. */
export function SinceInterviewFields({ typed, errors }: { typed: PlannerFormValues; errors: PlannerErrors | null }) {
  const used = NAMES.some((name) => errors?.[name] || (typed[name] && typed[name] !== "yes"));
  return (
    <details className="expandable" open={used}>
      <summary>What has happened since</summary>
      <div className="fields">
        <p className="muted">In the interview’s own time. Leave empty what has not happened.</p>
        <Select
          name="wanted"
          label="Do you want the job?"
          options={[
            ["yes", "Yes"],
            ["unsure", "Unsure"],
            ["no", "No"],
          ]}
        />
        {MOMENTS.map(([name, label, help]) => (
          <MomentField key={name} name={name} label={label} help={help} typed={typed} />
        ))}
        <ChaserTimes typed={typed} fault={errors?.chased} />
        <div className="field-pair">
          <Select
            name="outcome"
            label="The outcome"
            options={[
              ["", "Not known yet"],
              ["next", "The next stage"],
              ["offer", "An offer"],
              ["rejected", "Turned down"],
              ["withdrawn", "I withdrew"],
              ["closed", "Closed without an answer"],
            ]}
          />
          <MomentField name="outcomeAt" label="When it was known" typed={typed} help="Now, if you leave it empty." />
        </div>
        <MomentField
          name="laterRoundAt"
          label="You added the next round"
          typed={typed}
          help="When a day for it was agreed and written down."
        />
        <Field
          name="updateBy"
          limit="its own rule"
          label="Your consultant will report back by"
          optional
          type={dateInputType("date", typed.updateBy)}
        />
        <MomentField name="now" label="Show the plan as of" typed={typed} help="Now, if you leave it empty." />
      </div>
    </details>
  );
}

function MomentField({
  name,
  label,
  help,
  typed,
}: {
  name: string;
  label: string;
  help?: string;
  typed: PlannerFormValues;
}) {
  return (
    <Field
      name={name}
      label={label}
      help={help}
      optional
      limit="its own rule"
      type={dateInputType("datetime-local", typed[name])}
    />
  );
}

function ChaserTimes({ typed, fault }: { typed: PlannerFormValues; fault?: string }) {
  const given = [typed.chased ?? []].flat();
  return (
    <fieldset className="field" aria-describedby={fault ? "chased-e" : undefined}>
      <legend>You asked for an update</legend>
      <div className="field-pair">
        {["The first time", "The second time"].map((label, index) => (
          <input
            key={label}
            name="chased"
            type={dateInputType("datetime-local", given[index])}
            defaultValue={given[index]}
            aria-label={label}
            aria-invalid={fault ? true : undefined}
          />
        ))}
      </div>
      {fault && (
        <p className="field-error" id="chased-e">
          {fault}
        </p>
      )}
    </fieldset>
  );
}
