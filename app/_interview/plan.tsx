import { Chip } from "@/app/_ui/chip";
import type { Step } from "@/lib/followups/rules/facts";
import { doing, stepHref } from "@/lib/steps/rules";
import { clockWords, dueChip, type Reader } from "@/lib/today/rules";

/** The plan as a list: what, why, when, and what to do about it. `main` is the one step that gets the green button. */
export function Plan({
  id,
  consultant,
  zone,
  steps,
  reader,
  main,
}: {
  id: string;
  /** Whose name stands beside the consultant's steps. */
  consultant: string | null;
  zone: string;
  steps: Step[];
  reader: Reader;
  main: Step | null;
}) {
  return (
    <ol className="plan">{steps.map((step) => line({ id, zone, consultant, step, reader, main: step === main }))}</ol>
  );
}

type Line = { id: string; zone: string; consultant: string | null; step: Step; reader: Reader; main: boolean };

function line({ id, zone, consultant, step, reader, main }: Line) {
  const mine = step.whose === "candidate";
  const open = (step.standing === "open" || step.standing === "overdue") && !step.snoozedUntil;
  const { tone, chip } = state(step, zone, reader);
  const { href, verb } = doing(id, step);
  return (
    <li key={step.step + step.forId} className={step.standing === "gone" ? "gone" : tone === "lock" ? undefined : tone}>
      <div>
        {open && mine ? <strong>{step.title}</strong> : step.title}
        {!mine && <span className="quiet"> · {consultant ?? "your consultant"}</span>}
        <a className="why" href={stepHref(id, step)}>
          {sentence(step, zone, reader)}
        </a>
        {open && mine && (
          <a className={main ? "btn primary" : "btn"} href={href}>
            {verb}
          </a>
        )}
      </div>
      <Chip is={tone}>{chip}</Chip>
    </li>
  );
}

export function sentence(step: Step, zone: string, reader: Reader): string {
  const at = (instant: string | null) => (instant ? clockWords(Date.parse(instant), zone, reader) : "");
  if (step.standing === "settled") {
    if (step.how === "waived") return `Left out${step.reason ? `: ${step.reason}` : ""}`;
    if (step.how === "heard") return step.because ?? "Settled.";
    return `Done ${at(step.settledAt)}${step.reason ? ` · ${step.reason}` : ""}`;
  }
  if (step.standing === "gone") return step.because ?? "No longer applies.";
  if (step.queuedFor) return `Written. It leaves ${at(step.queuedFor)}.`;
  if (step.snoozedUntil) return `Put off until ${at(step.snoozedUntil)}.`;
  if (step.standing === "locked") return step.locked ?? step.why;
  return step.unlockedBecause ? `${step.why} Opened early: ${step.unlockedBecause}` : step.why;
}

function state(step: Step, zone: string, reader: Reader): ReturnType<typeof dueChip> {
  if (step.standing === "settled") return { tone: "done", chip: step.how === "waived" ? "left out" : "done" };
  if (step.standing === "gone") return { tone: "lock", chip: "not needed" };
  if (step.standing === "locked") return { tone: "lock", chip: "locked" };
  if (step.queuedFor) return { tone: "wait", chip: "scheduled" };
  if (step.snoozedUntil) return { tone: "lock", chip: "put off" };
  return step.whose === "consultant" && step.standing === "open"
    ? { ...dueChip(step, zone, reader), tone: "wait" }
    : dueChip(step, zone, reader);
}
