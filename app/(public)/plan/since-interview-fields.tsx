import { Field, Select } from "@/app/_ui/field";
import type { PlannerErrors } from "@/lib/planning/plan/input";
import { dateInputType } from "./planner-params";

type PlannerFormValues = Record<string, string | string[]>;

const MOMENTS: [name: string, label: string, help?: string][] = [
  ["debriefed", "You wrote and shared your debrief (how it went)"],
  ["told", "You told your consultant how it went"],
  ["concern", "You asked your consultant to raise a concern"],
  ["asked", "You asked your consultant to read a draft"],
  ["thanked", "You sent every thank-you note"],
  ["newPromiseAt", "They gave you this answer date", "Only if it was after the interview."],
  ["answered", "You got an answer"],
  ["feedbackLogged", "Your consultant got feedback from the company"],
  ["feedbackReleased", "Your consultant shared the feedback with you"],
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
      <summary>What has happened since the interview</summary>
      <div className="fields">
        <p className="muted">Use the interview’s local time. Leave empty what has not happened.</p>
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
            label="Outcome"
            options={[
              ["", "Not known yet"],
              ["next", "Next round"],
              ["offer", "Offer"],
              ["rejected", "Not selected"],
              ["withdrawn", "I withdrew"],
              ["closed", "Closed without an answer"],
            ]}
          />
          <MomentField
            name="outcomeAt"
            label="When you knew it"
            typed={typed}
            help="If you leave this empty, we use the time now."
          />
        </div>
        <MomentField name="laterRoundAt" label="You agreed a date for the next round" typed={typed} />
        <Field
          name="updateBy"
          limit="its own rule"
          label="Your consultant will update you by"
          optional
          type={dateInputType("date", typed.updateBy)}
        />
        <MomentField
          name="now"
          label="Show the plan as it would look at another time"
          typed={typed}
          help="If you leave this empty, we use the time now."
        />
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
