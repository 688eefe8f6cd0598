import { AdviceSources } from "@/app/_interview/advice-sources";
import { Chip } from "@/app/_ui/chip";
import { type Day, dayOf, type Instant, timeOf, toMs } from "@/lib/dates";
import type { Step, StepStatus } from "@/lib/planning/plan/rules/facts";
import { overdueTone } from "@/lib/planning/plan/rules/overdue-tone";
import { ownDefaultMessage, stepRuleNumbers } from "@/lib/planning/plan/rules/step-rule-numbers";
import { isStepOpen } from "@/lib/planning/plan/rules/step-status";
import { relativeDay } from "@/lib/platform/words/dates";
import { unhurriedLabel, wasDueLabel } from "@/lib/platform/words/due";

const CLASSES: Record<Exclude<StepStatus, "overdue">, string> = {
  locked: "",
  open: "due",
  done: "done",
  obsolete: "obsolete",
};

/** A plan as the planner shows it: every step with its state in words, why, and where the advice comes from. */
export function PlannerSteps({ steps, zone, now }: { steps: Step[]; zone: string; now: Instant }) {
  const today = dayOf(zone, toMs(now));
  return (
    <ol className="plan">
      {steps.map((step) => (
        <li key={`${step.step} ${step.forId}`} className={step.status === "obsolete" ? "obsolete" : classOf(step)}>
          <div>
            {isStepOpen(step) ? <strong>{step.title}</strong> : step.title}
            {step.optional && !step.unhurried && <span className="muted"> · optional</span>}
            <div className="detail">{step.locked ?? step.because ?? step.why}</div>
            <AdviceSources rules={stepRuleNumbers(step)} ownDefault={ownDefaultMessage(step)} />
          </div>
          <PlannerStepChip step={step} zone={zone} now={now} today={today} />
        </li>
      ))}
    </ol>
  );
}

function classOf(step: Step) {
  if (step.status === "overdue") return overdueTone(step, "candidate");
  return step.status === "open" && step.whose === "consultant" ? "wait" : CLASSES[step.status] || undefined;
}

function PlannerStepChip({ step, zone, now, today }: { step: Step; zone: string; now: Instant; today: Day }) {
  const { status, opens, due, whose } = step;
  const formatDay = (instant: Instant) => {
    const ms = toMs(instant);
    return `${relativeDay(dayOf(zone, ms), today)} ${timeOf(zone, ms)}`;
  };
  if (status === "done") return <Chip tone="done">done</Chip>;
  if (status === "obsolete") return <Chip tone="neutral">no longer needed</Chip>;
  if (status === "locked") return <Chip tone="neutral">{opens ? `from ${formatDay(opens)}` : "not open yet"}</Chip>;
  if (step.unhurried) return <Chip tone="wait">{unhurriedLabel(step, "candidate")}</Chip>;
  if (status === "overdue" && due)
    return <Chip tone={overdueTone(step, "candidate")}>{wasDueLabel(toMs(due), zone, toMs(now))}</Chip>;
  return <Chip tone={whose === "consultant" ? "wait" : "due"}>{due ? `by ${formatDay(due)}` : "open"}</Chip>;
}
