import type { ReactNode } from "react";
import { Chip } from "@/app/_ui/chip";
import { isInReview } from "@/lib/planning/plan/rules/draft-review";
import { dueChip } from "@/lib/planning/plan/rules/due-chip";
import type { FactRow } from "@/lib/planning/plan/rules/fact-row";
import type { Step } from "@/lib/planning/plan/rules/facts";
import { ownDefaultMessage } from "@/lib/planning/plan/rules/step-rule-numbers";
import { isStepDoable, isStepEnded, isStepOpen } from "@/lib/planning/plan/rules/step-status";
import type { StepNote } from "@/lib/planning/steps/queries";
import { interviewHref, type SidePages, stepLink } from "@/lib/planning/steps/rules";
import type { ContactLink } from "@/lib/planning/steps/rules/contacts";
import { formatClockTimeInSentence, type ReadingClock } from "@/lib/platform/words/clock";
import { AdviceSources } from "./advice-sources";
import { ContactLinks } from "./contact-links";
import { candidateStepMessage, candidateStepTitle, stepMessage, stepMoments } from "./plan-list";
import { type StepActions, StepForms } from "./step-forms";
import { StepNotes } from "./step-notes";
import { ZoneNote } from "./zone-note";

type Props = {
  side: SidePages;
  step: Step;
  row: FactRow;
  reader: ReadingClock;
  /** Which interview it is, for this reader. */
  interviewLabel: string;
  /** Whose turn it is, in words. */
  turn: string;
  /** Who the reader may call or write to about it. */
  contacts: readonly ContactLink[];
  /** Whether the step is the reader's to settle. */
  mine: boolean;
  acts: StepActions;
  workspace?: string;
  /** On the consultant's side: how the candidate is called. */
  first?: string;
  /** Where the timing is changed. */
  settingsHref: string;
  /** On the consultant's side: what colleagues wrote at this step. */
  notes?: readonly StepNote[];
  /** What the reader needs for this step, such as a link to a person's profile. */
  means?: ReactNode;
};

/** One step: when and why, what can be done with it, and from which articles the advice comes. */
export function StepPage({
  side,
  step,
  row,
  reader,
  interviewLabel,
  turn,
  contacts,
  mine,
  acts,
  workspace,
  first,
  settingsHref: numbers,
  notes,
  means,
}: Props) {
  // A step that is done or no longer needed is nobody's turn, and has no due time.
  const ended = isStepEnded(step);
  const timeless = ended || step.unhurried !== null;
  const times = [
    [step.status === "locked" ? "Opens" : "Opened", step.opens],
    ["Best time", timeless ? null : step.aim],
    ["Due", timeless ? null : step.due],
  ] as const;
  const done = stepLink(side, row.id, step, { drafts: row.drafts });
  const chip = dueChip(step, row.zone, reader, side.whose);
  // The texts of a candidate's step address the candidate.
  const isCandidates = first !== undefined && step.whose !== side.whose;
  return (
    <>
      <p className="small-print">
        <a href={interviewHref(side, row.id)}>{interviewLabel}</a>
      </p>
      <h1>{isCandidates ? candidateStepTitle(step, first) : step.title}</h1>
      <p className="lead">{stepLead(step, isCandidates ? first : null, row.zone, reader)}</p>
      <p>
        {isStepDoable(step) ? (
          <Chip tone={chip.tone}>{chip.chip}</Chip>
        ) : (
          step.status !== "locked" &&
          !isInReview(step) && <span className="muted">{stepMessage(step, row.zone, reader)}</span>
        )}
      </p>
      <ZoneNote moments={stepMoments([step], row.zone)} reader={reader} />
      <dl className="description-list section">
        {times.map(
          ([words, at]) =>
            at && (
              <div key={words} className="contents">
                <dt>{words}</dt>
                <dd>{formatClockTimeInSentence(Date.parse(at), row.zone, reader)}</dd>
              </div>
            ),
        )}
        {!ended && (
          <>
            <dt>Whose turn</dt>
            <dd>{turn}</dd>
          </>
        )}
        {!ended && contacts.length > 0 && (
          <>
            <dt>Call or write to</dt>
            <dd>
              {contacts.map((contact) => (
                <ContactLinks key={contact.name} contact={contact} full />
              ))}
            </dd>
          </>
        )}
      </dl>
      {mine && isStepOpen(step) && !done.href.includes("/steps/") && (
        <p className="actions section">
          <a className={isInReview(step) ? "button" : "button primary"} href={done.href}>
            {isInReview(step) ? "Open the draft" : done.label}
          </a>
        </p>
      )}
      {means && <div className="section">{means}</div>}
      {notes && <StepNotes notes={notes} zone={row.zone} reader={reader} />}
      {mine && (
        <StepForms id={row.id} step={step} row={row} actions={acts} workspace={workspace} candidateFirstName={first} />
      )}
      <section>
        <h2>Where this advice comes from</h2>
        <AdviceSources rules={step.rules} ownDefault={ownDefaultMessage(step)} open />
        {mine && (isStepOpen(step) || step.status === "locked") && (
          <p className="detail">
            You can also {step.status === "locked" ? "open this step early (you say why)" : "snooze this step"}, skip
            it, or <a href={numbers}>change the default timing</a>.
          </p>
        )}
      </section>
    </>
  );
}

/** What the step is about. For a step that has ended, the line below says how. `candidate`: their name, if the step is theirs and the reader is not. */
function stepLead(step: Step, candidate: string | null, zone: string, reader: ReadingClock): string {
  if (step.status === "locked" && !isInReview(step))
    return candidate === null ? (step.locked ?? "") : candidateStepMessage(step, candidate, zone, reader);
  if (candidate === null) return step.why;
  return isStepOpen(step) ? candidateStepMessage(step, candidate, zone, reader) : "";
}
